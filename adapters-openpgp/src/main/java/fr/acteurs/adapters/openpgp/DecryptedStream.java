package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.receive.Undecryptable;
import java.io.IOException;
import java.io.InputStream;
import org.pgpainless.decryption_verification.DecryptionStream;

/** Clear bytes as they come; that nothing was altered is known when it has been closed. Whatever breaks is {@link Undecryptable}. */
final class DecryptedStream extends InputStream {

    private final DecryptionStream message;

    DecryptedStream(DecryptionStream message) {
        this.message = message;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return message.read(into, offset, length);
        } catch (IOException | RuntimeException altered) {
            throw broken(altered);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            message.close();
        } catch (IOException | RuntimeException altered) {
            throw broken(altered);
        }
        checkEncrypted();
    }

    /** pgpainless passes what is no message through as it is. */
    private void checkEncrypted() throws Undecryptable {
        if (!message.getMetadata().isEncrypted()) {
            throw new Undecryptable("n'est pas chiffré", null);
        }
    }

    static Undecryptable broken(Exception cause) {
        return new Undecryptable("n'est pas un message OpenPGP, ou a été modifié ou tronqué", cause);
    }
}
