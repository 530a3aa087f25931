package fr.acteurs.application.fetch;

/** The address, the server's answer or the file is not what it should be. What was there before stays; the message says why. */
public final class FetchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FetchRefused(String message) {
        super(message);
    }
}
