package fr.acteurs.adapters.mail;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.mail.MailFailure;
import fr.acteurs.application.mail.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Properties;

/** Lays mails into a folder as {@code .eml} files, which any mail program opens: for whoever sends by hand. */
public final class FolderMailer implements Mailer {

    private final Path folder;
    private final InstantSource clock;

    /** @param folder made when it is not there */
    public FolderMailer(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String send(Mail mail) {
        String name = mail.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".eml";
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            write(mail, part);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return "déposé dans " + folder.getFileName() + "/" + name + ", à envoyer à " + mail.to();
        } catch (IOException | MessagingException unwritable) {
            throw new MailFailure(
                    "Cannot lay the mail " + mail.id() + " into " + folder + "; check space and permissions, then"
                            + " publish again",
                    unwritable);
        }
    }

    private void write(Mail mail, Path part) throws IOException, MessagingException {
        try (OutputStream out = Files.newOutputStream(part)) {
            Messages.of(mail, Session.getInstance(new Properties()), clock).writeTo(out);
        }
    }
}
