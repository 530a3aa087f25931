package fr.acteurs.application.receive;

/** Another receiver is at work on the same state; nothing was read, changed or answered. */
public final class ReceiverBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReceiverBusy(String message) {
        super(message);
    }
}
