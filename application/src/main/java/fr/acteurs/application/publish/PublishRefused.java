package fr.acteurs.application.publish;

/** There is nothing that could honestly be delivered. Nothing was sealed or sent; the message says why. */
public final class PublishRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishRefused(String message) {
        super(message);
    }
}
