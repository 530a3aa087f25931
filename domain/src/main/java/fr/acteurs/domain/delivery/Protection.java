package fr.acteurs.domain.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which keys the deliveries of a channel are signed and encrypted.
 *
 * @param signer our key; without one nothing is signed
 * @param recipient the client's key; without one the data files travel as they are
 */
public record Protection(Optional<PinnedKey> signer, Optional<PinnedKey> recipient) {

    /** Neither signed nor encrypted. */
    public static final Protection NONE = new Protection(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException for an encrypted delivery that nobody signs: it could be from anybody */
    public Protection {
        if (recipient.isPresent() && signer.isEmpty()) {
            throw new IllegalArgumentException(
                    "Encrypted for " + recipient.get().file() + " and signed by nobody");
        }
    }

    /** The keys, ours first. */
    public Stream<PinnedKey> keys() {
        return Stream.concat(signer.stream(), recipient.stream());
    }
}
