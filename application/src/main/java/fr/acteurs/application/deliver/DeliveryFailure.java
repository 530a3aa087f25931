package fr.acteurs.application.deliver;

import org.jspecify.annotations.Nullable;

/** A delivery could not be handed over. The message says what, where and the next step; it never holds personal data. */
public final class DeliveryFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether trying again can help, and who must act if not. */
    public enum Kind {
        /** Refused, reset, timed out, stalled: try again later. */
        TRANSIENT,
        /** Disk full, permission denied, no such folder: an operator must act first. */
        OPERATOR,
        /** Host key unknown or changed, sign-in refused, other bytes under our name: never tried again by itself. */
        SECURITY
    }

    private final Kind kind;

    public DeliveryFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public DeliveryFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
