package fr.acteurs.application.protect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The folder in which keys lie, ours and the client's. */
public interface KeyFolder {

    /** All keys that are there, in the order of their file names; what is no key is left out. */
    List<KeyFile> all();

    /** The names of files there that are no keys, or cannot be read. */
    List<String> others();

    /**
     * Makes a key pair to sign with: {@code NAME.sec.asc}, which only its owner may read, and {@code NAME.pub.asc}, to be given
     * to the client. Nothing is overwritten.
     *
     * @param owner whom the key names, as {@code Acteurs <livraisons@example.fr>}
     * @param passphrase that opens the secret half; without one it lies there open
     * @return the public half
     * @throws IllegalArgumentException when there is a file of that name already
     */
    KeyFile generate(String name, String owner, Optional<Secret> passphrase, Instant expires);
}
