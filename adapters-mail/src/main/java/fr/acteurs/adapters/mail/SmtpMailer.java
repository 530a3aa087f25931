package fr.acteurs.adapters.mail;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.mail.MailFailure;
import fr.acteurs.application.mail.Mailer;
import fr.acteurs.application.protect.Secret;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands mails to a server by SMTP (RFC 5321), over TLS with a certificate that this machine trusts. The answer is the server's
 * last word: from there on the mail is its.
 */
public final class SmtpMailer implements Mailer {

    private static final String TIMEOUT = "30000";

    private final SmtpServer server;
    private final Optional<Secret> password;
    private final InstantSource clock;

    /** @param password of the server's user */
    public SmtpMailer(SmtpServer server, Optional<Secret> password, InstantSource clock) {
        this.server = server;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public String send(Mail mail) {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport(server.isTls() ? "smtps" : "smtp")) {
            connect(transport);
            MimeMessage message = Messages.of(mail, session, clock);
            transport.sendMessage(message, message.getAllRecipients());
            return ((SMTPTransport) transport).getLastServerResponse().strip();
        } catch (AuthenticationFailedException refused) {
            throw failure(mail, "it does not accept user or password", refused);
        } catch (MessagingException failed) {
            throw failure(mail, String.valueOf(failed.getMessage()).strip(), failed);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        char[] revealed = password.map(Secret::reveal).orElseGet(() -> new char[0]);
        transport.connect(
                server.host(),
                server.port(),
                server.user().orElse(null),
                server.user().isPresent() ? new String(revealed) : null);
    }

    private MailFailure failure(Mail mail, String why, MessagingException cause) {
        return new MailFailure(
                "Cannot hand the mail " + mail.id() + " to " + server + ": " + why
                        + "; nothing else waits for it, publish again once that is mended",
                cause);
    }

    private Properties properties() {
        String scheme = server.isTls() ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(scheme + kind, TIMEOUT);
        }
        properties.setProperty(scheme + "ssl.checkserveridentity", "true");
        properties.setProperty(scheme + "starttls.enable", "true");
        properties.setProperty(
                scheme + "starttls.required", Boolean.toString(!server.isOnThisMachine() && !server.isTls()));
        properties.setProperty(scheme + "auth", Boolean.toString(server.user().isPresent()));
        return properties;
    }
}
