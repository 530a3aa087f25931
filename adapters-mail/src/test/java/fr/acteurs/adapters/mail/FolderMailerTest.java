package fr.acteurs.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.mail.MailFailure;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderMailerTest {

    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-04-01T03:16:00Z"));
    static final Mail MAIL = new Mail(
            "oppositions.dclic.2026-03@acteurs.example",
            "contact@acteurs.example",
            "oppositions@client.example",
            "Oppositions du mois 2026-03 (canal é)",
            "Bonjour,\n\nréception\n");

    @TempDir
    private Path folder;

    @Test
    void a_mail_is_a_file_that_any_mail_program_reads() throws Exception {
        String answer = new FolderMailer(folder.resolve("mail"), NOW).send(MAIL);
        Path file = folder.resolve("mail/oppositions.dclic.2026-03_acteurs.example.eml");
        assertThat(answer)
                .isEqualTo("déposé dans mail/oppositions.dclic.2026-03_acteurs.example.eml, à envoyer à"
                        + " oppositions@client.example");
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            assertThat(message.getSubject()).isEqualTo(MAIL.subject());
            assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(MAIL.text());
            assertThat(message.getMessageID()).isEqualTo("<" + MAIL.id() + ">");
            assertThat(message.getFrom()[0]).hasToString(MAIL.from());
            assertThat(message.getAllRecipients()[0]).hasToString(MAIL.to());
            assertThat(message.getSentDate().toInstant()).isEqualTo(NOW.instant());
        }
    }

    @Test
    void laid_twice_it_is_one_file() throws Exception {
        FolderMailer mailer = new FolderMailer(folder, NOW);
        mailer.send(MAIL);
        mailer.send(MAIL);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> new FolderMailer(file, NOW).send(MAIL))
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("publish again");
    }
}
