package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.acteurs.application.contract.Contract;
import fr.acteurs.application.contract.Declaration;
import fr.acteurs.application.contract.Declaration.Ordered;
import fr.acteurs.application.contract.Retention;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.Fingerprint;
import fr.acteurs.domain.delivery.PinnedKey;
import fr.acteurs.domain.delivery.Protection;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.segment.Cadence;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Obligation;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractJsonTest {

    private static final Functions FUNCTIONS = NomenclatureJson.functions();
    private static final byte[] SHIPPED = NomenclatureJson.resource("contract.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Json.parse(NomenclatureJson.resource("contract.schema.json")));

    private final SegmentCatalogue segments =
            new ContractJson(FUNCTIONS).inForce().segments();

    @Test
    void the_shipped_contract_has_the_sixteen_segments_of_the_tender_in_their_cadences() {
        assertThat(segments.segments()).hasSize(16);
        assertThat(segments.segments())
                .filteredOn(Segment::isDaily)
                .extracting(Segment::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 15);
        assertThat(segments.segments())
                .filteredOn(segment -> segment.obligation() == Obligation.MANDATORY)
                .extracting(Segment::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(segments.segments())
                .filteredOn(segment -> segment.cadence() == Cadence.SEMI_ANNUAL)
                .extracting(Segment::number)
                .containsExactly(11, 16);
    }

    @Test
    void it_has_the_kinds_of_the_tender_those_beside_and_the_european_parliament() {
        List<Integer> counts = segments.segments().stream()
                .map(segment -> segment.kinds().size())
                .toList();

        assertThat(counts).containsExactly(7, 12, 6, 3, 15, 2, 6, 3, 4, 8, 2, 8, 9, 4, 3, 5);
        assertThat(segments.segments())
                .flatExtracting(Segment::kinds)
                .hasSize(97)
                .filteredOn(Kind::byTender)
                .hasSize(87);
        assertThat(segments.kind(EntityKind.of("PARLEMENT_EUROPEEN")))
                .hasValueSatisfying(ours -> assertThat(ours.byTender()).isFalse());
    }

    @Test
    void all_mandatory_segments_promise_what_the_tender_asks() {
        assertThat(segments.segments())
                .filteredOn(segment -> segment.obligation() == Obligation.MANDATORY)
                .allSatisfy(segment -> {
                    assertThat(segment.targets().coverage()).contains(100.0);
                    assertThat(segment.targets().reliability()).contains(98.0);
                });
    }

    @Test
    void functions_are_wished_by_kind() {
        assertThat(segments.wishes(EntityKind.COMMUNE, FunctionCode.of("DGS"))).isTrue();
        assertThat(segments.wishes(EntityKind.COMMUNE, FunctionCode.of("MUNICIPAL_COUNCILLOR")))
                .isFalse();
        assertThat(segments.wishes(EntityKind.of("SIVU"), FunctionCode.of("SYNDICATE_PRESIDENT")))
                .isTrue();
        assertThat(segments.wishes(EntityKind.of("CC"), FunctionCode.of("SYNDICATE_PRESIDENT")))
                .isFalse();
        assertThat(segments.wishes(EntityKind.of("DRAC"), FunctionCode.of("DIRECTOR")))
                .isTrue();
        assertThat(segments.wishes(EntityKind.of("PREFECTURE"), FunctionCode.of("DIRECTOR")))
                .isFalse();
    }

    @Test
    void housing_companies_of_mixed_economy_are_local_public_companies_too() {
        assertThat(segments.segmentsOf(EntityKind.of("SEM_LOGEMENT"))).containsExactly(3, 4);
        assertThat(segments.segmentsOf(EntityKind.of("PNR"))).containsExactly(2, 16);
        assertThat(segments.wishes(EntityKind.of("PNR"), FunctionCode.of("DGS")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECCTE, DREETS",
        "DRIEE, DREAL",
        "PRES, COMUE",
        "huissiers, OFFICE_COMMISSAIRE_JUSTICE",
        "commissaire-priseur judiciaire, OFFICE_COMMISSAIRE_JUSTICE",
        "SA HLM, ESH",
        "sa d'hlm, ESH",
        "Office notarial, OFFICE_NOTARIAL"
    })
    void words_of_the_tender_that_are_used_no_more_find_the_living_kind(String word, String code) {
        assertThat(segments.named(word)).extracting(kind -> kind.code().code()).containsExactly(code);
    }

    @Test
    void what_nobody_has_checked_yet_is_marked() {
        assertThat(segments.kind(EntityKind.of("SAC"))).hasValueSatisfying(sac -> {
            assertThat(sac.isProvisional()).isTrue();
            assertThat(sac.provisional()).contains("entrée à vérifier");
        });
        assertThat(segments.kind(EntityKind.of("STATUT_PARTICULIER")).filter(Kind::isProvisional))
                .isPresent();
        assertThat(segments.kind(EntityKind.COMMUNE).filter(Kind::isProvisional))
                .isEmpty();
        assertThat(new ContractJson(FUNCTIONS).inForce().hosting().provisional())
                .isTrue();
    }

    @Test
    void it_fits_the_published_schema() {
        assertThat(SCHEMA.validate(Json.parse(SHIPPED))).isEmpty();
    }

    @Test
    void a_general_renewal_is_entered_in_it() {
        JsonNode contract = spoilt(ContractJsonTest::election);
        assertThat(SCHEMA.validate(contract)).isEmpty();
        assertThat(ContractJson.parse(Json.print(contract), FUNCTIONS).elections())
                .singleElement()
                .satisfies(renewal -> assertThat(renewal.reason()).isEqualTo("municipales"));
    }

    /** What is changed, and what the answer names. */
    static Stream<Arguments> wrongContracts() {
        return Stream.of(
                wrong(json -> contract(json).remove("hosting"), "contract.hosting"),
                wrong(json -> within(json, "hosting").put("place", " "), "contract.hosting.place"),
                wrong(json -> contract(json).remove("contact"), "contract.contact"),
                wrong(json -> within(json, "contact").put("email", "personne"), "contract.contact.email"),
                wrong(json -> within(json, "contact").put("phone", "01 00"), "contract.contact.phone"),
                wrong(json -> ((ArrayNode) within(json, "committee").get("meetings")).remove(0), "contract.committee"),
                wrong(json -> segment(json, 0).put("cadence", "QUARTERLY"), "segments[0]"),
                wrong(json -> segment(json, 0).put("cadence", "quotidienne"), "segments[0].cadence"),
                wrong(json -> segment(json, 3).put("number", 0), "segments[3].number"),
                wrong(json -> segment(json, 3).put("titre", "EPL"), "segments[3].titre"),
                wrong(json -> delays(json).put("MAIRES", 3), "segments[0].updateDelays.MAIRES"),
                wrong(json -> delays(json).put("ENTITY", 400), "segments[0].updateDelays.ENTITY"),
                wrong(json -> kind(json).put("code", "commune"), "segments[0].kinds[0].code"),
                wrong(json -> kind(json).remove("label"), "segments[0].kinds[0].label"),
                wrong(json -> contract(json).put("client", " "), "contract.client"),
                wrong(json -> json.remove("channels"), "channels"),
                wrong(json -> json.putArray("channels"), "channels"),
                wrong(json -> channel(json).put("code", "D'clic"), "channels[0].code"),
                wrong(json -> channel(json).put("profile", "excel"), "channels[0].profile vaut excel"),
                wrong(json -> channel(json).putArray("regions"), "channels[0].regions"),
                wrong(json -> channel(json).putArray("regions").add("31"), "channels[0].regions[0]"),
                wrong(json -> channel(json).putArray("departements").add("20"), "channels[0].departements[0]"),
                wrong(json -> key(json, "encryptedFor"), "channels[0].signedBy"),
                wrong(json -> key(json, "signedBy").remove("fingerprint"), "channels[0].signedBy.fingerprint"),
                wrong(json -> key(json, "signedBy").put("fingerprint", "0123"), "channels[0].signedBy.fingerprint"),
                wrong(json -> key(json, "signedBy").put("file", "../key.asc"), "channels[0].signedBy.file"),
                wrong(json -> key(json, "signedBy").put("passphrase", "x"), "channels[0].signedBy.passphrase"),
                wrong(json -> within(json, "quotas").put("accesses", 0), "contract.quotas.accesses"),
                wrong(json -> within(json, "quotas").put("counted", "LOGIN"), "contract.quotas.counted"),
                wrong(json -> within(json, "retention").remove("LOGS"), "contract.retention"),
                wrong(json -> within(json, "retention").putObject("CAFE"), "contract.retention.CAFE"),
                wrong(
                        json -> traces(json).put("days", 151),
                        "contract.retention.TRACES.days vaut 151 ; écrire un nombre de 1 à 150 (les plus courts six mois"
                                + " ont 181 jours, dont 5 où la purge peut manquer et 25 de sauvegarde)"),
                wrong(json -> traces(json).remove("basis"), "contract.retention.TRACES.basis"),
                wrong(json -> json.put("$schema", 5), "$schema"),
                wrong(json -> json.putArray("segments"), "segments"),
                wrong(json -> segment(json, 0).putArray("kinds"), "segments[0].kinds"),
                wrong(json -> wished(json).putArray("functions"), "segments[0].wished[0].functions"),
                wrong(json -> wished(json).putArray("kinds"), "segments[0].wished[0].kinds"),
                wrong(
                        json -> segment(json, 0).withObject("targets").putNull("coverage"),
                        "segments[0].targets.coverage"),
                wrong(json -> kind(json).putNull("expected"), "segments[0].kinds[0].expected"),
                wrong(json -> kind(json).putNull("provisional"), "segments[0].kinds[0].provisional"),
                wrong(json -> election(json).remove("approvedBy"), "elections[0].approvedBy"),
                wrong(json -> election(json).put("where", "FRANCE"), "elections[0].where"),
                wrong(json -> election(json).withObject("thresholds").put("fewerRows", 1), "elections[0].thresholds"),
                wrong(json -> source(json).remove("publisher"), "sources[0].publisher"),
                wrong(json -> source(json).put("code", "HLM"), "sources[0].code"),
                wrong(json -> source(json).put("colonnes", 3), "sources[0].colonnes"),
                wrong(json -> source(json).put("address", "www.exemple.fr"), "sources[0].address"),
                wrong(json -> source(json).put("rows", "LIGNES"), "sources[0].rows"),
                wrong(json -> source(json).put("repeats", 2), "sources[0].repeats"),
                wrong(json -> source(json).putObject("key"), "sources[0].key"),
                wrong(json -> source(json).putObject("key").put("nom", "Nom"), "sources[0].key.nom"),
                wrong(json -> source(json).withObject("fields").put("capital", "Capital"), "sources[0].fields.capital"),
                wrong(json -> source(json).withObject("fields").put("sigle", ""), "sources[0].fields.sigle"),
                wrong(
                        json -> source(json)
                                .withObject("fields")
                                .putObject("sigle")
                                .put("digits", 3),
                        "sources[0].fields.sigle.column"),
                wrong(json -> source(json).putObject("accounts").put("minitel", "3615"), "sources[0].accounts.minitel"),
                wrong(json -> source(json).withObject("postal").remove("city"), "sources[0].postal.city"),
                wrong(json -> head(json).remove("title"), "sources[0].heads[0].title"),
                wrong(json -> head(json).put("office", "Présidente"), "sources[0].heads[0].title"),
                wrong(json -> extras(source(json)).remove("order"), "sources[0].extras.order"),
                wrong(json -> extras(source(json)).put("order", "BC 9"), "sources[0].extras.order"),
                wrong(json -> extras(source(json)).putObject("columns"), "sources[0].extras.columns"),
                wrong(json -> extras(source(json)).put("segment", 1), "sources[0].extras.segment"),
                wrong(
                        json -> extras(source(json)).withObject("columns").put("Année", "Année"),
                        "sources[0].extras.columns.Année vaut Année ; écrire un nom de colonne"),
                wrong(json -> extras(source(json)).withObject("columns").put("statut", ""), "columns.statut"),
                wrong(json -> extras(head(json)).put("order", ""), "sources[0].heads[0].extras.order"),
                wrong(
                        json -> kind(json)
                                .putObject("selector")
                                .putArray("legalCategories")
                                .add("721"),
                        "segments[0].kinds[0].selector.legalCategories[0]"));
    }

    @ParameterizedTest
    @MethodSource("wrongContracts")
    void what_is_wrong_is_refused_with_its_place_by_us_and_by_the_schema(Consumer<ObjectNode> spoil, String place) {
        JsonNode wrong = spoilt(spoil);

        assertThat(SCHEMA.validate(wrong)).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractJson.parse(Json.print(wrong), FUNCTIONS))
                .withMessageContaining(place);
    }

    /** What only the whole of the contract and the nomenclature can tell. */
    static Stream<Arguments> contradictions() {
        return Stream.of(
                wrong(
                        json -> ((ArrayNode) json.get("channels"))
                                .add(channel(json).deepCopy()),
                        "deux canaux du même nom"),
                wrong(json -> segment(json, 1).put("number", 1), "le numéro 1 figure deux fois"),
                wrong(json -> kind(json).put("code", "OPH"), "segments[0].wished[0].kinds[0]"),
                wrong(
                        json -> within(json, "nomenclature").put("version", "0.9"),
                        "contract.nomenclature.version vaut 0.9"),
                wrong(json -> within(json, "nomenclature").put("asOf", "2026-13-01"), "écrire une date AAAA-MM-JJ"),
                wrong(json -> source(json).put("kind", "NOTAIRE"), "sources[0].kind vaut NOTAIRE"),
                wrong(json -> source(json).remove("kind"), "sources[0].kind"),
                wrong(json -> source(json).withObject("fields").remove("raison_sociale"), "fields.raison_sociale"),
                wrong(json -> source(json).put("record", "N°"), "sources[0].key"),
                wrong(json -> source(json).put("founds", false).put("record", "N°"), "sources[0].record"),
                wrong(json -> source(json).putObject("key").put("code_insee", "Code"), "sources[0].key"),
                wrong(
                        json -> source(json)
                                .withObject("kind")
                                .withObject("values")
                                .put("oph", "ESH"),
                        "écrire une seule fois ce mot"),
                wrong(
                        json -> ((ObjectNode) source(json).get("heads").get(0))
                                .put("office", "")
                                .remove("title"),
                        "sources[0].heads[0].office"),
                wrong(
                        json -> source(json)
                                .withObject("fields")
                                .putObject("sigle")
                                .put("column", "S")
                                .put("pattern", "("),
                        "sources[0].fields.sigle.pattern"),
                wrong(
                        json -> source(json)
                                .withObject("fields")
                                .putObject("sigle")
                                .put("column", "S")
                                .put("pattern", ".*"),
                        "avec un groupe"),
                wrong(
                        json -> ((ObjectNode) json.get("sources").get(1)).put("code", "liste-hlm"),
                        "liste-hlm figure deux fois"),
                wrong(
                        json -> extras(source(json)).withObject("columns").put("siret", "SIRET"),
                        "sources[0].extras.columns.siret vaut siret ; ce nom est celui d'une colonne du flux"),
                wrong(
                        json -> extras(head(json)).withObject("columns").put("date_source", "Le"),
                        "sources[0].heads[0].extras.columns.date_source"),
                wrong(
                        json -> {
                            extras(head(json));
                            extras((ObjectNode) json.get("sources").get(1));
                        },
                        "sources[0].heads[0].extras.order vaut BC-2026-09 ; ce bon porte déjà sur des organismes"
                                + " (sources[1].extras)"),
                wrong(json -> kind(json).putArray("alsoIn").add(50), "COMMUNE"),
                wrong(
                        json -> ((ObjectNode) segment(json, 0).get("wished").get(0))
                                .putArray("functions")
                                .add("MAYORR"),
                        "segments[0].wished[0].functions[0] vaut MAYORR"),
                wrong(
                        json -> within(json, "committee")
                                .putArray("meetings")
                                .add("2027-01-20")
                                .add("2027-12-01"),
                        "plus de six mois"),
                wrong(
                        json -> kind(json)
                                .putObject("selector")
                                .putArray("members")
                                .addObject()
                                .put("name", "Ville")
                                .put("siren", "123456789"),
                        "segments[0].kinds[0].selector.members[0].siren vaut 123456789"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void contradictions_that_no_schema_sees_are_refused_too(Consumer<ObjectNode> spoil, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractJson.parse(Json.print(spoilt(spoil)), FUNCTIONS))
                .withMessageContaining(said);
    }

    @Test
    void a_file_that_is_wrong_is_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("contrat.json");
        Files.writeString(file, "{\"contract\": {}}", StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractJson(FUNCTIONS, file).inForce())
                .withMessageContaining(file.toString());
    }

    @Test
    void a_file_says_what_runs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("contrat.json");
        Files.write(file, Json.print(spoilt(json -> contract(json).put("client", "Une autre"))));

        Contract read = new ContractJson(FUNCTIONS, file).inForce();

        assertThat(read.client()).isEqualTo("Une autre");
        assertThat(read.segments().segments()).isEqualTo(segments.segments());
        assertThat(read.segments().segments().get(0).updateDelays())
                .isEqualTo(Map.of(Segment.Subject.ENTITY, 7, Segment.Subject.ELECTED, 15, Segment.Subject.PEOPLE, 30));
    }

    @Test
    void it_says_on_which_channels_how_much_and_how_long() {
        Contract shipped = new ContractJson(FUNCTIONS).inForce();
        assertThat(shipped.channels()).containsExactly(Channel.DCLIC);
        assertThat(shipped.quotas().accesses()).isEqualTo(10);
        assertThat(shipped.quotas().lot()).isEqualTo(5);
        assertThat(shipped.retention().terms()).hasSameSizeAs(Retention.Category.values());
    }

    @Test
    void a_channel_may_be_normalised_and_limited_to_a_part_of_france() {
        Contract read = ContractJson.parse(
                Json.print(spoilt(json -> {
                    channel(json).put("profile", "datamart").putArray("regions").add("76");
                    channel(json).putArray("departements").add("2A").add("975");
                })),
                FUNCTIONS);
        assertThat(read.channels())
                .containsExactly(new Channel(
                        Channel.DCLIC.code(),
                        Channel.DCLIC.label(),
                        Profile.DATAMART,
                        new Perimeter(
                                Set.of(new RegionCode("76")),
                                Set.of(new DepartementCode("2A"), new DepartementCode("975")))));
    }

    @Test
    void an_order_may_ask_for_more_of_bodies_or_of_functions_of_several_sources() {
        JsonNode json = spoilt(spoil -> {
            extras(source(spoil));
            extras((ObjectNode) spoil.get("sources").get(1));
            extras(head(spoil)).put("order", "BC-2026/10").withObject("columns").put("depuis", "Depuis");
        });
        assertThat(SCHEMA.validate(json)).isEmpty();
        List<Declaration> read = ContractJson.parse(Json.print(json), FUNCTIONS).sources();
        Ordered ofBodies = read.get(0).columns().extras().orElseThrow();
        assertThat(ofBodies.order()).isEqualTo("BC-2026-09");
        assertThat(ofBodies.columns().keySet()).containsExactly("logements_geres", "annee");
        assertThat(read.get(1).columns().extras().orElseThrow().columns()).hasSize(2);
        assertThat(read.get(0).columns().heads().get(0).extras().orElseThrow().columns())
                .hasSize(3);
        assertThat(read.get(0).description().datasets().get(0).columns())
                .filteredOn(column -> column.name().equals("nb logements"))
                .singleElement()
                .satisfies(column -> assertThat(column.required()).isTrue());
    }

    @Test
    void a_channel_may_be_signed_and_encrypted_by_keys_that_are_pinned() {
        JsonNode contract = spoilt(json -> {
            key(json, "signedBy").put("file", "acteurs-2026.sec.asc");
            key(json, "encryptedFor").put("file", "cdc-2026.pub.asc");
        });
        assertThat(SCHEMA.validate(contract)).isEmpty();
        Fingerprint pinned = new Fingerprint("0123456789ABCDEF0123456789ABCDEF01234567");
        assertThat(ContractJson.parse(Json.print(contract), FUNCTIONS)
                        .channels()
                        .get(0)
                        .protection())
                .isEqualTo(new Protection(
                        Optional.of(new PinnedKey("acteurs-2026.sec.asc", pinned)),
                        Optional.of(new PinnedKey("cdc-2026.pub.asc", pinned))));
    }

    private static ObjectNode key(ObjectNode json, String role) {
        return channel(json)
                .putObject(role)
                .put("file", "key.asc")
                .put("fingerprint", "0123 4567 89ab cdef 0123  4567 89ab cdef 0123 4567");
    }

    private static ObjectNode channel(ObjectNode json) {
        return (ObjectNode) json.get("channels").get(0);
    }

    private static ObjectNode traces(ObjectNode json) {
        return (ObjectNode) within(json, "retention").get("TRACES");
    }

    private static Arguments wrong(Consumer<ObjectNode> spoil, String said) {
        return Arguments.of(spoil, said);
    }

    private static JsonNode spoilt(Consumer<ObjectNode> spoil) {
        ObjectNode json = (ObjectNode) Json.parse(SHIPPED);
        spoil.accept(json);
        return json;
    }

    private static ObjectNode contract(ObjectNode json) {
        return (ObjectNode) json.get("contract");
    }

    private static ObjectNode within(ObjectNode json, String key) {
        return (ObjectNode) contract(json).get(key);
    }

    private static ObjectNode segment(ObjectNode json, int index) {
        return (ObjectNode) json.get("segments").get(index);
    }

    private static ObjectNode delays(ObjectNode json) {
        return (ObjectNode) segment(json, 0).get("updateDelays");
    }

    private static ObjectNode wished(ObjectNode json) {
        return (ObjectNode) segment(json, 0).get("wished").get(0);
    }

    private static ObjectNode source(ObjectNode json) {
        return (ObjectNode) json.get("sources").get(0);
    }

    /** An entry of the calendar, which the shipped contract does not have. */
    private static ObjectNode election(ObjectNode json) {
        ObjectNode entry = json.putArray("elections").addObject();
        entry.putArray("sources").add("rne-maires");
        entry.put("where", "ALL").put("from", "2026-03-15").put("to", "2026-07-20");
        entry.putObject("thresholds")
                .put("fewerRows", 0.15)
                .put("endedInSegment", 0.05)
                .put("endedInDepartement", 0.2);
        return entry.put("by", "AD").put("approvedBy", "BM").put("reason", "municipales");
    }

    private static ObjectNode head(ObjectNode json) {
        return (ObjectNode) source(json).get("heads").get(0);
    }

    /** What an order asks beside the feed, of the body of a source or of a head. */
    private static ObjectNode extras(ObjectNode said) {
        ObjectNode extras = said.putObject("extras").put("order", "BC-2026-09");
        extras.putObject("columns").put("logements_geres", "nb logements").put("annee", "Année");
        return extras;
    }

    private static ObjectNode kind(ObjectNode json) {
        return (ObjectNode) segment(json, 0).get("kinds").get(0);
    }
}
