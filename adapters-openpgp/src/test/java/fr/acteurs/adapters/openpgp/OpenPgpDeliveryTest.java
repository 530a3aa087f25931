package fr.acteurs.adapters.openpgp;

import static fr.acteurs.adapters.openpgp.Postbox.MONDAY;
import static fr.acteurs.adapters.openpgp.Postbox.TUESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.csv.feed.DropFolder;
import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.application.protect.KeyUnfit;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.SpoolDamaged;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.application.receive.ReceiveOutcome.Refused;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries on a channel with keys, from the register to the receiver: signed, closed, altered, exchanged, refused. */
class OpenPgpDeliveryTest {

    private static final String MONDAYS = "BDTACT_C_20260302_000001_R0";
    private static final String TUESDAYS = "BDTACT_J_20260303_000002_R0";
    private static PGPSecretKeyRing ours;
    private static PGPSecretKeyRing ourNext;
    private static PGPSecretKeyRing theirs;
    private static PGPSecretKeyRing strangers;

    @TempDir
    private Path folder;

    private Postbox box;

    @BeforeAll
    static void make_keys() {
        ours = Keys.signing("Acteurs 2026");
        ourNext = Keys.signing("Acteurs 2028");
        theirs = Keys.encrypting("Client");
        strangers = Keys.encrypting("Somebody else");
    }

    /** Monday's complete delivery is received; Tuesday's delta is there and waits. */
    @BeforeEach
    void receive_monday() {
        box = new Postbox(folder)
                .signedBy("ours.sec.asc", ours)
                .encryptedFor("theirs.pub.asc", theirs)
                .trusting(ours)
                .opening(theirs);
        box.moves(communes(1, 3), MONDAY);
        box.publish(MONDAY);
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        box.now = Keys.MONDAY.plus(Duration.ofDays(1));
        box.moves(Moves.none().renamed(commune(2, "Neuville")), TUESDAY);
        box.publish(TUESDAY);
    }

    @Test
    void its_data_files_are_closed_its_manifest_is_open_and_the_signature_comes_before_go() {
        assertThat(delivery(0).files())
                .containsExactly(
                        MONDAYS + "_ORG.csv.pgp",
                        MONDAYS + "_CON.csv.pgp",
                        MONDAYS + "_MAN.json",
                        MONDAYS + "_MAN.json.asc",
                        MONDAYS + ".GO");
        assertThat(Postbox.contents(box.between))
                .containsKeys(delivery(0).files().toArray(String[]::new));
        assertThat(text(MONDAYS + "_MAN.json.asc")).startsWith("-----BEGIN PGP SIGNATURE-----");
        assertThat(text(MONDAYS + "_MAN.json")).contains("\"canal\" : \"dclic\"");
    }

    @Test
    void the_manifest_names_the_keys_and_the_hashes_of_what_travels_and_of_what_comes_out() throws IOException {
        Manifest manifest = manifest(MONDAYS);
        assertThat(manifest.keys().signer()).contains(new Certificate(ours).fingerprint());
        assertThat(manifest.keys().recipient()).contains(new Certificate(theirs).fingerprint());
        for (Manifest.FeedFile file : manifest.files()) {
            byte[] sent = Postbox.bytes(box.between.resolve(file.name()));
            byte[] clear = opened(file.name());
            assertThat(file.bytes()).isEqualTo(sent.length);
            assertThat(file.sha256()).isEqualTo(sha256(sent));
            assertThat(file.clear()).contains(new Manifest.Content(clear.length, sha256(clear)));
            assertThat(new String(clear, StandardCharsets.UTF_8)).startsWith("\"mouvement\";\"motif\";");
        }
    }

    @Test
    void no_line_lies_in_clear_anywhere_but_in_the_state_of_the_client() {
        NavigableMap<String, String> spooled = Postbox.contents(box.spool.resolve("dclic"));
        assertThat(spooled).anySatisfy((name, text) -> assertThat(name + text).contains("state/", "Neuville"));
        spooled.keySet().removeIf(name -> name.startsWith("state/"));
        spooled.putAll(Postbox.contents(box.between));
        assertThat(spooled)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        (name, text) -> assertThat(text).doesNotContain("Neuville", "Dupont", "mouvement;", "\"C\";"));
    }

    @Test
    void whoever_has_the_keys_applies_it_and_acknowledges() {
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        assertThat(box.held().get("etat_ORG.csv")).contains("Neuville");
        box.publish(TUESDAY.plusDays(1));
        assertThat(delivery(1).state()).isEqualTo(DeliveryState.ACKED);
    }

    @Test
    void a_channel_may_be_signed_and_lie_open() {
        box = new Postbox(folder.resolve("open")).signedBy("ours.sec.asc", ours).trusting(ours);
        box.moves(communes(1, 3), MONDAY);
        assertThat(box.publish(MONDAY).delivery().files()).contains(MONDAYS + "_ORG.csv", MONDAYS + "_MAN.json.asc");
        assertThat(text(MONDAYS + "_MAN.json")).contains("\"cle_chiffrement\" : null", "\"cle_signature\"");
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void a_channel_without_keys_is_what_it_always_was_and_whoever_knows_no_keys_takes_both() {
        box = new Postbox(folder.resolve("plain"));
        box.moves(communes(1, 3), MONDAY);
        assertThat(box.publish(MONDAY).delivery().files())
                .containsExactly(MONDAYS + "_ORG.csv", MONDAYS + "_CON.csv", MONDAYS + "_MAN.json", MONDAYS + ".GO");
        assertThat(text(MONDAYS + "_MAN.json"))
                .contains("\"cle_chiffrement\" : null")
                .doesNotContain("cle_signature");
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        box.signedBy("ours.sec.asc", ours);
        box.publish(TUESDAY, DeliveryType.C);
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void sent_again_it_is_the_same_to_the_byte_though_both_keys_have_changed() {
        box.signedBy("next.sec.asc", ourNext).encryptedFor("next.pub.asc", strangers);
        Path elsewhere = folder.resolve("elsewhere");
        box.ledger.mark(ChannelCode.DCLIC, 2, DeliveryState.SEALED);
        box.publish(TUESDAY, DeliveryType.J, new DropFolder(elsewhere));
        assertThat(Postbox.contents(elsewhere))
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).isEqualTo(text(name)));
        assertThat(manifest(TUESDAYS).keys().signer()).contains(new Certificate(ours).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "_ORG.csv.pgp, EMPREINTE",
        "_CON.csv.pgp, EMPREINTE",
        "_MAN.json, SIGNATURE",
        "_MAN.json.asc, SIGNATURE",
        ".GO, EMPREINTE"
    })
    void one_altered_byte_in_any_file_is_refused_and_leaves_the_state_as_it_was(String end, NackCode code) {
        Path file = box.between.resolve(TUESDAYS + end);
        byte[] sealed = Postbox.bytes(file);
        int from = from(sealed);
        for (int at : new int[] {from, from + (sealed.length - from) / 3, from + (sealed.length - from) / 2}) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            Postbox.write(file, altered);
            assertRefused(code, TUESDAYS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "_ORG.csv.pgp, EMPREINTE",
        "_CON.csv.pgp, EMPREINTE",
        "_MAN.json, SIGNATURE",
        "_MAN.json.asc, SIGNATURE",
        ".GO, EMPREINTE"
    })
    void a_file_that_was_cut_anywhere_is_refused_and_leaves_the_state_as_it_was(String end, NackCode code) {
        Path file = box.between.resolve(TUESDAYS + end);
        byte[] sealed = Postbox.bytes(file);
        int until = end.endsWith(".asc") ? sealed.length - 60 : sealed.length - 1;
        for (int length = 0; length < until; length += 1 + sealed.length / 11) {
            Postbox.write(file, Arrays.copyOf(sealed, length));
            assertRefused(code, TUESDAYS);
        }
    }

    /** Where the content begins: the lines above a signature in armor say nothing that is believed. */
    private static int from(byte[] file) {
        return 2 + new String(file, StandardCharsets.ISO_8859_1).indexOf("\n\n");
    }

    @ParameterizedTest
    @CsvSource({"_ORG.csv.pgp, EMPREINTE", "_CON.csv.pgp, EMPREINTE", "_MAN.json.asc, SIGNATURE", "_MAN.json, SIGNATURE"
    })
    void a_file_of_another_delivery_is_refused(String end, NackCode code) throws IOException {
        Files.copy(
                box.between.resolve(MONDAYS + end),
                box.between.resolve(TUESDAYS + end),
                StandardCopyOption.REPLACE_EXISTING);
        assertRefused(code, TUESDAYS);
    }

    @Test
    void another_delivery_of_ours_under_its_name_is_refused_however_well_it_is_signed() throws IOException {
        for (String end : List.of("_ORG.csv.pgp", "_CON.csv.pgp", "_MAN.json", "_MAN.json.asc", ".GO")) {
            Files.copy(
                    box.between.resolve(MONDAYS + end),
                    box.between.resolve(TUESDAYS + end),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertRefused(NackCode.SCHEMA, "parle de " + MONDAYS);
    }

    @Test
    void a_delivery_that_is_not_signed_is_refused_where_a_signature_is_asked_for() throws IOException {
        Files.delete(box.between.resolve(TUESDAYS + "_MAN.json.asc"));
        assertRefused(NackCode.SIGNATURE_ABSENTE, "_MAN.json.asc : absent");
        box.publish(TUESDAY.plusDays(1), DeliveryType.C);
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void a_delivery_that_somebody_else_signs_is_refused_and_his_key_is_told() {
        box.receive();
        box.signedBy("strangers.sec.asc", strangers);
        box.publish(TUESDAY.plusDays(1), DeliveryType.C);
        String number = HexFormat.of()
                .withUpperCase()
                .toHexDigits(strangers.getPublicKey().getKeyID());
        assertRefused(NackCode.SIGNATAIRE, number);
    }

    @Test
    void a_signature_of_a_key_that_had_expired_is_refused() {
        box.trusting(Keys.ending(ours, Keys.MONDAY.plus(Duration.ofHours(1))));
        assertRefused(NackCode.CLE_INVALIDE, "avait expiré");
    }

    @Test
    void a_signature_of_a_key_that_was_revoked_is_refused_and_what_it_signed_before_stays_applied() {
        box.trusting(Keys.revoked(ours, box.now));
        List<ReceiveOutcome> outcomes = box.receive();
        assertThat(outcomes.get(0)).isInstanceOf(ReceiveOutcome.AlreadyApplied.class);
        assertThat(((Refused) outcomes.get(1)).code()).isEqualTo(NackCode.CLE_INVALIDE);
        assertThat(((Refused) outcomes.get(1)).why()).contains("révoquée");
    }

    @Test
    void a_delivery_for_another_key_is_refused_until_the_receiver_has_that_key() {
        box.opening(strangers);
        assertRefused(NackCode.DECHIFFREMENT, TUESDAYS + "_ORG.csv.pgp : chiffré pour une autre clé");
        box.own = Optional.empty();
        assertRefused(NackCode.DECHIFFREMENT, "n'a pas de clé");
        box.opening(theirs);
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void both_keys_are_good_while_we_change_ours_and_what_was_applied_stays_good_without_the_old_one() {
        box.trusting(ours, ourNext);
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        box.signedBy("next.sec.asc", ourNext);
        box.publish(TUESDAY.plusDays(1));
        assertThat(box.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        box.trusting(ourNext);
        assertThat(box.receive()).hasSize(3).allMatch(ReceiveOutcome.AlreadyApplied.class::isInstance);
    }

    @Test
    void an_expired_key_seals_nothing_and_the_number_stays_free_for_the_next_key() {
        box.now = Keys.END;
        NavigableMap<String, String> before = Postbox.contents(box.spool);
        assertThatThrownBy(() -> box.publish(TUESDAY.plusDays(1)))
                .isInstanceOf(KeyUnfit.class)
                .hasMessageContainingAll(
                        "Nothing was sealed", "ours.sec.asc", "expired on 2028-01-01", "keys generate");
        assertThat(Postbox.contents(box.spool)).isEqualTo(before);
        box.signedBy("next.sec.asc", Keys.signing("Acteurs", Keys.END.plus(Duration.ofDays(9)), ""));
        assertThatThrownBy(() -> box.publish(TUESDAY.plusDays(1)))
                .hasMessageContainingAll("theirs.pub.asc", "ask the client");
        box.encryptedFor("next.pub.asc", Keys.encrypting("Client", Keys.END.plus(Duration.ofDays(9))));
        assertThat(box.publish(TUESDAY.plusDays(1)).delivery().name().number()).isEqualTo(3);
    }

    @Test
    void what_was_sealed_in_time_is_sent_after_the_keys_have_expired() {
        box.ledger.mark(ChannelCode.DCLIC, 2, DeliveryState.SEALED);
        box.now = Keys.END;
        box.publish(TUESDAY, DeliveryType.J, new DropFolder(folder.resolve("late")));
        assertThat(delivery(1).state()).isEqualTo(DeliveryState.VISIBLE);
    }

    @Test
    void a_rotten_signature_never_leaves() {
        Path signature = box.spool.resolve("dclic").resolve(TUESDAYS).resolve(TUESDAYS + "_MAN.json.asc");
        byte[] rotten = Postbox.bytes(signature);
        rotten[rotten.length / 2] ^= 4;
        Postbox.write(signature, rotten);
        assertThatThrownBy(() -> box.spool().file(delivery(1), TUESDAYS + "_MAN.json.asc"))
                .isInstanceOf(SpoolDamaged.class)
                .hasStackTraceContaining("no longer what was sealed");
    }

    private void assertRefused(NackCode code, String words) {
        NavigableMap<String, String> before = box.held();
        assertThat(box.receiveLast()).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.why()).contains(words);
        });
        assertThat(box.held()).isEqualTo(before);
    }

    private SealedDelivery delivery(int index) {
        return box.ledger.all(ChannelCode.DCLIC).get(index);
    }

    private String text(String name) {
        return Postbox.contents(box.between).get(name);
    }

    private Manifest manifest(String name) {
        return new ManifestJson().read(Postbox.bytes(box.between.resolve(name + "_MAN.json")));
    }

    private byte[] opened(String name) throws IOException {
        try (var closed = Files.newInputStream(box.between.resolve(name));
                var open = new OpenPgpReceiverKeys(List.of(), box.own, Optional.empty(), () -> box.now)
                        .decrypting(closed)) {
            return open.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(StateDigest.sha256().digest(bytes));
    }
}
