package fr.acteurs.domain.feed;

import static fr.acteurs.domain.Examples.COMMUNE;
import static fr.acteurs.domain.Examples.MANDATE;
import static fr.acteurs.domain.Examples.PERSON;
import static fr.acteurs.domain.Examples.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.Nomenclature;
import fr.acteurs.domain.Segments;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.OtherNames;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.entity.RegisterNumbers;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.MandateState;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.register.Differences;
import fr.acteurs.domain.sector.SectorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSchemaTest {

    private static final ReleasePolicy POLICY =
            new ReleasePolicy(Segments.SMALL, Nomenclature.SMALL, ReleasePolicyTest.SECTORS);

    @Test
    void the_headers_are_those_that_were_agreed() {
        assertThat(OrganisationFeed.SCHEMA.header()).isEqualTo(agreed("header-ORG.csv"));
        assertThat(ContactFeed.SCHEMA.header()).isEqualTo(agreed("header-CON.csv"));
    }

    @Test
    void a_receivers_state_has_the_same_columns_without_movement_and_motive() {
        for (FeedSchema<?> schema : List.of(OrganisationFeed.SCHEMA, ContactFeed.SCHEMA)) {
            assertThat("\"mouvement\";\"motif\";" + schema.stateHeader()).isEqualTo(schema.header());
            assertThat(schema.names()).doesNotHaveDuplicates().isEqualTo(FeedLine.parse(schema.stateHeader()));
        }
        assertThat(OrganisationFeed.SCHEMA.role()).isEqualTo(FeedRole.ORG);
        assertThat(ContactFeed.SCHEMA.role()).isEqualTo(FeedRole.CON);
    }

    @Test
    void a_body_is_written_as_was_agreed() {
        assertThat(filled(OrganisationFeed.SCHEMA, canonical(OrganisationFeed.SCHEMA, row(COMMUNE))))
                .isEqualTo(cells("row-ORG.txt"));
    }

    @Test
    void a_contact_is_written_as_was_agreed() {
        assertThat(filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, mayorOf(COMMUNE))))
                .isEqualTo(cells("row-CON.txt"));
    }

    @Test
    void who_goes_out_by_a_general_renewal_is_shown_as_outgoing_and_not_withdrawn() {
        var outgoing = POLICY.release(ReleasePolicyTest.contact(MANDATE.in(MandateState.SORTANT), COMMUNE))
                .orElseThrow();
        assertThat(filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, outgoing)))
                .containsEntry("etat_fonction", "SORTANT");
        assertThat(filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, mayorOf(COMMUNE))))
                .containsEntry("etat_fonction", "EN_COURS");
    }

    @Test
    void the_same_values_give_the_same_bytes() {
        assertThat(canonical(ContactFeed.SCHEMA, mayorOf(with(COMMUNE, "name", COMMUNE.name()))))
                .isEqualTo(canonical(ContactFeed.SCHEMA, mayorOf(COMMUNE)));
    }

    @Test
    void what_is_absent_is_written_empty() {
        LegalEntity bare = COMMUNE;
        for (String absent :
                List.of("siret", "siren", "insee", "commune", "departement", "region", "population", "parent")) {
            bare = with(bare, absent, null);
        }
        bare = with(bare, "legalCategory", null);
        bare = bare.but()
                .otherNames(OtherNames.NONE)
                .headSiret(null)
                .numbers(RegisterNumbers.NONE)
                .coordinates(Coordinates.NONE)
                .build();
        assertThat(filled(OrganisationFeed.SCHEMA, canonical(OrganisationFeed.SCHEMA, row(bare))))
                .containsOnlyKeys(
                        "id_organisme",
                        "version",
                        "segments",
                        "type_organisme",
                        "raison_sociale",
                        "pays",
                        "date_mise_a_jour",
                        "etat");
    }

    @Test
    void the_identifiers_of_the_previous_provider_are_given_back() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        var body = POLICY.release(new Organisation(COMMUNE, 7, monday, "ANC-12", null))
                .orElseThrow();
        var contact = POLICY.release(new Contact(MANDATE, PERSON, COMMUNE, 7, monday, "ANC-34", Permission.NONE))
                .orElseThrow();
        assertThat(filled(OrganisationFeed.SCHEMA, canonical(OrganisationFeed.SCHEMA, body)))
                .containsEntry("id_precedent", "ANC-12");
        assertThat(filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, contact)))
                .containsEntry("id_precedent", "ANC-34");
    }

    @Test
    void what_an_elected_official_shows_the_public_is_given_and_the_direct_line_is_not() {
        var page = new Website("https://helene.example");
        var known = new PublicProfile(
                "Docteur",
                "Auch (32)",
                "Parti des rives",
                "Groupe des ponts",
                page,
                List.of(new SocialAccount(SocialAccount.Network.BLUESKY, page)));
        var charged = MANDATE.assigned(new Assignment(
                "l'eau et l'urbanisme",
                List.of(SectorCode.of("EAU"), SectorCode.of("URBANISME")),
                new DirectContact(
                        new Phone("+33562000001"),
                        null,
                        new Phone("+33600000001"),
                        new Email("h@x.example"),
                        page,
                        null)));
        var mayor = new NaturalPerson(
                PERSON.id(), PERSON.name(), PERSON.sex(), PERSON.birthDate(), Set.of(), known, "MAYOR");
        var shown = filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, contact(charged, mayor)));
        assertThat(shown)
                .containsEntry("civilite", "Docteur")
                .containsEntry("fonction_protocolaire", "Maire")
                .containsEntry("lieu_naissance", "Auch (32)")
                .containsEntry("parti_politique", "Parti des rives")
                .containsEntry("groupe_politique", "Groupe des ponts")
                .containsEntry("blog", "https://helene.example")
                .containsEntry("site_web_pro", "https://helene.example")
                .containsEntry("reseaux_sociaux", "bluesky:https://helene.example")
                .containsEntry("secteurs", "EAU|URBANISME")
                .containsEntry("domaine_competence_libelle", "l'eau et l'urbanisme")
                .doesNotContainKeys("telephone_pro", "portable", "email_pro");
        var staff = filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, contact(asStaff(charged), mayor)));
        assertThat(staff)
                .containsEntry("secteurs", "EAU|URBANISME")
                .doesNotContainKeys(
                        "date_naissance",
                        "lieu_naissance",
                        "parti_politique",
                        "groupe_politique",
                        "blog",
                        "site_web_pro",
                        "reseaux_sociaux");
    }

    private static Mandate asStaff(Mandate mandate) {
        return with(mandate, "function", FunctionCode.of("DGS"));
    }

    private static ReleasableContact contact(Mandate mandate, NaturalPerson person) {
        return POLICY.release(new Contact(mandate, person, COMMUNE, 7, LocalDate.of(2026, 3, 2), null, Permission.NONE))
                .orElseThrow();
    }

    @Test
    void a_suppressed_body_gives_its_ids_and_nothing_else() {
        var withdrawn = POLICY.withdrawal(ReleasePolicyTest.organisation(COMMUNE.closed()));
        assertThat(filled(OrganisationFeed.SCHEMA, OrganisationFeed.SCHEMA.suppressed(withdrawn)))
                .isEqualTo(Map.of("id_organisme", COMMUNE.id().value(), "version", "7"));
    }

    @Test
    void a_suppressed_body_names_the_one_in_its_place() {
        EntityId successor = new EntityId("O-01ARYZ6S410123456789ABCDEX");
        var closed = new Organisation(COMMUNE.closed(), 7, LocalDate.of(2026, 1, 1), null, successor);
        assertThat(filled(OrganisationFeed.SCHEMA, OrganisationFeed.SCHEMA.suppressed(POLICY.withdrawal(closed))))
                .isEqualTo(Map.of(
                        "id_organisme", COMMUNE.id().value(), "version", "7", "remplace_par", successor.value()));
    }

    @Test
    void a_body_whose_seat_moved_shows_its_former_siret() {
        LegalEntity moved = with(COMMUNE, "siret", new Siret("21750001600027")).after(COMMUNE);
        assertThat(filled(OrganisationFeed.SCHEMA, canonical(OrganisationFeed.SCHEMA, row(moved))))
                .containsEntry("siret", "21750001600027")
                .containsEntry("siret_precedent", "21750001600019");
    }

    @Test
    void a_suppressed_contact_gives_its_ids_its_successor_and_nothing_of_the_person() {
        FunctionId successor = new FunctionId("F-01ARYZ6S410123456789ABCDEX");
        var ended = MANDATE.ended(LocalDate.of(2026, 3, 21), successor);
        var withdrawn = POLICY.withdrawal(ReleasePolicyTest.contact(ended, COMMUNE));
        assertThat(filled(ContactFeed.SCHEMA, ContactFeed.SCHEMA.suppressed(withdrawn)))
                .isEqualTo(Map.of(
                        "id_fonction", MANDATE.id().value(),
                        "version", "7",
                        "id_personne", PERSON.id().value(),
                        "id_organisme", COMMUNE.id().value(),
                        "remplace_par", successor.value()));
    }

    @Test
    void no_contact_data_and_no_consent_leaves_without_a_recorded_consent() {
        Map<String, String> cells = filled(ContactFeed.SCHEMA, canonical(ContactFeed.SCHEMA, mayorOf(COMMUNE)));
        assertThat(cells).doesNotContainKeys("telephone_pro", "portable", "email_pro", "date_accord");
        assertThat(cells.keySet().stream().filter(name -> name.startsWith("accord_")))
                .hasSize(7)
                .allSatisfy(name -> assertThat(cells).containsEntry(name, "N"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@x", "\uFF1D1", "a\tb", "a\nb", "a\u0000b", "a\u0085b", "a\u007Fb"})
    void a_cell_that_a_spreadsheet_or_a_machine_would_misread_is_a_fault(String name) {
        assertThat(OrganisationFeed.SCHEMA.print(row(with(COMMUNE, "name", name))))
                .isEqualTo(new PrintedRow.Unfit("raison_sociale"));
    }

    @Test
    void a_value_is_as_long_as_its_column_in_characters_and_no_longer() {
        String bees = "🐝".repeat(255);
        assertThat(OrganisationFeed.SCHEMA.print(row(with(COMMUNE, "name", bees))))
                .isInstanceOf(PrintedRow.Canonical.class);
        assertThat(OrganisationFeed.SCHEMA.print(row(with(COMMUNE, "name", bees + "e"))))
                .isEqualTo(new PrintedRow.Unfit("raison_sociale"));
    }

    @Test
    void rows_of_functions_move_exactly_when_they_show_the_field_of_the_body_that_moved() {
        Map<String, Object> moves = Map.of(
                "kind",
                EntityKind.of("STATUT_PARTICULIER"),
                "name",
                "Saint-Élix",
                "insee",
                new InseeCode("32014"),
                "commune",
                "Saint-Élix",
                "departement",
                new DepartementCode("31"),
                "population",
                new Population(413, 2023),
                "parent",
                new ParentBody(new Siren("356000000"), "CC du Mont", ParentBody.Tie.EPCI),
                "legalCategory",
                "7346");
        String before = canonical(ContactFeed.SCHEMA, mayorOf(COMMUNE));
        moves.forEach((field, value) -> {
            boolean shown = !canonical(ContactFeed.SCHEMA, mayorOf(with(COMMUNE, field, value)))
                    .equals(before);
            assertThat(Differences.touchFunctions(Set.of(field))).as(field).isEqualTo(shown);
        });
        assertThat(Differences.touchFunctions(Set.of("siret", "population"))).isTrue();
        assertThat(Differences.touchFunctions(Set.of())).isFalse();
    }

    @Test
    void every_column_has_its_line_in_the_dictionary() {
        assertThat(OrganisationFeed.SCHEMA.dictionary())
                .hasSameSizeAs(OrganisationFeed.SCHEMA.names())
                .allSatisfy(line -> assertThat(line).hasSize(5))
                .contains(List.of("siren", "9", "M*", "SIREN", "Neuf chiffres ; vide si aucune source ne le donne"));
        assertThat(ContactFeed.SCHEMA.dictionary().stream().map(line -> line.get(0)))
                .isEqualTo(ContactFeed.SCHEMA.names());
    }

    @Test
    void a_column_without_a_complete_line_in_the_dictionary_cannot_be_made() {
        Function<Object, String> value = Object::toString;
        assertThat(new FeedColumn<>("nom", 80, "M", "", "Nom d'usage", value).name())
                .isEqualTo("nom");
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedColumn<>("nom", 80, "M", "", " ", value));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedColumn<>("nom", 0, "M", "", "Nom", value));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedColumn<>("nom", 80, "?", "", "Nom", value));
    }

    private static ReleasableOrganisation row(LegalEntity body) {
        return POLICY.release(ReleasePolicyTest.organisation(body)).orElseThrow();
    }

    private static ReleasableContact mayorOf(LegalEntity body) {
        return POLICY.release(ReleasePolicyTest.contact(MANDATE, body)).orElseThrow();
    }

    /** The cells of the line that are not empty, by column. */
    private static Map<String, String> filled(FeedSchema<?> schema, String line) {
        List<String> values = FeedLine.parse(line);
        assertThat(values).hasSameSizeAs(schema.names());
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            filled.put(schema.names().get(i), values.get(i));
        }
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private static <T> String canonical(FeedSchema<T> schema, T row) {
        return ((PrintedRow.Canonical) schema.print(row)).line();
    }

    private static Map<String, String> cells(String resource) {
        Map<String, String> cells = new LinkedHashMap<>();
        agreed(resource).lines().map(line -> line.split("=", 2)).forEach(cell -> cells.put(cell[0], cell[1]));
        return cells;
    }

    private static String agreed(String resource) {
        try (var bytes = FeedSchemaTest.class.getResourceAsStream(resource)) {
            return new String(bytes.readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
