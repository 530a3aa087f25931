package fr.acteurs.application.receive;

/** The receiver's answer to a delivery as the bytes of its file. */
public interface Answers {

    /** The answer file: {@code numero}, {@code sha256_manifeste}, {@code code}, {@code detail}. */
    byte[] write(long number, String manifestSha256, String code, String detail);
}
