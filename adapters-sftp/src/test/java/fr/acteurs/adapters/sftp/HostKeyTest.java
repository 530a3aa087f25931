package fr.acteurs.adapters.sftp;

import static fr.acteurs.adapters.sftp.Failing.assertFails;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.SECURITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server is believed only when its key is in known_hosts. */
class HostKeyTest {

    private static final KeyPair OTHER = Keys.ed25519();

    @TempDir
    private Path home;

    static Stream<KeyPair> kinds() {
        return Stream.of(Keys.ed25519(), Keys.rsa(), Keys.ecdsa());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_server_that_has_only_one_kind_of_key_is_reached_when_the_key_is_on_file(KeyPair key) {
        try (var server = EmbeddedServer.withHostKey(home, key)) {
            assertOpens(server.settings());
        }
    }

    @Test
    void an_unknown_key_is_refused_with_its_fingerprint_and_the_next_step() {
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings().knownHosts(server.knows("elsewhere " + Keys.line(server.hostKey())));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("127.0.0.1:" + server.port(), "unknown", "none on file")
                    .contains(Keys.fingerprint(server.hostKey()))
                    .contains("known_hosts");
        }
    }

    @Test
    void a_changed_key_is_refused_with_both_fingerprints() {
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings().knownHosts(server.knows(line(server.port(), OTHER)));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("127.0.0.1:" + server.port(), "changed")
                    .contains("expected " + Keys.fingerprint(OTHER))
                    .contains("offered " + Keys.fingerprint(server.hostKey()));
        }
    }

    @Test
    void a_key_of_another_kind_than_the_one_on_file_is_a_changed_key() {
        var rsa = Keys.rsa();
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings().knownHosts(server.knows(line(server.port(), rsa)));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("changed", Keys.fingerprint(rsa), Keys.fingerprint(server.hostKey()));
        }
    }

    @Test
    void an_empty_file_and_a_missing_one_refuse_every_server() {
        try (var server = EmbeddedServer.start(home)) {
            var empty = server.settings().knownHosts(server.knows());
            assertFails(SECURITY, () -> new SftpFolders(empty.build()).open()).contains("none on file");
            var missing = server.settings().knownHosts(home.resolve("gone"));
            assertFails(SECURITY, () -> new SftpFolders(missing.build()).open())
                    .contains("none on file, for there is no file " + home.resolve("gone"));
        }
    }

    @Test
    void a_refused_server_sees_no_key_of_ours_and_known_hosts_stays_as_it_was() {
        try (var server = EmbeddedServer.start(home)) {
            var file = server.knows(line(server.port(), OTHER));
            assertFails(
                    SECURITY,
                    () -> new SftpFolders(server.settings()
                                    .knownHosts(server.knows(line(server.port(), OTHER)))
                                    .build())
                            .open());
            assertThat(server.offered()).isEmpty();
            assertThat(file).hasContent(line(server.port(), OTHER));
        }
    }

    @Test
    void the_key_of_another_port_of_the_same_host_does_not_count() {
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings()
                    .knownHosts(server.knows(line(2, server.hostKey()), "127.0.0.1 " + Keys.line(server.hostKey())));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp.example.fr", "other.example.fr,sftp.example.fr", "*.example.fr"})
    void on_port_22_names_stand_without_a_port(String names) throws IOException {
        var file = Files.writeString(home.resolve("known_hosts"), names + " " + Keys.line(OTHER));
        var settings = SftpSettings.to("sftp.example.fr")
                .user("bdtact")
                .privateKey(home)
                .knownHosts(file);
        assertThat(knows(settings.build(), OTHER)).isTrue();
        assertThat(knows(settings.build(), Keys.ed25519())).isFalse();
        assertThat(knows(settings.port(2222).build(), OTHER)).isFalse();
    }

    @Test
    void hashed_names_are_understood() throws Exception {
        try (var server = EmbeddedServer.start(home)) {
            var hashed = hash("[127.0.0.1]:" + server.port()) + " ";
            assertOpens(server.settings().knownHosts(server.knows(hashed + Keys.line(server.hostKey()))));
            var changed = server.settings().knownHosts(server.knows(hashed + Keys.line(OTHER)));
            assertFails(SECURITY, () -> new SftpFolders(changed.build()).open()).contains("changed");
        }
    }

    @Test
    void any_of_the_keys_on_file_will_do_so_that_a_server_can_change_its_key_in_peace() {
        try (var server = EmbeddedServer.start(home)) {
            var both = server.knows(line(server.port(), OTHER), line(server.port(), server.hostKey()));
            assertOpens(server.settings().knownHosts(both));
        }
    }

    @Test
    void a_server_with_two_keys_is_asked_for_the_one_on_file() {
        var rsa = Keys.rsa();
        var two = KeyPairProvider.wrap(Keys.ed25519(), rsa);
        try (var server = EmbeddedServer.start(home, ssh -> ssh.setKeyPairProvider(two))) {
            assertOpens(server.settings().knownHosts(server.knows(line(server.port(), rsa))));
        }
    }

    @Test
    void a_revoked_key_is_refused_even_when_it_is_on_file() {
        try (var server = EmbeddedServer.start(home)) {
            var line = line(server.port(), server.hostKey());
            var settings = server.settings().knownHosts(server.knows(line, "@revoked " + line));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("revoked");
        }
    }

    @Test
    void the_line_of_a_certificate_authority_is_not_a_host_key() {
        try (var server = EmbeddedServer.start(home)) {
            var line = "@cert-authority " + line(server.port(), server.hostKey());
            var settings = server.settings().knownHosts(server.knows(line));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("none on file");
        }
    }

    @Test
    void a_known_hosts_file_that_cannot_be_read_is_for_an_operator() {
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings().knownHosts(home);
            assertFails(OPERATOR, () -> new SftpFolders(settings.build()).open())
                    .contains("known_hosts");
        }
    }

    private static boolean knows(SftpSettings settings, KeyPair key) {
        return KnownHosts.of(settings).verifyServerKey(null, null, key.getPublic());
    }

    private static void assertOpens(SftpSettings.Builder settings) {
        assertThatCode(() -> new SftpFolders(settings.build()).open().close()).doesNotThrowAnyException();
    }

    private static String line(int port, KeyPair key) {
        return "[127.0.0.1]:" + port + " " + Keys.line(key);
    }

    /** As {@code ssh-keygen -H} writes a name: salt and HMAC-SHA1 of the name, in base 64. */
    private static String hash(String host) throws Exception {
        var salt = new byte[20];
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(salt, "HmacSHA1"));
        var base64 = Base64.getEncoder();
        return "|1|" + base64.encodeToString(salt) + "|" + base64.encodeToString(mac.doFinal(host.getBytes()));
    }
}
