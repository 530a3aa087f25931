package fr.acteurs.adapters.openpgp;

import static fr.acteurs.adapters.openpgp.Postbox.MONDAY;
import static fr.acteurs.application.publish.Invented.communes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.application.protect.KeyFile;
import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.receive.SignatureVerdict.Finding;
import fr.acteurs.application.receive.Undecryptable;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.Protection;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write, the client's gpg reads; what gpg writes, our receiver reads. Each way with keys of either. */
class GpgTest {

    private static final Clock NOW = Clock.systemUTC();
    private static Gpg gpg;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        Gpg.checkInstalled();
        gpg = Gpg.start();
        for (String kind : List.of("rsa3072", "ed25519")) {
            gpg.run("--passphrase", "", "--quick-generate-key", "client-" + kind, kind, "sign,cert", "20d");
            gpg.run(
                    "--passphrase",
                    "",
                    "--quick-add-key",
                    fingerprint("client-" + kind),
                    encrypting(kind),
                    "encr",
                    "20d");
        }
        gpg.run("--passphrase", "correct horse", "--quick-generate-key", "locked", "default", "default", "20d");
        gpg.run("--passphrase", "", "--quick-generate-key", "signs only", "ed25519", "sign,cert", "20d");
    }

    @AfterAll
    static void stop() throws IOException {
        if (gpg != null) {
            gpg.close();
        }
    }

    private static String encrypting(String kind) {
        return kind.startsWith("rsa") ? kind : "cv25519";
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-rsa3072", "client-ed25519"})
    void the_clients_gpg_checks_and_opens_a_whole_delivery_with_the_commands_of_the_feeds_page(String client)
            throws IOException {
        PGPSecretKeyRing ours = Keys.signing("Acteurs");
        Postbox box = new Postbox(folder).signedBy("ours.sec.asc", ours);
        Path theirs = exported(client, box.keys);
        box.now = NOW.instant();
        box.channel = box.channel.with(new Protection(
                box.channel.protection().signer(),
                Optional.of(Keys.pinned(
                        theirs.getFileName().toString(), Certificate.in(theirs).ring()))));
        box.moves(communes(1, 3), MONDAY);
        box.publish(MONDAY);
        gpg.run("--import", Keys.writePublic(folder, "ours.asc", ours));

        String name = box.between + "/BDTACT_C_20260302_000001_R0";
        assertThat(gpg.run("--verify", name + "_MAN.json.asc", name + "_MAN.json"))
                .contains("Good signature");
        Manifest manifest = new ManifestJson().read(Files.readAllBytes(Path.of(name + "_MAN.json")));
        assertThat(manifest.files()).hasSize(2).allSatisfy(file -> {
            Path clear = folder.resolve("clear.csv");
            assertThat(gpg.run("--output", clear, "--decrypt", box.between.resolve(file.name())))
                    .contains("Good signature", "Acteurs");
            assertThat(clear)
                    .satisfies(opened ->
                            assertThat(sha256(opened)).isEqualTo(file.content().sha256()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-rsa3072", "client-ed25519"})
    void our_receiver_reads_what_gpg_signed_compressed_and_encrypted(String key) throws IOException {
        Path clear = Files.writeString(folder.resolve("clear.csv"), "id;nom\n".repeat(50_000));
        gpg.run("--local-user", key, "--recipient", key, "--sign", "--encrypt", clear);
        Path secret = secret(key, "");
        try (InputStream closed = Files.newInputStream(folder.resolve("clear.csv.gpg"));
                InputStream open = receiver(List.of(), Optional.of(secret)).decrypting(closed)) {
            assertThat(open.readAllBytes()).isEqualTo(Files.readAllBytes(clear));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-rsa3072", "client-ed25519"})
    void our_receiver_checks_what_gpg_signed(String key) throws IOException {
        Path content = Files.writeString(folder.resolve("MAN.json"), "{}\n");
        gpg.run("--local-user", key, "--armor", "--detach-sign", content);
        byte[] signature = Files.readAllBytes(folder.resolve("MAN.json.asc"));
        OpenPgpReceiverKeys receiver = receiver(List.of(exported(key, folder)), Optional.empty());
        assertThat(receiver.judge(Files.readAllBytes(content), signature).finding())
                .isEqualTo(Finding.GOOD);
        assertThat(receiver.judge(new byte[1], signature).finding()).isEqualTo(Finding.ALTERED);
    }

    @Test
    void gpg_finds_what_was_altered_and_opens_nothing_for_others() throws IOException {
        PGPSecretKeyRing ours = Keys.signing("Acteurs");
        PGPSecretKeyRing theirs = Keys.encrypting("not in this gpg");
        Postbox box = new Postbox(folder).signedBy("ours.sec.asc", ours).encryptedFor("theirs.pub.asc", theirs);
        box.moves(communes(1, 3), MONDAY);
        box.publish(MONDAY);
        gpg.run("--import", Keys.writePublic(folder, "ours.asc", ours));
        String name = box.between + "/BDTACT_C_20260302_000001_R0";
        Files.writeString(Path.of(name + "_MAN.json"), "{}");
        assertThat(gpg.tried("--verify", name + "_MAN.json.asc", name + "_MAN.json")
                        .text())
                .contains("BAD signature");
        assertThat(gpg.tried("--decrypt", name + "_ORG.csv.pgp").status()).isNotZero();
    }

    @Test
    void a_locked_key_of_gpg_is_opened_by_its_passphrase() throws IOException {
        Path clear = Files.writeString(folder.resolve("clear.csv"), "id;nom\n");
        gpg.run("--recipient", "locked", "--encrypt", clear);
        Path secret = secret("locked", "correct horse");
        OpenPgpReceiverKeys receiver =
                new OpenPgpReceiverKeys(List.of(), Optional.of(secret), Optional.of(Secret.of("correct horse")), NOW);
        try (InputStream closed = Files.newInputStream(folder.resolve("clear.csv.gpg"));
                InputStream open = receiver.decrypting(closed)) {
            assertThat(open.readAllBytes()).isEqualTo(Files.readAllBytes(clear));
        }
        assertThatThrownBy(() -> receiver(List.of(), Optional.of(secret))).hasMessageContaining("needs a passphrase");
    }

    @Test
    void a_file_of_gpg_that_was_cut_is_refused() throws IOException {
        Path clear = Files.writeString(folder.resolve("clear.csv"), "id;nom\n".repeat(50_000));
        gpg.run("--recipient", "client-ed25519", "--compress-algo", "none", "--encrypt", clear);
        byte[] closed = Files.readAllBytes(folder.resolve("clear.csv.gpg"));
        Path cut = Files.write(folder.resolve("cut.gpg"), Arrays.copyOf(closed, closed.length - 30));
        OpenPgpReceiverKeys receiver = receiver(List.of(), Optional.of(secret("client-ed25519", "")));
        assertThatThrownBy(() -> {
                    try (InputStream open = receiver.decrypting(Files.newInputStream(cut))) {
                        open.readAllBytes();
                    }
                })
                .isInstanceOf(Undecryptable.class);
    }

    @Test
    void keys_of_gpg_tell_what_they_are_for_and_until_when() throws IOException {
        exported("client-rsa3072", folder);
        exported("signs only", folder);
        List<KeyFile> keys = new OpenPgpKeyFolder(folder, NOW).all();
        assertThat(keys)
                .extracting(KeyFile::uses)
                .containsExactlyInAnyOrder(Set.of(KeyUse.SIGNS, KeyUse.ENCRYPTS), Set.of(KeyUse.SIGNS));
        Instant expected = NOW.instant().plus(Duration.ofDays(20));
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.expires().orElseThrow())
                        .isBetween(expected.minus(Duration.ofHours(1)), expected.plus(Duration.ofHours(1))));
        assertThat(keys).extracting(KeyFile::owner).contains("client-rsa3072", "signs only");
    }

    @Test
    void a_key_that_gpg_revoked_is_refused() throws IOException {
        gpg.run("--passphrase", "", "--quick-generate-key", "lost", "default", "default", "20d");
        String fingerprint = fingerprint("lost");
        Path certificate = gpg.home().resolve("openpgp-revocs.d").resolve(fingerprint + ".rev");
        Path usable = Files.writeString(
                folder.resolve("revocation.asc"), Files.readString(certificate).replace(":-----BEGIN", "-----BEGIN"));
        gpg.run("--import", usable);
        Path lost = exported("lost", folder);
        Certificate key = Certificate.in(lost);
        assertThat(key.isRevoked(NOW.instant())).isTrue();
        assertThat(new OpenPgpKeyFolder(folder, NOW).all())
                .singleElement()
                .satisfies(told -> assertThat(told.revoked()).isTrue())
                .satisfies(told -> assertThat(told.uses()).isEmpty());
        Channel channel = Channel.DCLIC.with(new Protection(
                Optional.of(Keys.pinned("ours.sec.asc", written(Keys.signing("Acteurs")))),
                Optional.of(Keys.pinned(lost.getFileName().toString(), key.ring()))));
        assertThatThrownBy(() -> new OpenPgpDeliveryKeys(folder, Optional.empty(), NOW).check(channel))
                .hasMessageContaining("was revoked");
    }

    private PGPSecretKeyRing written(PGPSecretKeyRing key) {
        Keys.write(folder, "ours.sec.asc", key);
        return key;
    }

    @Test
    void gpg_takes_a_key_pair_that_we_made() throws IOException {
        Path keys = folder.resolve("keys");
        Instant expires = NOW.instant().plus(Duration.ofDays(700));
        KeyFile made = new OpenPgpKeyFolder(keys, NOW)
                .generate("acteurs-2026", "Acteurs", Optional.of(Secret.of("correct horse")), expires);
        gpg.run("--import", keys.resolve("acteurs-2026.pub.asc"));
        assertThat(gpg.run("--with-colons", "--list-keys", made.fingerprint()))
                .contains("fpr:::::::::" + made.fingerprint() + ":")
                .doesNotContain("sub:");
        gpg.run("--import", keys.resolve("acteurs-2026.sec.asc"));
        Path content = Files.writeString(folder.resolve("note"), "signed by gpg with our key");
        gpg.run(
                "--passphrase",
                "correct horse",
                "--local-user",
                made.fingerprint(),
                "--armor",
                "--detach-sign",
                content);
        assertThat(receiver(List.of(keys.resolve("acteurs-2026.pub.asc")), Optional.empty())
                        .judge(Files.readAllBytes(content), Files.readAllBytes(folder.resolve("note.asc")))
                        .finding())
                .isEqualTo(Finding.GOOD);
    }

    private OpenPgpReceiverKeys receiver(List<Path> signers, Optional<Path> secret) {
        return new OpenPgpReceiverKeys(signers, secret, Optional.empty(), NOW);
    }

    private static String fingerprint(String name) {
        return gpg.run("--with-colons", "--list-keys", "=" + name)
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .findFirst()
                .orElseThrow()
                .split(":", -1)[9];
    }

    private static Path exported(String name, Path into) throws IOException {
        Files.createDirectories(into);
        Path file = into.resolve(name.replace(' ', '-') + ".pub.asc");
        gpg.run("--output", file, "--armor", "--export", "=" + name);
        return file;
    }

    private Path secret(String name, String passphrase) throws IOException {
        Path file = folder.resolve("secret.asc");
        gpg.run("--passphrase", passphrase, "--output", file, "--armor", "--export-secret-keys", "=" + name);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(StateDigest.sha256().digest(Files.readAllBytes(file)));
    }
}
