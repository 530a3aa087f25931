package fr.acteurs.adapters.json.sources;

import com.google.common.base.Strings;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Optional;

/**
 * Where a deputy was elected, in the codes of the elected officials' register, so that two registers name one
 * constituency alike.
 *
 * @param code the département's code and two places, {@code 3201}; nothing when the place cannot be told
 * @param departement where the constituency is of one: not of the French abroad, nor of two collectivities
 */
record AnDistrict(Optional<String> code, Optional<String> departement) {

    private static final String ABROAD = "099";
    /** Its one constituency is of Saint-Martin too. */
    private static final String SAINT_BARTHELEMY = "977";

    static AnDistrict of(String place, String number) {
        String padded = Strings.padStart(place, 2, '0');
        Optional<String> departement = DepartementCode.parse(padded).map(DepartementCode::value);
        Optional<String> code = (padded.equals(ABROAD) ? Optional.of("ZZ") : departement)
                .filter(prefix -> number.matches("\\d{1,2}"))
                .map(prefix -> prefix + Strings.padStart(number, 2, '0'));
        return new AnDistrict(code, departement.filter(one -> !one.equals(SAINT_BARTHELEMY)));
    }
}
