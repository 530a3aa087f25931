package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openpgp.PGPKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pgpainless.PGPainless;

/** Keys from the command line: made, named in the contract, used, announced, refused. */
class KeysCommandTest extends CommandStory {

    private static final String DAY = "2022-02-21";
    private static final String DELIVERY = "BDTACT_C_20220221_000001_R0";

    private Path passphrase;

    @BeforeEach
    void write_a_passphrase() throws IOException {
        passphrase = secretFile("passphrase", "correct horse\n");
    }

    @Test
    void a_key_pair_is_made_told_and_never_overwritten() throws IOException {
        Terminal made = generate("acteurs-2026");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out())
                .contains("\"signedBy\": {\"file\": \"acteurs-2026.sec.asc\"")
                .doesNotContain("horse");
        assertThat(mode("keys")).isEqualTo("rwx------");
        assertThat(mode("keys/acteurs-2026.sec.asc")).isEqualTo("rw-------");
        assertThat(home.resolve("keys/acteurs-2026.pub.asc")).content().startsWith("-----BEGIN PGP PUBLIC KEY BLOCK");
        String secret = Files.readString(home.resolve("keys/acteurs-2026.sec.asc"));

        Terminal again = generate("acteurs-2026");
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("is there already");
        assertThat(home.resolve("keys/acteurs-2026.sec.asc")).hasContent(secret);

        Files.writeString(home.resolve("keys/note.txt"), "no key");
        assertThat(run("keys").out())
                .contains(
                        "acteurs-2026.sec.asc",
                        "secret, signs, good until",
                        "public, signs",
                        "note.txt is no OpenPGP key");
    }

    @Test
    void a_secret_key_is_locked_unless_somebody_says_otherwise() {
        assertThat(run("keys", "generate").err()).contains("Give --passphrase-file FILE", "--no-passphrase");
        assertThat(run("keys", "generate", "--no-passphrase", "--passphrase-file", passphrase.toString())
                        .err())
                .contains("which of them?");
        assertThat(run("keys", "generate", "--no-passphrase", "--expires", "2022-01-01")
                        .err())
                .contains("is not after today");
        assertThat(run("keys", "generate", "--no-passphrase", "--name", "../acteurs")
                        .err())
                .contains("--name takes");
        assertThat(run("keys").out()).contains("no key is there yet");
    }

    @Test
    void a_delivery_is_signed_closed_checked_opened_and_applied() throws IOException {
        PGPSecretKeyRing theirs = PGPainless.generateKeyRing().modernKeyRing("Client");
        Path own = key("theirs/own.asc", theirs);
        String ours = fingerprint(generate("ours"));
        Path trusted = home.resolve("keys/ours.pub.asc");
        agree("ours.sec.asc", ours, theirs);
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), DAY);

        Terminal locked = run("publish", "--today", DAY);
        assertThat(locked.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(locked.err()).contains("Nothing was sealed", "needs a passphrase", "--signing-passphrase-file");
        Terminal published = publish();
        assertThat(published.status()).as(published.err()).isZero();
        assertThat(published.out()).contains(DELIVERY + " is VISIBLE").doesNotContain("EXPIRES");
        assertThat(home.resolve("outbox/" + DELIVERY + "_ORG.csv.pgp")).isNotEmptyFile();
        assertThat(home.resolve("outbox/" + DELIVERY + "_MAN.json.asc")).isNotEmptyFile();
        assertThat(home.resolve("outbox/" + DELIVERY + "_ORG.csv")).doesNotExist();

        assertRefused("DECHIFFREMENT", receive());
        assertRefused(
                "SIGNATAIRE",
                receive("--signed-by", key("other.asc", publicHalf(theirs)).toString()));
        Terminal received = receive("--signed-by", trusted.toString(), "--decrypt-with", own.toString());
        assertThat(received.status()).as(received.out()).isZero();
        assertThat(received.out()).contains(DELIVERY + " applied");
        assertThat(home.resolve("receiver/etat_ORG.csv")).content().contains("Ajaccio");

        assertThat(publish().out()).contains(DELIVERY + " is acknowledged");
        assertThat(run("status").out())
                .contains("\nkeys\n  dclic: our key ours.sec.asc (" + ours + ") is good until ")
                .contains("dclic: the client's key theirs.pub.asc");
        assertThat(run("contract").out()).contains("signé par ours.sec.asc", "chiffré pour theirs.pub.asc");
        assertThat(run("keys").out()).contains("; channel dclic");
    }

    @Test
    void a_key_that_will_expire_is_announced_by_publish_and_status() throws IOException {
        LocalDate soon = LocalDate.now().plusDays(6);
        String ours = fingerprint(generate("ours", "--expires", soon.toString()));
        agree("ours.sec.asc", ours, null);
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), DAY);
        String words =
                "dclic: our key ours.sec.asc (" + ours + ") EXPIRES within 7 days, on " + soon + "; make the next one";
        assertThat(publish().out()).contains("  " + words);
        assertThat(run("status").out()).contains("keys\n  " + words);
        JsonNode told = json("status").at("/keys/0");
        assertThat(told.path("stage").asInt()).isEqualTo(7);
        assertThat(told.path("expired").asBoolean()).isFalse();
        assertThat(told.path("use").asText()).isEqualTo("SIGNS");
    }

    @Test
    void another_key_than_the_agreed_one_stops_every_command_with_both_fingerprints() throws IOException {
        String ours = fingerprint(generate("ours"));
        String agreed = "0123456789ABCDEF0123456789ABCDEF01234567";
        agree("ours.sec.asc", agreed, null);
        for (String[] command : new String[][] {
            {"contract"},
            {"ingest", "cog-communes", sample("day1/cog-communes.csv").toString()}
        }) {
            Terminal refused = run(command);
            assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err()).contains("Channel dclic", ours, agreed);
        }
        assertThat(run("keys").out()).contains(ours);
    }

    @Test
    void a_receiver_trusts_two_keys_at_most_and_opens_with_one() throws IOException {
        Files.createDirectory(home.resolve("outbox"));
        assertThat(receive("--signed-by", "a", "--signed-by", "b", "--signed-by", "c")
                        .err())
                .contains("takes two keys at most");
        assertThat(receive("--passphrase-file", passphrase.toString()).err()).contains("add --decrypt-with FILE");
        assertThat(receive("--signed-by", "nowhere.asc").err()).contains("nowhere.asc is not there");
    }

    @Test
    void a_passphrase_comes_from_the_file_that_is_named_else_from_the_environment() throws IOException {
        Path other = secretFile("other", "battery staple\n");
        String name = "ACTEURS_SIGNING_PASSPHRASE";
        assertThat(GivenSecret.of(null, name, Map.of())).isEmpty();
        assertThat(revealed(passphrase, Map.of(name + "_FILE", other.toString())))
                .isEqualTo("correct horse");
        assertThat(revealed(null, Map.of(name + "_FILE", other.toString(), name, "x")))
                .isEqualTo("battery staple");
        assertThat(revealed(null, Map.of(name, "x"))).isEqualTo("x");
    }

    private static String revealed(Path file, Map<String, String> environment) {
        return new String(GivenSecret.of(file, "ACTEURS_SIGNING_PASSPHRASE", environment)
                .orElseThrow()
                .reveal());
    }

    private static void assertRefused(String code, Terminal received) {
        assertThat(received.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(received.out()).contains(DELIVERY + " REFUSED " + code, "the state is as it was");
    }

    private Terminal generate(String name, String... more) {
        List<String> words = new ArrayList<>(
                List.of("keys", "generate", "--name", name, "--passphrase-file", passphrase.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static String fingerprint(Terminal made) {
        return made.out()
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("fingerprint", "")
                .strip();
    }

    private Terminal publish() {
        return run("publish", "--today", DAY, "--signing-passphrase-file", passphrase.toString());
    }

    /** Writes the contract that names these keys; the client's public one is put beside ours. */
    private void agree(String file, String fingerprint, PGPSecretKeyRing recipient) throws IOException {
        contract(contract -> agree((ObjectNode) contract.at("/channels/0"), file, fingerprint, recipient));
        if (recipient != null) {
            key("keys/theirs.pub.asc", publicHalf(recipient));
        }
    }

    private static void agree(ObjectNode channel, String file, String fingerprint, PGPSecretKeyRing recipient) {
        channel.putObject("signedBy").put("file", file).put("fingerprint", fingerprint);
        if (recipient != null) {
            String theirs =
                    PGPainless.inspectKeyRing(recipient).getFingerprint().toString();
            channel.putObject("encryptedFor").put("file", "theirs.pub.asc").put("fingerprint", theirs);
        }
    }

    private static PGPKeyRing publicHalf(PGPSecretKeyRing key) {
        return PGPainless.extractCertificate(key);
    }

    private Path key(String file, PGPKeyRing key) throws IOException {
        return secretFile(file, PGPainless.asciiArmor(key));
    }

    private Path secretFile(String file, String content) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }
}
