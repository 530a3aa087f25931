package fr.acteurs.domain.order;

import java.util.Optional;

/** How far an order form has come; each state follows the one before it. */
public enum OrderState {
    RECEIVED("reçu"),
    ACCEPTED("accepté"),
    IN_PROGRESS("en cours"),
    DELIVERED("livré");

    private final String label;

    OrderState(String label) {
        this.label = label;
    }

    /** In French, as reports print it. */
    public String label() {
        return label;
    }

    /** The one that comes after; nothing after the last. */
    public Optional<OrderState> next() {
        return switch (this) {
            case RECEIVED -> Optional.of(ACCEPTED);
            case ACCEPTED -> Optional.of(IN_PROGRESS);
            case IN_PROGRESS -> Optional.of(DELIVERED);
            case DELIVERED -> Optional.empty();
        };
    }

    /** Whether the provider has agreed to it. */
    public boolean isAccepted() {
        return this != RECEIVED;
    }
}
