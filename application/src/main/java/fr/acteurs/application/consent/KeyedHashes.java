package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Trait;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Hashes traits under keys that are kept outside the database. Several keys may be active: entries cannot be hashed anew,
 * so a key is kept as long as an entry lives that was made by it.
 */
public interface KeyedHashes {

    /** No keys at all: nobody is known again by a trait. */
    KeyedHashes NONE = new KeyedHashes() {
        @Override
        public Set<KeyedHash> now(Collection<Trait> traits) {
            return Set.of();
        }

        @Override
        public Set<String> keys() {
            return Set.of();
        }

        @Override
        public Set<KeyedHash> all(Collection<Trait> traits) {
            return Set.of();
        }
    };

    /** Under the key by which new entries are made. */
    Set<KeyedHash> now(Collection<Trait> traits);

    /** Names of all keys that are kept. */
    Set<String> keys();

    /** Under every key that is kept. */
    Set<KeyedHash> all(Collection<Trait> traits);

    /** Tells whose trait has one of these hashes; made to be asked of every line of a delivery. */
    default Predicate<Trait> among(Set<KeyedHash> looked) {
        return trait -> all(Set.of(trait)).stream().anyMatch(looked::contains);
    }
}
