package fr.acteurs.application.protect;

import fr.acteurs.domain.delivery.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key as it lies in a file.
 *
 * @param secret whether the file holds the secret half
 * @param owner whom the key names
 * @param uses what it can be used for; empty when it was revoked
 * @param expires when it expires, or did; empty for never
 */
public record KeyFile(
        String file,
        Fingerprint fingerprint,
        boolean secret,
        String owner,
        Set<KeyUse> uses,
        boolean revoked,
        Optional<Instant> expires) {

    public KeyFile {
        uses = Set.copyOf(uses);
    }
}
