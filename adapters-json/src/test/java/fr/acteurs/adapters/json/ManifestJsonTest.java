package fr.acteurs.adapters.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Fingerprint;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.Manifest.Scope;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.util.Lists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest's keys are the interface that a receiver relies on: delivery.md, 3.2. */
final class ManifestJsonTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OTHER_HASH = "fedcba9876543210".repeat(4);
    private static final Fingerprint OURS = new Fingerprint("0123456789ABCDEF0123456789ABCDEF01234567");
    private static final Fingerprint THEIRS = new Fingerprint("89ABCDEF0123456789ABCDEF0123456789ABCDEF");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 3);
    private static final DeliveryName NAME = new DeliveryName(DeliveryType.J, DATE, 123, 0);

    private final ManifestJson codec = new ManifestJson();

    @Test
    void a_delta_reads_back_as_it_was_written() {
        assertThat(codec.read(codec.write(delta()))).isEqualTo(delta());
    }

    @Test
    void the_first_complete_delivery_reads_back_as_it_was_written() {
        assertThat(codec.read(codec.write(first()))).isEqualTo(first());
    }

    @Test
    void the_same_manifest_is_the_same_bytes() {
        assertThat(codec.write(delta())).isEqualTo(codec.write(codec.read(codec.write(delta()))));
    }

    @Test
    void its_keys_are_those_of_the_interface_in_their_order() {
        JsonNode json = json(delta());
        assertThat(keys(json))
                .containsExactly(
                        "format",
                        "emetteur",
                        "canal",
                        "numero",
                        "revision",
                        "type",
                        "profil",
                        "perimetre",
                        "precedent",
                        "depuis_numero",
                        "sha256_manifeste_precedent",
                        "date_metier",
                        "dates_couvertes",
                        "genere_le",
                        "fige_le",
                        "schema_version",
                        "dictionnaire_sha256",
                        "fichiers",
                        "etat_apres",
                        "sources",
                        "nomenclatures",
                        "barrieres",
                        "oppositions",
                        "cle_chiffrement",
                        "statut");
        assertThat(keys(json.at("/fichiers/0")))
                .containsExactly(
                        "role", "nom", "octets", "sha256", "octets_clair", "sha256_clair", "lignes", "c", "m", "s");
        assertThat(keys(json.at("/perimetre"))).containsExactly("regions", "departements", "segments");
        assertThat(keys(json.at("/etat_apres"))).containsExactly("ORG", "CON");
        assertThat(keys(json.at("/etat_apres/ORG"))).containsExactly("lignes", "sha256");
        assertThat(keys(json.at("/sources/0"))).containsExactly("code", "millesime", "lignes", "statut");
        assertThat(keys(json.at("/barrieres/0")))
                .containsExactly("regle", "libelle", "source", "mesure", "seuil", "verdict", "approbation");
        assertThat(json.at("/barrieres/0/libelle").asText()).isEqualTo("taille du fichier");
    }

    @Test
    void a_signed_and_encrypted_delivery_names_its_keys_and_both_forms_of_its_files() {
        JsonNode json = json(closed());
        assertThat(json.path("cle_signature").asText()).isEqualTo(OURS.value());
        assertThat(json.path("cle_chiffrement").asText()).isEqualTo(THEIRS.value());
        assertThat(json.at("/fichiers/0/nom").asText()).isEqualTo(NAME.encrypted(FeedRole.ORG));
        assertThat(json.at("/fichiers/0/octets").asLong()).isEqualTo(4_321);
        assertThat(json.at("/fichiers/0/octets_clair").asLong()).isEqualTo(12_345);
        assertThat(json.at("/fichiers/0/sha256_clair").asText()).isEqualTo(OTHER_HASH);
        assertThat(codec.read(codec.write(closed()))).isEqualTo(closed());
    }

    @Test
    void a_delivery_that_is_signed_and_not_encrypted_is_read_back() {
        Manifest signed = with(new Manifest.Keys(Optional.of(OURS), Optional.empty()), delta().files());
        assertThat(json(signed).path("cle_chiffrement").isNull()).isTrue();
        assertThat(codec.read(codec.write(signed))).isEqualTo(signed);
    }

    @Test
    void a_key_that_is_none_is_named() {
        assertThatThrownBy(() -> codec.read(changed(json -> json.put("cle_chiffrement", "CDC"))))
                .hasMessageContaining("cle_chiffrement");
    }

    @Test
    void a_delivery_from_before_there_were_profiles_is_the_two_tables_of_all_of_france() {
        ObjectNode old = (ObjectNode) json(delta());
        old.remove(List.of("profil", "perimetre"));
        assertThat(codec.read(Json.print(old)).scope()).isEqualTo(new Scope(Profile.DCLIC, Perimeter.FRANCE, Set.of()));
    }

    @Test
    void who_let_an_edition_through_is_told_with_day_and_reason() {
        var approval = new Manifest.Approval("AD", DATE, "vacances entre les deux tours");
        var told = delta().barriers().stream()
                .map(b -> new Manifest.Barrier(b.gate(), b.source(), b.measured(), b.limit(), Optional.of(approval)))
                .toList();
        var approved = withBarriers(told);
        assertThat(json(approved).at("/barrieres/0/verdict").asText()).isEqualTo("APPROUVEE");
        assertThat(keys(json(approved).at("/barrieres/0/approbation"))).containsExactly("par", "le", "motif");
        assertThat(codec.read(codec.write(approved))).isEqualTo(approved);
    }

    @Test
    void a_rule_of_a_later_version_is_left_alone() {
        byte[] bytes = changed(json -> ((ObjectNode) json.at("/barrieres/0")).put("regle", "MOON"));
        assertThat(codec.read(bytes)).isEqualTo(withBarriers(List.of()));
    }

    private static Manifest withBarriers(List<Manifest.Barrier> barriers) {
        Manifest m = delta();
        return new Manifest(
                m.channel(),
                m.name(),
                m.since(),
                m.previousManifest(),
                m.covered(),
                m.frozenAt(),
                m.generatedAt(),
                m.scope(),
                m.schemaVersion(),
                m.dictionarySha256(),
                m.files(),
                m.stateAfter(),
                m.sources(),
                m.nomenclatures(),
                barriers,
                m.certificate(),
                m.status());
    }

    @Test
    void a_delta_starts_from_the_number_before_and_a_complete_delivery_from_none() {
        assertThat(json(delta()).at("/precedent").asLong()).isEqualTo(122);
        assertThat(json(delta()).at("/depuis_numero").asLong()).isEqualTo(122);
        assertThat(json(first()).at("/precedent").isNull()).isTrue();
        assertThat(json(first()).at("/depuis_numero").isNull()).isTrue();
        assertThat(json(first()).at("/sha256_manifeste_precedent").isNull()).isTrue();
    }

    @Test
    void the_nomenclatures_in_force_are_told_with_their_vintages() {
        assertThat(json(delta()).at("/nomenclatures/0")).hasToString("{\"code\":\"COG\",\"millesime\":\"2026-01-01\"}");
        assertThat(json(delta()).at("/nomenclatures/1/millesime").asText()).isEqualTo("1.1");
    }

    @Test
    void a_manifest_of_before_nomenclatures_were_told_names_none() {
        Manifest old = codec.read(changed(json -> json.remove("nomenclatures")));
        assertThat(old.nomenclatures()).isEmpty();
    }

    @Test
    void keys_that_it_does_not_know_are_left_alone() {
        byte[] bytes = changed(json -> {
            json.put("signature", "later").putObject("avenir").put("x", 1);
            ((ObjectNode) json.at("/fichiers/0")).put("compression", "gzip");
            ((ObjectNode) json.at("/etat_apres")).putObject("OPP").put("lignes", 1);
        });
        assertThat(codec.read(bytes)).isEqualTo(delta());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "canal",
                "numero",
                "revision",
                "type",
                "date_metier",
                "dates_couvertes",
                "genere_le",
                "fige_le",
                "schema_version",
                "dictionnaire_sha256",
                "fichiers",
                "etat_apres",
                "sources",
                "barrieres",
                "statut"
            })
    void a_missing_key_is_named(String key) {
        assertRefused(changed(json -> json.remove(key)), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "nom", "octets", "sha256", "lignes", "c", "m", "s"})
    void a_missing_key_of_a_file_is_named(String key) {
        assertRefused(changed(json -> ((ObjectNode) json.at("/fichiers/0")).remove(key)), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORG", "CON"})
    void a_role_without_a_state_is_named(String role) {
        assertRefused(changed(json -> ((ObjectNode) json.at("/etat_apres")).remove(role)), role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "format | 1",
                "format | \"acteurs-livraison/2\"",
                "canal | 7",
                "canal | \"Dclic\"",
                "numero | \"123\"",
                "numero | 1.5",
                "numero | 0",
                "numero | 99999999999999999999",
                "revision | null",
                "revision | 1000",
                "revision | 9999999999",
                "type | \"X\"",
                "type | 3",
                "depuis_numero | \"122\"",
                "depuis_numero | {}",
                "sha256_manifeste_precedent | 5",
                "date_metier | \"03/03/2026\"",
                "date_metier | 20260303",
                "dates_couvertes | \"2026-03-03\"",
                "dates_couvertes | [20260303]",
                "dates_couvertes | [\"hier\"]",
                "genere_le | \"2026-03-03\"",
                "fige_le | false",
                "schema_version | 1",
                "fichiers | {}",
                "fichiers | [7]",
                "etat_apres | []",
                "sources | null",
                "barrieres | \"\"",
                "statut | \"BON\"",
            })
    void a_value_of_another_kind_is_refused_and_its_key_named(String key, String value) {
        assertRefused(changed(json -> json.set(key, parse(value))), key);
    }

    @ParameterizedTest
    @CsvSource({"role, \"XYZ\"", "octets, -1", "octets, \"12\"", "lignes, -1", "c, -1", "m, 1.5", "s, null", "nom, 3"})
    void a_value_of_another_kind_in_a_file_is_refused_and_its_key_named(String key, String value) {
        assertRefused(changed(json -> ((ObjectNode) json.at("/fichiers/0")).set(key, parse(value))), key);
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        String text = new String(codec.write(delta()), UTF_8);
        assertRefused(
                text.replace("\"revision\"", "\"numero\" : 5, \"revision\"").getBytes(UTF_8), "numero");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[]", "7", "null", "{", "{}", "<html>503</html>", "{} {}", "version https://git-lfs"})
    void what_is_no_manifest_is_refused(String text) {
        assertThatThrownBy(() -> codec.read(text.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_behind_the_end_is_refused() {
        byte[] bytes = (new String(codec.write(delta()), UTF_8) + "x").getBytes(UTF_8);
        assertThatThrownBy(() -> codec.read(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nesting_without_end_is_refused() {
        byte[] bytes = "[".repeat(100_000).getBytes(UTF_8);
        assertThatThrownBy(() -> codec.read(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] badUtf8 = "{\"format\":\"é\"}".getBytes(Charset.forName("ISO-8859-1"));
        byte[] badUtf32 = {0, 0, (byte) 0xFE, (byte) 0xFF, 0x7F, 0x7F, 0x7F, 0x7F};
        assertThatThrownBy(() -> codec.read(badUtf8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.read(badUtf32)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(byte[] bytes, String key) {
        assertThatThrownBy(() -> codec.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private byte[] changed(Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) json(delta());
        change.accept(json);
        return json.toString().getBytes(UTF_8);
    }

    private JsonNode json(Manifest manifest) {
        return parse(new String(codec.write(manifest), UTF_8));
    }

    private static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static List<String> keys(JsonNode json) {
        return Lists.newArrayList(json.fieldNames());
    }

    private static Manifest delta() {
        return new Manifest(
                ChannelCode.DCLIC,
                NAME,
                Optional.of(122L),
                Optional.of(HASH),
                List.of(DATE.minusDays(1), DATE),
                Instant.parse("2026-03-03T03:15:00Z"),
                Instant.parse("2026-03-03T03:15:07.123456Z"),
                new Scope(
                        Profile.DCLIC,
                        new Perimeter(Set.of(new RegionCode("76")), Set.of(new DepartementCode("2A"))),
                        Set.of(1, 10)),
                "1",
                HASH,
                List.of(
                        new Manifest.FeedFile(FeedRole.ORG, NAME.data(FeedRole.ORG), 12_345, HASH, 6, 1, 2, 3),
                        new Manifest.FeedFile(FeedRole.CON, NAME.data(FeedRole.CON), 456, HASH, 0, 0, 0, 0)),
                Map.of(FeedRole.ORG, new FeedState(34_875, HASH), FeedRole.CON, FeedState.empty()),
                List.of(new Manifest.SourceState(
                        "rne-maires/maires", DATE, 34_800, Manifest.SourceState.Standing.RETENUE)),
                List.of(new Manifest.Nomenclature("COG", "2026-01-01"), new Manifest.Nomenclature("FONCTIONS", "1.1")),
                List.of(new Manifest.Barrier(Gate.values()[0], "rne-maires/maires", "12 \"%\"", "5 %")),
                Optional.of(new Manifest.Certificate(3, 7, Set.of("k001", "k002"), 34_812)),
                Manifest.Status.RETENU);
    }

    private static Manifest closed() {
        var clear = Optional.of(new Manifest.Content(12_345, OTHER_HASH));
        return with(
                new Manifest.Keys(Optional.of(OURS), Optional.of(THEIRS)),
                List.of(new Manifest.FeedFile(
                        FeedRole.ORG, NAME.encrypted(FeedRole.ORG), 4_321, HASH, clear, 6, 1, 2, 3)));
    }

    private static Manifest with(Manifest.Keys keys, List<Manifest.FeedFile> files) {
        Manifest m = delta();
        return new Manifest(
                m.channel(),
                m.name(),
                m.since(),
                m.previousManifest(),
                m.covered(),
                m.frozenAt(),
                m.generatedAt(),
                m.scope(),
                m.schemaVersion(),
                m.dictionarySha256(),
                files,
                m.stateAfter(),
                m.sources(),
                m.nomenclatures(),
                m.barriers(),
                m.certificate(),
                m.status(),
                keys);
    }

    private static Manifest first() {
        return new Manifest(
                ChannelCode.DCLIC,
                new DeliveryName(DeliveryType.C, DATE, 1, 2),
                Optional.empty(),
                Optional.empty(),
                List.of(DATE),
                Instant.EPOCH,
                Instant.EPOCH,
                new Scope(Profile.DCLIC, Perimeter.FRANCE, Set.of()),
                "1",
                HASH,
                List.of(),
                Map.of(FeedRole.ORG, FeedState.empty(), FeedRole.CON, FeedState.empty()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Manifest.Status.VIDE);
    }
}
