package fr.acteurs.application.deliver;

import fr.acteurs.domain.delivery.DeliveryName;
import java.util.List;
import java.util.stream.Collectors;
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

    /** The same failure, naming the sealed deliveries that it leaves behind. */
    public DeliveryFailure leaving(List<DeliveryName> sealed) {
        if (sealed.isEmpty()) {
            return this;
        }
        String names = sealed.stream().map(DeliveryName::toString).collect(Collectors.joining(", "));
        return new DeliveryFailure(
                kind,
                getMessage() + "\n  sealed and not sent yet: " + names + "; the next publish sends it",
                getCause());
    }

    public Kind kind() {
        return kind;
    }
}
