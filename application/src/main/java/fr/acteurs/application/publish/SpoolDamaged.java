package fr.acteurs.application.publish;

/** The files of a sealed delivery are gone or are no longer what was sealed; they must not leave. */
public final class SpoolDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpoolDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
