package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that persons have had put right, to go before what registers say: field by field, of the later one the word. */
public final class Rectified {

    /** Nobody has had anything put right. */
    public static final Rectified NOTHING = new Rectified(Map.of(), Map.of());

    private final Map<PersonId, Facts> persons;
    private final Map<Office, Facts> offices;

    private Rectified(Map<PersonId, Facts> persons, Map<Office, Facts> offices) {
        this.persons = persons;
        this.offices = offices;
    }

    private record Office(PersonId person, EntityId body, FunctionCode function) {

        static Office of(Mandate mandate) {
            return new Office(mandate.person(), mandate.entity(), mandate.function());
        }
    }

    /**
     * All of these together.
     *
     * @param all in the order in which they were recorded, each with the person as they are called today
     * @param functions those that these speak of, each with all in which the same person went on with it in a body that
     *     took the place of the first; what is said of one that is not there is of no effect
     */
    public static Rectified of(
            Collection<Rectification> all, Map<FunctionId, ? extends Collection<Mandate>> functions) {
        Map<PersonId, Facts> persons = new HashMap<>();
        Map<Office, Facts> offices = new HashMap<>();
        for (Rectification one : all) {
            if (one.function().isEmpty()) {
                persons.merge(one.person(), said(one), Facts::overlaid);
            }
            one.function().stream()
                    .flatMap(function -> Optional.ofNullable(functions.get(function)).stream())
                    .flatMap(Collection::stream)
                    .map(Office::of)
                    .distinct()
                    .forEach(office -> offices.merge(office, said(one), Facts::overlaid));
        }
        return new Rectified(Map.copyOf(persons), Map.copyOf(offices));
    }

    private static Facts said(Rectification one) {
        return Facts.of(Map.of(one.field(), one.value()));
    }

    /** Who had something put right that is said of them in every office. */
    public Set<PersonId> persons() {
        return persons.keySet();
    }

    /** What is known of the person. */
    public Facts of(PersonId person, Facts merged) {
        return over(merged, persons.get(person));
    }

    /** What is known of a function that the facts name. */
    public Facts of(PersonId person, EntityId body, Facts merged) {
        return offices.isEmpty()
                ? merged
                : merged.get(Field.FUNCTION)
                        .map(code -> over(merged, offices.get(new Office(person, body, FunctionCode.of(code)))))
                        .orElse(merged);
    }

    private static Facts over(Facts merged, @Nullable Facts said) {
        return said == null ? merged : merged.overlaid(said);
    }
}
