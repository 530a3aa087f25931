package fr.acteurs.application.order;

/** What is asked does not go with how far an order form has come. Nothing was changed; the message says why. */
public final class OrderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrderRefused(String message) {
        super(message);
    }
}
