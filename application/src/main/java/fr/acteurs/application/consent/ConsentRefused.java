package fr.acteurs.application.consent;

/** A statement that cannot be kept. Nothing was changed; the message says why, without any data of the person. */
public final class ConsentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConsentRefused(String message) {
        super(message);
    }
}
