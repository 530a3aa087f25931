package fr.acteurs.domain.consent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.identity.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Of whom nothing may leave: identifiers and keyed hashes, never a name. Hashes tell of those too whom the register has
 * forgotten and who had closed a part: known again, they have closed it still.
 *
 * @param persons why nothing of them may leave, by every identifier that they have or had
 * @param hashes by what somebody would be known again, and who they are
 * @param others who shares such a trait and is somebody else, as a human has said
 */
public record SuppressionList(Map<PersonId, Withheld> persons, Map<KeyedHash, PersonId> hashes, Set<PersonId> others) {

    public static final SuppressionList EMPTY = new SuppressionList(Map.of(), Map.of(), Set.of());

    public SuppressionList {
        persons = ImmutableMap.copyOf(persons);
        hashes = ImmutableMap.copyOf(hashes);
        others = ImmutableSet.copyOf(others);
    }

    public boolean isEmpty() {
        return persons.isEmpty() && hashes.isEmpty();
    }

    /** The person of the list who has one of these hashes; of several one of whom nothing may leave. */
    public Optional<PersonId> find(Collection<KeyedHash> looked) {
        return found(looked)
                .filter(persons::containsKey)
                .findFirst()
                .or(() -> found(looked).findFirst());
    }

    private Stream<PersonId> found(Collection<KeyedHash> looked) {
        return looked.stream().flatMap(hash -> Optional.ofNullable(hashes.get(hash)).stream());
    }

    /** Whether somebody of whom nothing may leave has one of these hashes. */
    public boolean withholds(Collection<KeyedHash> looked) {
        return found(looked).anyMatch(persons::containsKey);
    }

    /** Whether somebody of the list who was erased has one of these hashes. */
    public boolean hasErased(Collection<KeyedHash> looked) {
        return find(looked)
                .filter(person -> persons.get(person) == Withheld.EFFACEMENT)
                .isPresent();
    }
}
