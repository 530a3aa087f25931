package fr.acteurs.domain.mandate;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.person.Sex;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the nomenclature of functions (tender 3.1 C, "Fonction"): what the function is called, what kind of
 * function it is, and by which titles sources mean it.
 *
 * @param segments numbers of the contract's segments in which the function is met
 */
public record GenericFunction(
        FunctionCode code,
        String masculine,
        String feminine,
        Category category,
        ProtocolRank rank,
        Set<Trait> traits,
        Set<Integer> segments,
        Spelling spelling) {

    public GenericFunction {
        traits = Set.copyOf(traits);
        segments = Set.copyOf(segments);
    }

    /** The label in the form for that sex; the masculine one when the sex is unknown. */
    public String label(@Nullable Sex sex) {
        return sex == Sex.F ? feminine : masculine;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What sort of function it is. */
    public enum Category {
        ELECTED("mandat électif"),
        EXECUTIVE("exécutif ou présidence d'un organe délibérant"),
        STAFF("personnel de direction ou de cabinet"),
        STATE("corps préfectoral et services de l'État"),
        MINISTERIAL("gouvernement et cabinets"),
        GOVERNANCE("gouvernance d'organisme"),
        LEGAL("profession juridique ou comptable"),
        OTHER("autre");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What holds of some functions and not of others. */
    public enum Trait {
        /** Its holders are elected officials; a head of a company or of an association is not, however chosen. */
        ELECTIVE,
        /** One body has at most one holder at a time. */
        ONE_HOLDER,
        /** Holders are counted: first deputy, second deputy (the tender's "Rang"). */
        ORDINAL,
        /** Its title may name a domain that is delegated to the holder. */
        DELEGATION
    }

    /**
     * The titles by which sources mean a function, in the form of {@link Functions#fold}.
     *
     * @param notFollowedBy what may not stand behind a variant, else the title means another function or none
     * @param onlyIn the kinds of bodies in which the variants mean this function; empty: in all
     */
    public record Spelling(List<String> variants, List<String> notFollowedBy, Set<EntityKind> onlyIn) {

        public Spelling {
            variants = List.copyOf(variants);
            notFollowedBy = List.copyOf(notFollowedBy);
            onlyIn = Set.copyOf(onlyIn);
        }
    }
}
