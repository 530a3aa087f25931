package fr.acteurs.application.receive;

import java.io.InputStream;

/** The keys of a receiver: those whose signatures it takes, and its own, which opens what was encrypted for it. */
public interface ReceiverKeys {

    /** Whether it takes signed deliveries only: it knows keys of the sender. */
    boolean requireSignature();

    /** Judges a detached signature of these bytes, as of the instant at which it was made. */
    SignatureVerdict judge(byte[] content, byte[] signature);

    /**
     * The clear bytes of a data file. Nothing of them may be believed before the stream has been read to its end and closed.
     *
     * @throws Undecryptable at once or while it is read, when it cannot be opened or was altered
     */
    InputStream decrypting(InputStream encrypted) throws Undecryptable;

    /** Of a receiver without keys: it takes whatever is whole, and opens nothing. */
    static ReceiverKeys none() {
        return new ReceiverKeys() {
            @Override
            public boolean requireSignature() {
                return false;
            }

            @Override
            public SignatureVerdict judge(byte[] content, byte[] signature) {
                return new SignatureVerdict(SignatureVerdict.Finding.OTHER_SIGNER, "");
            }

            @Override
            public InputStream decrypting(InputStream encrypted) throws Undecryptable {
                throw new Undecryptable("le récepteur n'a pas de clé de déchiffrement", null);
            }
        };
    }
}
