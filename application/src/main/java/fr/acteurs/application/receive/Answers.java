package fr.acteurs.application.receive;

import fr.acteurs.domain.delivery.ReceiverAnswer;

/** The receiver's answer to a delivery as the bytes of its file. Reading what was written gives the same answer. */
public interface Answers {

    /** The answer file: {@code numero}, {@code sha256_manifeste}, {@code code}, {@code detail}. */
    byte[] write(ReceiverAnswer answer);

    /**
     * The answer that these bytes say.
     *
     * @throws IllegalArgumentException when they are no answer, or one with an unknown code; the message says where
     */
    ReceiverAnswer read(byte[] bytes);
}
