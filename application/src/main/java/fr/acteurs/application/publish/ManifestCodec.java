package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.Manifest;

/** The manifest as the bytes of its file. Reading what was written gives the same manifest. */
public interface ManifestCodec {

    /** The bytes of the file; the same manifest gives the same bytes. */
    byte[] write(Manifest manifest);

    /**
     * The manifest that these bytes say.
     *
     * @throws IllegalArgumentException when they are no manifest, or one of an unknown format; the message says where
     */
    Manifest read(byte[] bytes);
}
