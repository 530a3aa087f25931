package fr.acteurs.adapters.sftp;

import static fr.acteurs.adapters.sftp.Failing.assertFails;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.SECURITY;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** We sign in with one key, once, over safe algorithms only, and without waiting for ever. */
class SignInTest {

    @TempDir
    private Path home;

    static Stream<KeyPair> kinds() {
        return Stream.of(Keys.ed25519(), Keys.rsa(), Keys.ecdsa());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ed25519_rsa_and_ecdsa_keys_sign_in(KeyPair key) {
        try (var server = EmbeddedServer.withAccountKey(home, key)) {
            assertOpens(server.settings().build());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_key_that_is_not_accepted_is_a_matter_of_security_and_is_tried_once(KeyPair key) {
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings().privateKey(Keys.save(key, home.resolve("other")));
            assertFails(SECURITY, () -> new SftpFolders(settings.build()).open())
                    .contains("refused our key", home.resolve("other").toString());
            assertThat(server.offered()).containsExactly(key.getPublic());
        }
    }

    @Test
    void a_key_with_a_passphrase_signs_in_when_the_passphrase_is_given() {
        var key = Keys.ed25519();
        try (var server = EmbeddedServer.withAccountKey(home, key)) {
            var locked = server.settings().privateKey(Keys.save(key, home.resolve("locked"), "correct horse"));
            var right = Keys.saveSecret("correct horse\n", home.resolve("passphrase"));
            assertOpens(locked.passphrase(right).build());
        }
    }

    @Test
    void a_wrong_or_missing_passphrase_is_for_an_operator_and_is_not_repeated_to_him() {
        var key = Keys.ed25519();
        try (var server = EmbeddedServer.withAccountKey(home, key)) {
            var locked = server.settings().privateKey(Keys.save(key, home.resolve("locked"), "correct horse"));
            assertFails(OPERATOR, () -> new SftpFolders(locked.build()).open()).contains("passphrase");
            var wrong = Keys.saveSecret("battery staple\n", home.resolve("passphrase"));
            assertFails(OPERATOR, () -> new SftpFolders(locked.passphrase(wrong).build()).open())
                    .contains(home.resolve("locked").toString())
                    .doesNotContain("battery staple");
            assertThat(server.offered()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
    void a_key_file_that_others_have_access_to_is_refused(String permissions) throws IOException {
        try (var server = EmbeddedServer.start(home)) {
            var settings = server.settings().build();
            Files.setPosixFilePermissions(settings.privateKey(), PosixFilePermissions.fromString(permissions));
            assertFails(OPERATOR, () -> new SftpFolders(settings).open()).contains("chmod 600");
        }
    }

    @Test
    void a_passphrase_file_that_others_can_read_is_refused() throws IOException {
        try (var server = EmbeddedServer.start(home)) {
            var open = Keys.saveSecret("correct horse\n", home.resolve("passphrase"));
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
            var settings = server.settings().passphrase(open).build();
            assertFails(OPERATOR, () -> new SftpFolders(settings).open()).contains(open.toString(), "chmod 600");
        }
    }

    @Test
    void a_key_file_that_is_missing_or_holds_no_key_is_for_an_operator() {
        try (var server = EmbeddedServer.start(home)) {
            var missing = server.settings().privateKey(home.resolve("gone")).build();
            assertFails(OPERATOR, () -> new SftpFolders(missing).open()).contains("gone", "missing");
            var text = Keys.saveSecret("not a key\n", home.resolve("text"));
            assertFails(
                            OPERATOR,
                            () -> new SftpFolders(
                                            server.settings().privateKey(text).build())
                                    .open())
                    .contains("holds no private key");
        }
    }

    @SuppressWarnings("deprecation") // which is what they are here for
    static Stream<Arguments> weaknesses() {
        return Stream.of(
                weakness("SHA-1 signatures", ssh -> ssh.setSignatureFactories(List.of(BuiltinSignatures.rsa))),
                weakness(
                        "CBC ciphers",
                        ssh -> ssh.setCipherFactories(List.of(BuiltinCiphers.aes128cbc, BuiltinCiphers.aes256cbc))),
                weakness("SHA-1 integrity codes", ssh -> {
                    ssh.setCipherFactories(List.of(BuiltinCiphers.aes128ctr));
                    ssh.setMacFactories(List.of(BuiltinMacs.hmacsha1, BuiltinMacs.hmacsha1etm));
                }),
                weakness(
                        "SHA-1 key exchange",
                        ssh -> ssh.setKeyExchangeFactories(
                                List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.dhg14)))),
                weakness(
                        "1024-bit key exchange",
                        ssh -> ssh.setKeyExchangeFactories(
                                List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.dhg1)))));
    }

    private static Arguments weakness(String name, Consumer<SshServer> change) {
        return arguments(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weaknesses")
    void a_server_that_only_has_weak_algorithms_is_refused(String name, Consumer<SshServer> change) {
        try (var server = EmbeddedServer.start(home, Keys.rsa(), Keys.ed25519(), change)) {
            var settings = server.settings().build();
            assertFails(SECURITY, () -> new SftpFolders(settings).open())
                    .contains("Unable to negotiate", "have safe algorithms allowed there");
            assertThat(server.offered()).isEmpty();
        }
    }

    @Test
    void a_port_where_nobody_listens_may_be_tried_again() {
        SftpSettings settings;
        try (var server = EmbeddedServer.start(home)) {
            settings = server.settings().build();
        }
        assertFails(TRANSIENT, () -> new SftpFolders(settings).open())
                .contains("Cannot connect to " + settings.address(), "refused");
    }

    @Test
    void a_name_that_leads_nowhere_may_be_tried_again() {
        try (var server = EmbeddedServer.start(home)) {
            var nowhere = SftpSettings.to("sftp.invalid")
                    .user("bdtact")
                    .privateKey(server.settings().build().privateKey())
                    .knownHosts(home.resolve("known_hosts"));
            assertFails(TRANSIENT, () -> new SftpFolders(nowhere.build()).open())
                    .contains("sftp.invalid");
        }
    }

    @Test
    void a_server_that_accepts_the_line_and_says_nothing_is_left_after_the_connect_timeout() throws IOException {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedServer.start(home)) {
            var settings = server.settings(mute.getLocalPort()).connectTimeout(Duration.ofMillis(300));
            var start = System.nanoTime();
            assertFails(TRANSIENT, () -> new SftpFolders(settings.build()).open())
                    .contains("Cannot connect");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        }
    }

    private static void assertOpens(SftpSettings settings) {
        assertThatCode(() -> new SftpFolders(settings).open().close()).doesNotThrowAnyException();
    }
}
