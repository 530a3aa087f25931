package fr.acteurs.domain.entity;

import fr.acteurs.domain.identity.InseeCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event in the life of communes, as INSEE tells it from code to code: two communes that become one are two of them.
 *
 * @param on day of effect
 * @param former code before; a commune that was made out of nothing has none
 * @param present code after; a commune that was suppressed has none
 * @param name of the commune after, empty when there is none
 */
public record CommuneMovement(
        Mod mod,
        LocalDate on,
        @Nullable InseeCode former,
        @Nullable InseeCode present,
        String name) {

    /** What happened, by INSEE's code (code officiel géographique, {@code MOD}). */
    public enum Mod {
        RENAMED("10"),
        CREATED("20"),
        REESTABLISHED("21"),
        SUPPRESSED("30"),
        MERGED("31"),
        COMMUNE_NOUVELLE("32"),
        ASSOCIATED("33"),
        ASSOCIATION_MERGED("34"),
        DELEGATED_SUPPRESSED("35"),
        CHANGED_DEPARTEMENT("41"),
        CHANGED_CHEF_LIEU("50"),
        DELEGATED("70"),
        DELEGATED_AGAIN("71");

        private static final Set<Mod> RENUMBERING = EnumSet.of(CHANGED_DEPARTEMENT, CHANGED_CHEF_LIEU);
        private static final Set<Mod> PARTING = EnumSet.of(CREATED, REESTABLISHED);

        private final String code;

        Mod(String code) {
            this.code = code;
        }

        /** What a code of INSEE's stands for; nothing for one that came up after this was written. */
        public static Optional<Mod> parse(String code) {
            return Arrays.stream(values()).filter(mod -> mod.code.equals(code)).findFirst();
        }

        public String code() {
            return code;
        }
    }

    /** Whether the same commune has another code from that day. */
    public boolean renumbers() {
        return Mod.RENUMBERING.contains(mod) && former != null && present != null && !former.equals(present);
    }

    /** Whether the commune leaves another, which goes on. */
    public boolean parts() {
        return Mod.PARTING.contains(mod) && former != null && present != null && !former.equals(present);
    }

    /** Whether the code is no commune's any more; one that others left goes on, unless its publisher stops listing it. */
    public boolean takesAway(InseeCode code) {
        return code.equals(former) && !code.equals(present) && !parts();
    }
}
