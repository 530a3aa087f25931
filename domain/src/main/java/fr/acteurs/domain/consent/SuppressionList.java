package fr.acteurs.domain.consent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.identity.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom nothing may leave: identifiers and keyed hashes, never a name.
 *
 * @param persons why, by every identifier that they have or had
 * @param hashes by what they would be known again, and who they are
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

    /** The person of the list who has one of these hashes. */
    public Optional<PersonId> find(Collection<KeyedHash> looked) {
        return looked.stream()
                .flatMap(hash -> Optional.ofNullable(hashes.get(hash)).stream())
                .findFirst();
    }

    /** Whether somebody of the list who was erased has one of these hashes. */
    public boolean hasErased(Collection<KeyedHash> looked) {
        return find(looked)
                .filter(person -> persons.get(person) == Withheld.EFFACEMENT)
                .isPresent();
    }
}
