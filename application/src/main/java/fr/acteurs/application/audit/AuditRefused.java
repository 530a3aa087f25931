package fr.acteurs.application.audit;

/** There is nothing to audit; the message says why and what to do next. */
public final class AuditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditRefused(String message) {
        super(message);
    }
}
