package fr.acteurs.domain.register;

import com.google.common.collect.Sets;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.ExternalId;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds, among all who hold or ever held a function in a body, the one whom a list means that gives no birth date: by a
 * register's number, else by the names and the sex, when nobody else there answers to them. Pure.
 */
public final class OfficeSearch {

    private final PersonProbe seen;
    private final Map<PersonId, Set<PersonProbe>> office;

    private OfficeSearch(PersonProbe seen, Map<PersonId, Set<PersonProbe>> office) {
        this.seen = seen;
        this.office = office;
    }

    /** What was found. */
    public sealed interface Outcome {

        /** The one who is meant, and by which evidence. */
        record Found(PersonId person, Level by) implements Outcome {}

        /** Nobody there is known under the number or the names. */
        record Nobody() implements Outcome {}

        /** More than one is: who is meant cannot be told. */
        record Several() implements Outcome {}
    }

    /**
     * Who is meant.
     *
     * @param office those who hold or held the function, each under every name by which a source knows them
     */
    public static Outcome find(PersonProbe seen, Map<PersonId, Set<PersonProbe>> office) {
        return new OfficeSearch(seen, office).find();
    }

    private Outcome find() {
        Set<PersonId> numbered = those(this::sharesANumber);
        return numbered.isEmpty()
                ? outcome(those(this::isNamedAlike), Level.ALONE_IN_OFFICE)
                : outcome(numbered, Level.SAME_ID);
    }

    private static Outcome outcome(Set<PersonId> persons, Level by) {
        return switch (persons.size()) {
            case 0 -> new Outcome.Nobody();
            case 1 -> new Outcome.Found(persons.iterator().next(), by);
            default -> new Outcome.Several();
        };
    }

    private Set<PersonId> those(Predicate<PersonProbe> fits) {
        return office.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(fits))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean sharesANumber(PersonProbe known) {
        return !Sets.intersection(seen.ids(), known.ids()).isEmpty();
    }

    private boolean isNamedAlike(PersonProbe known) {
        return Names.equal(seen.name(), known.name()) && !sexesDiffer(known) && !isNumberedOtherwise(known);
    }

    private boolean sexesDiffer(PersonProbe known) {
        return seen.sex().isPresent() && known.sex().isPresent() && !seen.sex().equals(known.sex());
    }

    /** Another number of one register is another person. */
    private boolean isNumberedOtherwise(PersonProbe known) {
        Set<String> schemes = seen.ids().stream().map(ExternalId::scheme).collect(Collectors.toSet());
        return known.ids().stream().anyMatch(id -> schemes.contains(id.scheme()));
    }
}
