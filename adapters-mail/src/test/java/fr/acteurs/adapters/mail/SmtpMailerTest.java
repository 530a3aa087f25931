package fr.acteurs.adapters.mail;

import static fr.acteurs.adapters.mail.FolderMailerTest.MAIL;
import static fr.acteurs.adapters.mail.FolderMailerTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.acteurs.application.mail.MailFailure;
import fr.acteurs.application.protect.Secret;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails to a real server on the loopback. */
final class SmtpMailerTest {

    private final GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final GreenMail encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @BeforeEach
    void start() {
        plain.start();
        encrypted.start();
        plain.setUser("acteurs@acteurs.example", "acteurs", "sésame");
    }

    @AfterEach
    void stop() {
        plain.stop();
        encrypted.stop();
    }

    private String address(String user) {
        return "smtp://" + user + "127.0.0.1:" + plain.getSmtp().getPort();
    }

    private static SmtpMailer mailer(String address, String password) {
        return new SmtpMailer(SmtpServer.at(address), Optional.of(Secret.of(password)), NOW);
    }

    @Test
    void a_mail_arrives_and_the_servers_last_word_is_the_answer() throws Exception {
        assertThat(mailer(address(""), "").send(MAIL)).startsWith("250");
        MimeMessage[] received = plain.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo(MAIL.subject());
        assertThat(received[0].getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(MAIL.text().strip());
        assertThat(received[0].getMessageID()).isEqualTo("<" + MAIL.id() + ">");
    }

    @Test
    void a_user_signs_in_and_a_wrong_password_is_refused_without_being_told() {
        assertThat(mailer(address("acteurs@"), "sésame").send(MAIL)).startsWith("250");
        assertThatThrownBy(() -> mailer(address("acteurs@"), "ouvre-toi").send(MAIL))
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining("does not accept user or password")
                .hasMessageContaining("publish again")
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getCause())).doesNotContain("ouvre-toi"));
    }

    @Test
    void a_server_that_nobody_vouches_for_gets_nothing() {
        String address = "smtps://127.0.0.1:" + encrypted.getSmtps().getPort();
        assertThatThrownBy(() -> mailer(address, "").send(MAIL))
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining(address);
        assertThat(encrypted.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        String address = address("");
        plain.stop();
        assertThatThrownBy(() -> mailer(address, "").send(MAIL))
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining(address)
                .hasMessageContaining(MAIL.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.fr",
                "http://mail.example.fr",
                "smtp://u:geheim@mail.example.fr",
                "smtp:///x",
                "smtp://a b"
            })
    void an_address_of_another_form_is_refused_and_not_repeated(String address) {
        assertThatThrownBy(() -> SmtpServer.at(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smtp://user@host:587")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("geheim"));
    }

    @Test
    void ports_are_the_usual_ones_unless_told() {
        assertThat(SmtpServer.at("smtp://mail.example.fr")).hasToString("smtp://mail.example.fr:587");
        assertThat(SmtpServer.at("smtps://u@mail.example.fr")).hasToString("smtps://mail.example.fr:465");
    }
}
