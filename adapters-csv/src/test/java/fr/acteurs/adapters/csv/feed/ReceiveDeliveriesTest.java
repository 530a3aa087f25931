package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.adapters.csv.feed.Chain.WEDNESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.application.receive.ReceiveOutcome.Refused;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference receiver on real deliveries, whole and damaged: delivery.md, 3.9. */
final class ReceiveDeliveriesTest {

    private static final String TUESDAYS = "BDTACT_J_20260303_000002_R0";

    @TempDir
    private Path folder;

    private Chain chain;
    private Map<String, String> monday;

    /** Monday is received; Tuesday's delta is there and waits. */
    @BeforeEach
    void receive_monday() {
        chain = Chain.withMonday(folder);
        chain.receive();
        monday = chain.held();
        chain.moves(communes(4, 4).renamed(commune(2, "Neuville")).ended(mayor(1, 1), TUESDAY), TUESDAY);
        chain.publish(TUESDAY);
    }

    @Test
    void a_complete_delivery_and_the_deltas_after_it_are_applied_in_order() {
        chain.moves(Moves.none().closed(commune(3)).ended(mayor(3, 3), WEDNESDAY), WEDNESDAY);
        chain.publish(WEDNESDAY);
        assertThat(chain.receive())
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("AlreadyApplied", "Applied", "Applied");
        assertThat(chain.held().get("etat.txt")).startsWith("3\n");
        assertThat(chain.held().get("etat_ORG.csv"))
                .contains("Neuville", "lès-1", "lès-4")
                .doesNotContain("lès-2\"", "lès-3");
        assertThat(chain.held().get("etat_CON.csv"))
                .contains("Témoin2", "Témoin4")
                .doesNotContain("Témoin1");
    }

    @Test
    void the_state_is_the_announced_one_by_anybodys_computation() {
        var applied = (ReceiveOutcome.Applied) chain.receiveLast();
        for (FeedRole role : Profile.DCLIC.states()) {
            assertThat(chain.computed(role)).isEqualTo(applied.state().get(role));
        }
    }

    @Test
    void received_again_nothing_changes_to_the_byte_and_it_is_acknowledged_again() throws IOException {
        chain.receive();
        var tuesday = chain.held();
        Path acknowledgement = chain.between.resolve("BDTACT_000002_ACK.json");
        String first = Files.readString(acknowledgement);
        Files.delete(acknowledgement);
        assertThat(chain.receive()).allMatch(ReceiveOutcome.AlreadyApplied.class::isInstance);
        assertThat(chain.held()).isEqualTo(tuesday);
        assertThat(Files.readString(acknowledgement)).isEqualTo(first).contains("\"numero\" : 2", "\"code\" : \"ACK\"");
    }

    @Test
    void a_delivery_without_its_go_is_not_there_yet() throws IOException {
        Files.delete(file(".GO"));
        assertThat(chain.receive()).hasSize(1);
        assertThat(chain.held()).isEqualTo(monday);
    }

    @Test
    void a_missing_number_is_a_gap_until_a_complete_delivery_heals_it() throws IOException {
        chain.publish(WEDNESDAY);
        Files.delete(file(".GO"));
        assertRefused(chain.receiveLast(), NackCode.TROU, "les numéros 2 à 2 manquent");
        chain.publish(WEDNESDAY.plusDays(1), DeliveryType.C);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        assertThat(chain.held().get("etat_ORG.csv")).contains("Neuville");
    }

    @Test
    void a_manifest_that_go_does_not_speak_of_is_refused() throws IOException {
        edit("_MAN.json", text -> text.replace("NORMAL", "VIDE"));
        assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "_MAN.json : empreinte");
    }

    @Test
    void a_go_that_says_no_hash_is_refused() throws IOException {
        for (String go : List.of("", "\n", "0".repeat(64), "A".repeat(64) + "\n", "0".repeat(64) + "\n\n")) {
            Files.writeString(file(".GO"), go);
            assertRefused(chain.receiveLast(), NackCode.EMPREINTE, TUESDAYS + ".GO");
        }
    }

    @Test
    void a_line_that_was_tampered_with_is_refused() throws IOException {
        edit("_ORG.csv", text -> text.replace("Neuville", "Neuvilla"));
        assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "_ORG.csv : empreinte");
    }

    @Test
    void a_file_that_was_cut_anywhere_is_refused() throws IOException {
        String whole = Files.readString(file("_CON.csv"));
        for (int length = 0; length < whole.length(); length += 97) {
            Files.writeString(file("_CON.csv"), whole.substring(0, length));
            assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "_CON.csv : empreinte");
        }
    }

    @Test
    void a_file_with_a_line_more_is_refused() throws IOException {
        edit("_CON.csv", text -> text + "\"S\";\"\"\n");
        assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "_CON.csv : empreinte");
    }

    @Test
    void a_file_that_is_not_there_is_refused() throws IOException {
        for (String missing : List.of("_CON.csv", "_ORG.csv", "_MAN.json")) {
            Path file = file(missing);
            String content = Files.readString(file);
            Files.delete(file);
            assertRefused(chain.receiveLast(), NackCode.EMPREINTE, missing + " : absent");
            Files.writeString(file, content);
        }
    }

    @Test
    void an_unknown_schema_version_is_refused() throws IOException {
        reseal(text -> text.replace("\"schema_version\" : \"1\"", "\"schema_version\" : \"2\""));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "schema_version inconnue : 2");
    }

    @Test
    void an_unknown_format_is_refused() throws IOException {
        reseal(text -> text.replace("acteurs-livraison/1", "acteurs-livraison/9"));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "acteurs-livraison/9");
    }

    @Test
    void another_header_is_refused() throws IOException {
        resealData("_ORG.csv", text -> text.replaceFirst("id_organisme", "id"));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "en-tête");
    }

    @Test
    void a_manifest_of_another_delivery_is_refused() throws IOException {
        reseal(text -> text.replace("\"2026-03-03\"", "\"2026-03-04\""));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "parle de");
    }

    @Test
    void a_manifest_that_does_not_list_each_role_once_under_its_own_name_is_refused() throws IOException {
        String con = TUESDAYS + "_CON.csv";
        reseal(text -> text.replace("\"" + con + "\"", "\"../" + con + "\""));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "n'annonce pas");
        reseal(text -> text.replace("\"../" + con + "\"", "\"" + TUESDAYS + "_ORG.csv\""));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "n'annonce pas");
        reseal(text -> text.replaceFirst("(?s)\"fichiers\" : \\[.*?\\],", "\"fichiers\" : [],"));
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "n'annonce pas");
    }

    @Test
    void a_manifest_that_does_not_follow_the_one_held_is_a_conflict() throws IOException {
        reseal(text -> text.replaceFirst(
                "\"sha256_manifeste_precedent\" : \"[0-9a-f]{64}",
                "\"sha256_manifeste_precedent\" : \"" + "0".repeat(64)));
        assertRefused(chain.receiveLast(), NackCode.CONFLIT, "sha256_manifeste_precedent");
    }

    @Test
    void the_number_that_is_held_with_another_manifest_is_a_conflict() throws IOException {
        chain.receive();
        var tuesday = chain.held();
        reseal(text -> text.replace("NORMAL", "VIDE"));
        monday = tuesday;
        assertRefused(chain.receiveLast(), NackCode.CONFLIT, "un autre manifeste");
    }

    @Test
    void an_older_number_with_another_manifest_is_a_conflict_and_its_acknowledgement_stays() throws IOException {
        chain.receive();
        monday = chain.held();
        Path mondays = chain.between.resolve("BDTACT_C_20260302_000001_R0_MAN.json");
        String acknowledged = Files.readString(chain.between.resolve("BDTACT_000001_ACK.json"));
        Files.writeString(mondays, Files.readString(mondays).replace("NORMAL", "VIDE"));
        Files.writeString(chain.between.resolve("BDTACT_C_20260302_000001_R0.GO"), Hashes.sha256(mondays) + "\n");
        assertRefused(chain.receive().get(0), NackCode.CONFLIT, "le numéro 1 a été appliqué avec un autre manifeste");
        assertThat(chain.between.resolve("BDTACT_000001_ACK.json")).hasContent(acknowledged);
    }

    @Test
    void a_number_of_which_nothing_is_remembered_is_not_answered() throws IOException {
        chain.receive();
        Files.delete(chain.receiver.resolve("manifestes.csv"));
        Files.delete(chain.between.resolve("BDTACT_000001_ACK.json"));
        Files.delete(chain.between.resolve("BDTACT_000002_ACK.json"));
        assertThat(chain.receive()).allMatch(ReceiveOutcome.AlreadyApplied.class::isInstance);
        assertThat(chain.between.resolve("BDTACT_000001_ACK.json")).doesNotExist();
        assertThat(chain.between.resolve("BDTACT_000002_ACK.json")).exists();
    }

    @Test
    void a_delivery_that_comes_after_the_complete_one_that_healed_its_gap_is_not_acknowledged() throws IOException {
        String go = Files.readString(file(".GO"));
        Files.delete(file(".GO"));
        chain.publish(WEDNESDAY, DeliveryType.C);
        chain.receive();
        Files.writeString(file(".GO"), go);
        assertThat(chain.receive()).noneMatch(Refused.class::isInstance);
        assertThat(chain.between.resolve("BDTACT_000002_ACK.json")).doesNotExist();
        assertThat(chain.between.resolve("BDTACT_000002_NACK.json")).doesNotExist();
    }

    @Test
    void a_state_that_would_not_be_the_announced_one_is_refused() throws IOException {
        reseal(text -> text.replaceFirst(
                "(?s)(\"etat_apres\".*?\"CON\".*?\"sha256\" : \")[0-9a-f]{64}", "$1" + "0".repeat(64)));
        ReceiveOutcome refused = chain.receiveLast();
        assertRefused(refused, NackCode.ETAT, "_CON.csv", " lignes, empreinte ", "annoncé ");
        assertThat(((Refused) refused).why()).doesNotContain("[");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedRole.class,
            names = {"ORG", "CON"})
    void a_state_file_that_is_missing_is_not_taken_for_an_empty_one(FeedRole role) throws IOException {
        Files.delete(chain.receiver.resolve("etat_" + role + ".csv"));
        monday = chain.held();
        assertRefused(chain.receiveLast(), NackCode.ETAT, "etat_" + role + ".csv est absent", "livraison complète");
        chain.publish(WEDNESDAY, DeliveryType.C);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void identifiers_that_moved_are_remembered_in_the_order_of_the_deliveries() throws IOException {
        assertThat(redirections()).isEmpty();
        chain.moves(Moves.none().fused(mayor(3, 3), redirection(3, 1)), WEDNESDAY);
        chain.publish(WEDNESDAY);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        chain.publish(WEDNESDAY.plusDays(1));
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        chain.moves(Moves.none().fused(mayor(2, 2), redirection(2, 1)), WEDNESDAY.plusDays(2));
        chain.publish(WEDNESDAY.plusDays(2));
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        List<String> both = redirections();
        assertThat(both).hasSize(2);
        assertThat(both.get(0)).contains("3\";\"F-").endsWith("\"2026-03-04\";\"FUSION\"");

        chain.publish(WEDNESDAY.plusDays(3), DeliveryType.C);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        assertThat(redirections()).isEqualTo(both);
    }

    private List<String> redirections() throws IOException {
        return Files.readAllLines(chain.receiver.resolve("redirections.csv")).stream()
                .skip(1)
                .toList();
    }

    private static Redirection redirection(int from, int to) {
        return new Redirection(
                Redirection.Type.F,
                mayor(from, from).id().value(),
                mayor(to, to).id().value(),
                WEDNESDAY,
                Motive.FUSION);
    }

    @Test
    void redirections_that_are_missing_are_not_taken_for_none() throws IOException {
        Files.delete(chain.receiver.resolve("redirections.csv"));
        monday = chain.held();
        assertRefused(chain.receiveLast(), NackCode.ETAT, "redirections.csv est absent", "livraison complète");
    }

    @Test
    void a_line_of_redirections_of_another_width_is_refused() throws IOException {
        chain.moves(Moves.none().fused(mayor(3, 3), redirection(3, 1)), WEDNESDAY);
        chain.publish(WEDNESDAY);
        Path file = chain.between.resolve("BDTACT_J_20260304_000003_R0_RED.csv");
        Files.writeString(file, Files.readString(file).replace("\"FUSION\"", "\"FUSION\";\"\""));
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Refused.class);
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_refused() throws IOException {
        for (String name : List.of("_CON.csv", "_MAN.json", ".GO")) {
            Path file = file(name);
            String content = Files.readString(file);
            Files.delete(file);
            Files.createDirectory(file);
            assertRefused(chain.receiveLast(), NackCode.EMPREINTE, name + " : absent, ou n'est pas un fichier");
            Files.delete(file);
            Files.writeString(file, content);
        }
    }

    @Test
    void counts_that_do_not_agree_are_refused() throws IOException {
        reseal(text -> text.replaceFirst("\"lignes\" : 2", "\"lignes\" : 3"));
        assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "autre chose était annoncé");
    }

    @Test
    void lines_that_are_not_of_the_feed_are_refused_though_they_hash() throws IOException {
        String id = commune(4).id().value();
        for (String[] change : List.of(
                new String[] {"\"C\";\"\";\"" + id, "\"X\";\"\";\"" + id},
                new String[] {"\"C\";\"\";\"" + id, "\"C\";\"" + id},
                new String[] {id, id.substring(1)},
                new String[] {id, "F" + id.substring(1)},
                new String[] {id + "\";\"2", id + "\";\"+2"},
                new String[] {id + "\";\"2", id + "\";\"-2"},
                new String[] {id + "\";\"2", id + "\";\"deux"},
                new String[] {id, commune(1).id().value()})) {
            String whole = Files.readString(file("_ORG.csv"));
            String manifest = Files.readString(file("_MAN.json"));
            resealData("_ORG.csv", text -> text.replace(change[0], change[1]));
            assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "_ORG.csv ligne 3");
            Files.writeString(file("_ORG.csv"), whole);
            reseal(text -> manifest);
        }
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        byte[] latin = Files.readString(file("_ORG.csv")).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file("_ORG.csv"), latin);
        announce("_ORG.csv");
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "UTF-8");
    }

    @Test
    void a_manifest_of_five_megabytes_is_refused_unread() throws IOException {
        Files.writeString(file("_MAN.json"), Strings.repeat(" ", 5 << 20));
        assertRefused(chain.receiveLast(), NackCode.EMPREINTE, "_MAN.json : plus de");
    }

    @Test
    void a_line_of_three_hundred_megabytes_is_refused_in_bounded_memory() throws IOException {
        String header = Files.readString(file("_ORG.csv")).lines().findFirst().orElseThrow();
        try (BufferedWriter data = Files.newBufferedWriter(file("_ORG.csv"))) {
            data.write(header + "\n\"C\";\"");
            String megabyte = "x".repeat(1 << 20);
            for (int i = 0; i < 300; i++) {
                data.write(megabyte);
            }
        }
        announce("_ORG.csv");
        assertRefused(chain.receiveLast(), NackCode.SCHEMA, "ligne trop longue");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedRole.class,
            names = {"ORG", "CON"})
    void a_state_that_was_cut_or_damaged_refuses_a_delta_asks_for_a_complete_one_and_stays_as_it_is(FeedRole role)
            throws IOException {
        Path state = chain.receiver.resolve("etat_" + role + ".csv");
        String whole = Files.readString(state);
        for (String damaged : List.of(
                "",
                whole.substring(0, 20),
                whole.substring(0, whole.indexOf('\n') + 1),
                whole.substring(0, whole.indexOf('\n') + 10) + "\n",
                whole.substring(0, whole.length() - 5),
                whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1),
                whole.replace("lès-3", "lès-9"),
                "\0".repeat(whole.length()),
                whole + "x".repeat(2 << 20))) {
            Files.writeString(state, damaged);
            monday = chain.held();
            assertRefused(chain.receiveLast(), NackCode.ETAT, "_" + role + ".csv", "demander une livraison complète");
        }
    }

    @Test
    void a_receiver_that_cannot_read_where_it_stands_waits_for_a_complete_delivery() throws IOException {
        Path held = chain.receiver.resolve("etat.txt");
        Files.delete(chain.between.resolve("BDTACT_C_20260302_000001_R0.GO"));
        for (String damaged :
                List.of("", "1\n", "un\nabc\n", Files.readString(held).substring(0, 40))) {
            Files.writeString(held, damaged);
            monday = chain.held();
            assertRefused(chain.receiveLast(), NackCode.ETAT, "etat.txt", "demander une livraison complète");
        }
        chain.publish(WEDNESDAY, DeliveryType.C);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void a_complete_delivery_heals_a_state_that_was_damaged() throws IOException {
        Files.writeString(chain.receiver.resolve("etat_ORG.csv"), "rubbish\n");
        monday = chain.held();
        assertRefused(chain.receiveLast(), NackCode.ETAT, "_ORG.csv");
        chain.publish(WEDNESDAY, DeliveryType.C);
        var applied = (ReceiveOutcome.Applied) chain.receiveLast();
        assertThat(chain.computed(FeedRole.ORG)).isEqualTo(applied.state().get(FeedRole.ORG));
    }

    /** Refused with this code and words, answered so, and the state is the one before, to the byte. */
    private void assertRefused(ReceiveOutcome outcome, NackCode code, String... words) throws IOException {
        assertThat(outcome).isInstanceOf(Refused.class);
        Refused refused = (Refused) outcome;
        assertThat(refused.code()).as(refused.why()).isEqualTo(code);
        assertThat(refused.why()).contains(words);
        assertThat(chain.held()).isEqualTo(monday);
        String answer = Files.readString(
                chain.between.resolve(DeliveryName.refusal(refused.name().number())));
        assertThat(answer)
                .contains("\"numero\" : " + refused.name().number(), "\"sha256_manifeste\" : \"", "\"" + code + "\"")
                .contains("\"detail\" : \"");
    }

    private Path file(String end) {
        return chain.between.resolve(TUESDAYS + end);
    }

    private void edit(String end, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file(end));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file(end), after);
    }

    /** Another manifest under a .GO that agrees with it, as a sender would make it. */
    private void reseal(UnaryOperator<String> change) throws IOException {
        edit("_MAN.json", change);
        String sha256 = Hashes.sha256(file("_MAN.json"));
        Files.writeString(file(".GO"), sha256 + "\n");
    }

    private void resealData(String end, UnaryOperator<String> change) throws IOException {
        edit(end, change);
        announce(end);
    }

    /** Makes the manifest announce the data file as it is now. */
    private void announce(String end) throws IOException {
        var manifest = new ManifestJson().read(Files.readAllBytes(file("_MAN.json")));
        var former = manifest.files().stream()
                .filter(file -> file.name().endsWith(end))
                .findFirst()
                .orElseThrow();
        String sha256 = Hashes.sha256(file(end));
        long bytes = Files.size(file(end));
        reseal(text -> text.replace(former.sha256(), sha256).replace(": " + former.bytes() + ",", ": " + bytes + ","));
    }
}
