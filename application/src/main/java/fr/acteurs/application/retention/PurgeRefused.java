package fr.acteurs.application.retention;

/** A category of which nothing may be destroyed now; the message says why and what to do. */
public final class PurgeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PurgeRefused(String message) {
        super(message);
    }
}
