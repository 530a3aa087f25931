package fr.acteurs.application.mail;

/** A mail could not be handed over; the message says to whom, why, and what to do next. */
public final class MailFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailFailure(String message) {
        super(message);
    }

    public MailFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
