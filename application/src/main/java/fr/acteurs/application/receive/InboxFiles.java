package fr.acteurs.application.receive;

import fr.acteurs.domain.delivery.NackCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the files of an inbox, of which it believes neither that they are there nor that they are small. */
record InboxFiles(Inbox inbox) {

    /** A file that must be there, for reading. */
    InputStream open(String name) {
        return inbox.open(name)
                .orElseThrow(() -> new Refusal(NackCode.EMPREINTE, name + " : absent, ou n'est pas un fichier"));
    }

    /** All of a file that must be there and have so many bytes at most. */
    byte[] small(String name, int most) {
        return smallIfAny(name, most)
                .orElseThrow(() -> new Refusal(NackCode.EMPREINTE, name + " : absent, ou n'est pas un fichier"));
    }

    /** Likewise of one that may be missing. */
    Optional<byte[]> smallIfAny(String name, int most) {
        Optional<InputStream> found = inbox.open(name);
        return found.map(bytes -> all(bytes, name, most));
    }

    private static byte[] all(InputStream found, String name, int most) {
        try (InputStream bytes = found) {
            byte[] content = bytes.readNBytes(most + 1);
            if (content.length > most) {
                throw new Refusal(NackCode.EMPREINTE, name + " : plus de " + most + " octets");
            }
            return content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name + "; check the folder", unreadable);
        }
    }
}
