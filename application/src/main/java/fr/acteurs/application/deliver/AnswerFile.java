package fr.acteurs.application.deliver;

import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.receive.Answers;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads one answer file and believes nothing of it that does not agree with the delivery that was sealed. */
final class AnswerFile {

    /** In bytes; an answer has some hundred, and a file without end must not fill the memory. */
    private static final int LARGEST = 1 << 16;

    private final RemoteFolder folder;
    private final Answers answers;

    AnswerFile(RemoteFolder folder, Answers answers) {
        this.folder = folder;
        this.answers = answers;
    }

    /**
     * The answer to the delivery in the file of that name.
     *
     * @throws IllegalArgumentException when it cannot be read, is no answer, or is one to something else
     */
    ReceiverAnswer read(String name, SealedDelivery delivery) {
        ReceiverAnswer answer = answers.read(bytes(name));
        if (!answer.fileName().equals(name)) {
            throw new IllegalArgumentException("it says " + answer.code() + " of number " + answer.number());
        }
        if (!answer.isAbout(delivery.manifestSha256())) {
            throw new IllegalArgumentException("it speaks of the manifest " + answer.manifestSha256() + ", sealed is "
                    + delivery.manifestSha256());
        }
        return answer;
    }

    private byte[] bytes(String name) {
        try (InputStream content = folder.read(name).orElseThrow(() -> unreadable(null))) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("it is longer than " + LARGEST + " bytes");
            }
            return bytes;
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private static IllegalArgumentException unreadable(@Nullable IOException cause) {
        return new IllegalArgumentException("it cannot be read; check its permissions", cause);
    }
}
