package fr.acteurs.application.ingest;

/** An approval that cannot be given. Nothing was noted; the message says why, and what to do instead. */
public final class ApprovalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ApprovalRefused(String message) {
        super(message);
    }
}
