package fr.acteurs.application.mail;

import java.util.ArrayList;
import java.util.List;

/** Keeps mails, for tests; closed, it takes none. */
public final class MemoryMailer implements Mailer {

    /** What was sent, in its order. */
    public final List<Mail> sent = new ArrayList<>();

    /** Whether nobody takes mails. */
    public boolean isClosed;

    @Override
    public String send(Mail mail) {
        if (isClosed) {
            throw new MailFailure("Cannot hand over the mail " + mail.id() + ": the counter is closed");
        }
        sent.add(mail);
        return "taken as number " + sent.size();
    }
}
