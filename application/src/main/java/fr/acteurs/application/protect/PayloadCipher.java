package fr.acteurs.application.protect;

import fr.acteurs.domain.delivery.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Signs and encrypts one delivery, with the keys that were valid when it was begun. Used by one thread. */
public interface PayloadCipher {

    /** The keys that it uses; what the manifest says of them. */
    Manifest.Keys keys();

    /**
     * Where the clear bytes of a data file are written. Its close ends the signed and encrypted message; {@code into} stays
     * open. Several may be written at a time.
     *
     * @throws IllegalStateException when nothing is encrypted for anybody
     */
    OutputStream encrypting(OutputStream into) throws IOException;

    /** The detached signature of these bytes, in ASCII armor; nothing when nobody signs. */
    Optional<byte[]> signature(byte[] content);

    /** Leaves everything as it is. */
    static PayloadCipher none() {
        return new PayloadCipher() {
            @Override
            public Manifest.Keys keys() {
                return Manifest.Keys.NONE;
            }

            @Override
            public OutputStream encrypting(OutputStream into) {
                throw new IllegalStateException("Nothing is encrypted for anybody");
            }

            @Override
            public Optional<byte[]> signature(byte[] content) {
                return Optional.empty();
            }
        };
    }
}
