package fr.acteurs.domain.mandate;

import fr.acteurs.domain.identity.DepartementCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a holder was elected: the part of France that an elected function stands for.
 *
 * @param canton its code, the département's and two places: {@code 3204}
 * @param district a constituency of the Assemblée nationale, the département's code and two places: {@code 3201}
 * @param departement of the seat, where the assembly itself is of no one département
 */
public record Constituency(
        @Nullable String canton,
        @Nullable String district,
        @Nullable DepartementCode departement) {

    /** Elected by the whole body. */
    public static final Constituency NONE = new Constituency(null, null, null);
}
