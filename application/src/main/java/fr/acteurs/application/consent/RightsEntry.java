package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the register must not forget, whatever becomes of its database. */
public record RightsEntry(long number, Draft said) {

    /**
     * What an entry says: identifiers and keyed hashes, never a name.
     *
     * @param statement what the person said; empty when they were erased
     * @param hashes by what the person is known again
     * @param by who recorded it
     */
    public record Draft(
            PersonId person, Optional<Statement> statement, Set<KeyedHash> hashes, String by, Instant recordedAt) {

        public Draft {
            hashes = Set.copyOf(hashes);
        }

        /** Whether the person was erased. */
        public boolean isErasure() {
            return statement.isEmpty();
        }
    }
}
