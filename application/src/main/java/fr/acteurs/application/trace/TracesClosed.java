package fr.acteurs.application.trace;

/** Whoever asks may not read traces, or they cannot be kept now. Nothing was done; the message says the next step. */
public final class TracesClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TracesClosed(String message) {
        super(message);
    }
}
