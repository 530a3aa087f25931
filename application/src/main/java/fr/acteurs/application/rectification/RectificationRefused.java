package fr.acteurs.application.rectification;

/** What a person asks to have put right cannot be; nothing was changed. The message has no data of theirs. */
public final class RectificationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RectificationRefused(String message) {
        super(message);
    }
}
