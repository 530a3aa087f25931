package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.PersonId;
import java.util.Set;

/**
 * What humans have said of some persons, as far as resolution must heed it.
 *
 * @param apart pairs judged to be two
 * @param joined those in whom several were joined: what they hold together is theirs by a human's word
 */
public record Opinions(Set<Set<PersonId>> apart, Set<PersonId> joined) {

    public Opinions {
        apart = Set.copyOf(apart);
        joined = Set.copyOf(joined);
    }

    /** Whether any two were told apart. */
    public boolean tellApart() {
        return !apart.isEmpty();
    }

    public boolean areApart(PersonId one, PersonId other) {
        return !one.equals(other) && apart.contains(Set.of(one, other));
    }

    public boolean isJoined(PersonId person) {
        return joined.contains(person);
    }
}
