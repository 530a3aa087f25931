package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.adapters.csv.feed.Chain.WEDNESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.feed.StateDigest;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.sector.SectorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One state in two profiles: what each is to the byte, and that they say the same. */
final class ProfilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/fr/acteurs/adapters/csv/feed/golden");
    private static final Set<String> OF_THE_ELECTED = Set.of(
            "date_naissance", "lieu_naissance", "parti_politique", "groupe_politique", "blog", "reseaux_sociaux");
    private static final ChannelCode CODE = new ChannelCode("essai");

    @TempDir
    private Path folder;

    private Chain tables;
    private Chain datamart;

    @BeforeEach
    void two_channels_over_one_story() {
        tables = chain(Profile.DCLIC);
        datamart = chain(Profile.DATAMART);
    }

    private Chain chain(Profile profile) {
        Chain chain = new Chain(folder.resolve(profile.code()));
        chain.channel = new Channel(CODE, "Essai", profile, Perimeter.FRANCE);
        return chain;
    }

    private void story() {
        both(communes(1, 3).created(housed(4)).created(person(4), charged(4, "URBANISME", "EAU")), MONDAY);
        both(
                Moves.none()
                        .retitled(charged(4, "EAU", "CULTURE"))
                        .ended(mayor(2, 2), TUESDAY)
                        .created(person(5), director(5)),
                TUESDAY);
    }

    private void both(Moves moves, LocalDate date) {
        for (Chain chain : List.of(tables, datamart)) {
            chain.moves(moves, date);
            chain.publish(date);
            assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_files_of_a_profile_are_those_that_were_agreed_to_the_byte(Profile profile) throws IOException {
        story();
        Chain chain = profile == Profile.DCLIC ? tables : datamart;
        for (Map.Entry<String, String> file : Chain.contents(chain.between).entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                assertThat(file.getValue()).as(file.getKey()).isEqualTo(agreed(profile, file));
            }
        }
        assertThat(chain.computed(FeedRole.ORG).rows()).isEqualTo(4);
    }

    /** With {@code -Dacteurs.print=true} the files are agreed anew. */
    private static String agreed(Profile profile, Map.Entry<String, String> file) throws IOException {
        Path agreed = GOLDEN.resolve(profile.code()).resolve(file.getKey());
        if (Boolean.getBoolean("acteurs.print")) {
            Files.createDirectories(agreed.getParent());
            Files.writeString(agreed, file.getValue());
        }
        return Chain.text(agreed);
    }

    @Test
    void whoever_joins_the_files_of_the_datamart_has_the_rows_of_the_two_tables_and_their_digest() {
        story();
        FeedState contacts = tables.publish(WEDNESDAY).delivery().stateAfter().get(FeedRole.CON);
        assertThat(digest(joined())).isEqualTo(contacts);
        assertThat(datamart.computed(FeedRole.ORG)).isEqualTo(tables.computed(FeedRole.ORG));
    }

    /** What a datamart's user does: a contact is a function with its person, its body and its sectors. */
    private List<String> joined() {
        Map<String, Map<String, String>> persons = rows(FeedRole.PER);
        Map<String, Map<String, String>> bodies = rows(FeedRole.ORG);
        List<String> lines = new ArrayList<>();
        rows(FeedRole.FON).values().forEach(function -> {
            Map<String, String> body = bodies.get(function.get("id_organisme"));
            Map<String, String> contact = new TreeMap<>(persons.get(function.get("id_personne")));
            contact.putAll(function);
            contact.put("siret", body.get("siret"));
            contact.put("organisme_libelle", body.get("raison_sociale"));
            contact.put("segments", body.get("segments"));
            contact.put("secteurs", sectors(function.get("id_fonction")));
            lines.add(FeedLine.print(ContactFeed.SCHEMA.names().stream()
                    .map(name -> shown(name, contact))
                    .toList()));
        });
        return lines;
    }

    /** What is shown of elected officials only is shown in the line of an elective function. */
    private static String shown(String column, Map<String, String> contact) {
        boolean hidden = contact.get("elective").equals("N") && OF_THE_ELECTED.contains(column);
        return hidden ? "" : contact.get(column);
    }

    private String sectors(String function) {
        return rows(FeedRole.SEC).values().stream()
                .filter(line -> line.get("id_objet").equals(function))
                .collect(Collectors.toMap(line -> Integer.valueOf(line.get("rang")), line -> line.get("secteur_code")))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("|"));
    }

    private static FeedState digest(List<String> lines) {
        StateDigest digest = new StateDigest();
        lines.stream().sorted().forEach(digest::add);
        return digest.state();
    }

    /** What the receiver holds of a role, by key. */
    private Map<String, Map<String, String>> rows(FeedRole role) {
        List<String> names = FeedDictionary.schema(role).names();
        Map<String, Map<String, String>> rows = new TreeMap<>();
        Chain.text(datamart.receiver.resolve("etat_" + role + ".csv"))
                .lines()
                .skip(1)
                .forEach(line -> {
                    List<String> values = FeedLine.parse(line);
                    Map<String, String> row = new TreeMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        row.put(names.get(i), values.get(i));
                    }
                    rows.put(values.get(0), row);
                });
        return rows;
    }

    @Test
    void who_has_lost_every_function_leaves_the_persons_and_who_has_another_stays() {
        both(communes(1, 2).created(mayorIn(3, 1, 2)), MONDAY);
        both(Moves.none().ended(mayor(1, 1), TUESDAY).ended(mayor(2, 2), TUESDAY), TUESDAY);
        assertThat(movements("BDTACT_J_20260303_000002_R0_PER.csv"))
                .containsExactly(
                        "M  " + person(1).id(), "S FIN_MANDAT " + person(2).id());
        assertThat(rows(FeedRole.PER)).containsOnlyKeys(person(1).id().value());
    }

    @Test
    void a_person_who_turned_out_to_be_another_leaves_as_that_one() {
        both(communes(1, 2), MONDAY);
        Redirection same = new Redirection(
                Redirection.Type.P, person(2).id().value(), person(1).id().value(), TUESDAY, Motive.FUSION);
        both(Moves.none().regrouped(mayorIn(2, 1, 2), List.of(person(1)), same), TUESDAY);
        assertThat(movements("BDTACT_J_20260303_000002_R0_PER.csv"))
                .containsExactly("M  " + person(1).id(), "S FUSION " + person(2).id());
        assertThat(datamart.lines("BDTACT_J_20260303_000002_R0_PER.csv").get(1))
                .endsWith("\"" + person(1).id() + "\"");
    }

    @Test
    void a_sector_that_is_left_is_withdrawn_by_its_key_and_one_that_stays_moves_with_its_function() {
        story();
        String key = charged(4).id() + "/";
        assertThat(movements("BDTACT_J_20260303_000002_R0_SEC.csv"))
                .containsExactly(
                        "C  " + key + "CULTURE", "M  " + key + "EAU", "S SORTIE_PERIMETRE " + key + "URBANISME");
    }

    private List<String> movements(String file) {
        return datamart.lines(file).stream()
                .map(FeedLine::parse)
                .map(values -> values.get(0) + " " + values.get(1) + " " + values.get(2))
                .toList();
    }

    @Test
    void a_channel_whose_profile_changes_begins_anew_and_the_receiver_forgets_the_other_files() {
        both(communes(1, 2), MONDAY);
        tables.channel = new Channel(CODE, "Essai", Profile.DATAMART, Perimeter.FRANCE);
        assertThatThrownBy(() -> tables.publish(TUESDAY))
                .isInstanceOf(PublishRefused.class)
                .hasMessageContaining("another profile or other limits")
                .hasMessageContaining("profil=dclic")
                .hasMessageContaining("publish --channel essai --complete");
        tables.publish(TUESDAY, DeliveryType.C);
        assertThat(tables.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        assertThat(tables.receiver.resolve("etat_CON.csv")).doesNotExist();
        assertThat(tables.computed(FeedRole.PER).rows()).isEqualTo(2);
        assertThat(tables.publish(WEDNESDAY).delivery().name().type()).isEqualTo(DeliveryType.J);
    }

    @Test
    void a_person_who_is_elected_in_one_office_and_staff_in_another_is_shown_as_elected_and_the_office_says_which() {
        both(communes(1, 2).created(of(mayor(3, 2), person(1).id(), FunctionCode.of("DGS"), Tenure.SHARED)), MONDAY);
        assertThat(rows(FeedRole.PER).get(person(1).id().value())).containsEntry("date_naissance", "1961-02-03");
        assertThat(rows(FeedRole.FON).get(mayor(3, 2).id().value())).containsEntry("elective", "N");
        assertThat(digest(joined()))
                .isEqualTo(tables.publish(TUESDAY).delivery().stateAfter().get(FeedRole.CON));
    }

    @Test
    void a_function_whose_line_of_contact_cannot_leave_stays_behind_in_each_profile() {
        both(communes(1, 2), MONDAY);
        both(Moves.none().created(person(3), mayor(3, 1, "T".repeat(256))), TUESDAY);
        assertThat(rows(FeedRole.FON)).hasSize(2);
        assertThat(tables.computed(FeedRole.CON).rows()).isEqualTo(2);
    }

    @Test
    void a_delivery_of_another_channel_is_refused_be_it_complete() {
        both(communes(1, 2), MONDAY);
        tables.channel = new Channel(ChannelCode.DCLIC, "Autre", Profile.DCLIC, Perimeter.FRANCE);
        for (int day = 0; day < 2; day++) {
            tables.publish(TUESDAY.plusDays(day), DeliveryType.C);
        }
        assertThat(tables.receiveLast()).isInstanceOfSatisfying(ReceiveOutcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(NackCode.CONFLIT);
            assertThat(refused.why()).contains("canal dclic", "canal essai");
        });
    }

    @Test
    void a_damaged_receiver_takes_no_complete_delivery_of_another_channel() throws IOException {
        both(communes(1, 2), MONDAY);
        Files.writeString(tables.receiver.resolve("manifestes.csv"), "rot");
        tables.channel = new Channel(ChannelCode.DCLIC, "Autre", Profile.DCLIC, Perimeter.FRANCE);
        tables.publish(TUESDAY);
        assertThat(tables.receiveLast())
                .isInstanceOfSatisfying(
                        ReceiveOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(NackCode.CONFLIT));
    }

    @Test
    void a_marker_whose_channel_is_damaged_is_damage_that_a_complete_delivery_heals() throws IOException {
        both(communes(1, 2), MONDAY);
        Path marker = tables.receiver.resolve("etat.txt");
        Files.writeString(marker, Chain.text(marker).replace("essai", "Ess Ai"));
        tables.publish(TUESDAY);
        assertThat(tables.receive())
                .as("the complete one of Monday is still there")
                .allMatch(ReceiveOutcome.Applied.class::isInstance);
        assertThat(Chain.text(marker)).endsWith("\nessai\n");
    }

    @Test
    void a_delta_in_another_profile_than_the_one_that_is_held_is_refused() throws IOException {
        both(communes(1, 2), MONDAY);
        both(communes(3, 3), TUESDAY);
        Chain.contents(datamart.receiver).keySet().forEach(file -> remove(datamart.receiver.resolve(file)));
        for (String file : List.of("etat_ORG.csv", "etat_CON.csv", "etat.txt", "redirections.csv", "manifestes.csv")) {
            Files.copy(tables.receiver.resolve(file), datamart.receiver.resolve(file));
        }
        Files.writeString(
                datamart.receiver.resolve("etat.txt"),
                held(datamart.ledger.all(CODE).get(0).manifestSha256()));
        Files.writeString(datamart.receiver.resolve("manifestes.csv"), "");
        assertThat(datamart.receiveLast())
                .isInstanceOfSatisfying(
                        ReceiveOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(NackCode.ETAT));
    }

    private static String held(String manifest) {
        return "1\n" + manifest + "\n";
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    private static LegalEntity housed(int n) {
        return commune(n)
                .but()
                .siret(new Siret("21750001600019"))
                .coordinates(new Coordinates(
                        new Phone("+33562000001"),
                        null,
                        null,
                        null,
                        List.of(),
                        new PostalAddress(List.of("", "", "1 place de la Mairie", ""), "32000", "AUCH", "FR")))
                .build();
    }

    private static Mandate charged(int n, String... sectors) {
        List<SectorCode> codes = Arrays.stream(sectors).map(SectorCode::of).toList();
        return mayor(n, n).assigned(new Assignment("l'eau", codes, DirectContact.NONE));
    }

    private static Mandate mayorIn(int function, int person, int commune) {
        Mandate one = mayor(function, commune);
        return of(one, person(person).id(), one.function(), one.tenure());
    }

    private static Mandate director(int n) {
        return of(mayor(n, 1), person(n).id(), FunctionCode.of("DGS"), Tenure.SHARED);
    }

    private static Mandate of(Mandate one, PersonId person, FunctionCode function, Tenure tenure) {
        return new Mandate(
                one.id(), person, one.entity(), function, tenure, one.title(), null, null, null, null, null, null);
    }
}
