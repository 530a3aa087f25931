package fr.acteurs.application.mail;

/** By which way mails leave. */
public interface Mailer {

    /**
     * Hands the mail over.
     *
     * @return what whoever took it said, as it stands: the proof that it was taken
     * @throws MailFailure when nobody took it
     */
    String send(Mail mail);
}
