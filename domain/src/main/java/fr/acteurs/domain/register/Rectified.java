package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that persons have had put right, to go before what registers say: field by field, of two the later word. */
public final class Rectified {

    /** Nobody has had anything put right. */
    public static final Rectified NOTHING = new Rectified();

    private final Map<PersonId, Facts> persons = new HashMap<>();
    private final Map<PersonId, Facts> mistakes = new HashMap<>();
    private final Map<FunctionId, Facts> functions = new HashMap<>();
    private final Map<Office, Facts> offices = new HashMap<>();

    private Rectified() {}

    private record Office(PersonId person, EntityId body, FunctionCode function) {}

    /**
     * All of these together.
     *
     * @param all those in force, in the order in which they were recorded
     * @param terms the functions that they speak of
     */
    public static Rectified of(Collection<Rectification> all, Map<FunctionId, Mandate> terms) {
        Rectified rectified = new Rectified();
        all.forEach(one -> rectified.add(one, terms));
        return rectified;
    }

    private void add(Rectification one, Map<FunctionId, Mandate> terms) {
        Facts said = Facts.of(Map.of(one.field(), one.value()));
        if (one.function().isEmpty()) {
            persons.merge(one.person(), said, Facts::overlaid);
            mistakes.merge(one.person(), Facts.of(Map.of(one.field(), one.replaced())), Facts::overlaid);
        }
        one.terms().forEach(term -> functions.merge(term, said, Facts::overlaid));
        one.terms().stream()
                .flatMap(term -> Stream.ofNullable(terms.get(term)))
                .map(term -> new Office(one.person(), term.entity(), term.function()))
                .distinct()
                .forEach(office -> offices.merge(office, said, Facts::overlaid));
    }

    /** Who had something put right that is said of them in every office. */
    public Set<PersonId> persons() {
        return persons.keySet();
    }

    /** What registers said of the person by mistake, all at once and one by one: they may say it again. */
    public List<Facts> mistakesOf(PersonId person) {
        Facts all = mistakes.getOrDefault(person, Facts.none());
        List<Facts> mistaken = new ArrayList<>(List.of(all));
        all.values().forEach((field, value) -> mistaken.add(Facts.of(Map.of(field, value))));
        return mistaken;
    }

    /** What is known of the person. */
    public Facts of(PersonId person, Facts merged) {
        return over(merged, persons.get(person));
    }

    /**
     * What is known of a function that the facts name, be it a new term.
     *
     * @param previous the function with which the person held the office, or that of the body whose place this one takes
     */
    public Facts of(FunctionId function, PersonId person, EntityId body, Facts merged, @Nullable FunctionId previous) {
        return offices.isEmpty() ? merged : over(merged, said(function, person, body, merged, previous));
    }

    private @Nullable Facts said(
            FunctionId function, PersonId person, EntityId body, Facts merged, @Nullable FunctionId previous) {
        return merged.get(Field.FUNCTION)
                .map(code -> offices.get(new Office(person, body, FunctionCode.of(code))))
                .or(() -> Optional.ofNullable(functions.get(function)))
                .or(() -> Optional.ofNullable(previous).map(functions::get))
                .orElse(null);
    }

    private static Facts over(Facts merged, @Nullable Facts said) {
        return said == null ? merged : merged.overlaid(said);
    }
}
