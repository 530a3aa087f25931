package fr.acteurs.domain.feed;

import static fr.acteurs.domain.Examples.COMMUNE;
import static fr.acteurs.domain.Examples.MANDATE;
import static fr.acteurs.domain.Examples.PERSON;
import static fr.acteurs.domain.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Sets;
import fr.acteurs.domain.Nomenclature;
import fr.acteurs.domain.Segments;
import fr.acteurs.domain.consent.ContactChannel;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Given;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Purpose;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.register.Motive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What leaves of a contact, for every combination of what the person has said of the six uses (nothing, agreed, refused,
 * opposed), of an opposition to everything, and of an elected official and a member of staff: the table of the data
 * dictionary, row by row.
 */
class WithholdingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final LocalDate AGREED = LocalDate.of(2026, 2, 2);
    private static final EntityId ELSEWHERE = new EntityId("O-01ARYZ6S410123456789ABCDEX");
    private static final ReleasePolicy POLICY =
            new ReleasePolicy(Segments.SMALL, Nomenclature.SMALL, ReleasePolicyTest.SECTORS);
    private static final PostalAddress OWN =
            new PostalAddress(List.of("", "", "3 RUE DES ESSAIS", ""), "32000", "AUCH", "FR");
    private static final Mandate REACHED = MANDATE.assigned(new Assignment(
            null,
            List.of(),
            new DirectContact(
                    new Phone("+33562000001"),
                    new Phone("+33562000002"),
                    new Phone("+33600000003"),
                    new Email("h.martin@auch.example"),
                    new Website("https://helene.example"),
                    OWN)));
    private static final NaturalPerson KNOWN = new NaturalPerson(
            PERSON.id(),
            PERSON.name(),
            PERSON.sex(),
            PERSON.birthDate(),
            Set.of(),
            new PublicProfile(
                    null,
                    "Auch (32)",
                    "Parti des rives",
                    null,
                    new Website("https://blog.example"),
                    List.of(new SocialAccount(SocialAccount.Network.BLUESKY, new Website("https://b.example")))),
            "MAYOR");

    private static final Set<String> COLUMNS = Set.of("nom", "prenom", "titre", "email_pro", "portable");
    private static final FieldMatrix MATRIX = matrix(COLUMNS);

    private static final Set<String> BY_TELEPHONE = Set.of("telephone_pro", "fax_pro", "portable");
    private static final Set<String> OF_THE_ELECTED =
            Set.of("date_naissance", "lieu_naissance", "parti_politique", "blog", "reseaux_sociaux", "site_web_pro");

    /** What somebody may have said of a use. */
    private enum Said {
        NOTHING,
        AGREED,
        REFUSED,
        OPPOSED
    }

    @Test
    void each_cell_leaves_as_the_table_says_whatever_was_said() {
        for (Map<Use, Said> said : everyCombination()) {
            check(said, MANDATE.function(), true);
            check(said, FunctionCode.of("DGS"), false);
        }
    }

    private static void check(Map<Use, Said> said, FunctionCode function, boolean elected) {
        Mandate mandate = with(REACHED, "function", function);
        Permission permission = permission(said, Optional.empty());
        Map<String, String> row = row(new Contact(mandate, KNOWN, COMMUNE, 7, MONDAY, null, permission));
        assertThat(row.get("nom")).as("identity").isEqualTo(PERSON.name().surname());
        assertThat(row.containsKey("email_pro")).isEqualTo(anyAgreed(said, ContactChannel.EMAIL));
        BY_TELEPHONE.forEach(column ->
                assertThat(row.containsKey(column)).as(column).isEqualTo(anyAgreed(said, ContactChannel.TELEPHONE)));
        boolean own = said.get(Use.PUBLIPOSTAGE_POSTAL) == Said.AGREED;
        assertThat("3 RUE DES ESSAIS".equals(row.get("pro_adresse_3"))).isEqualTo(own);
        OF_THE_ELECTED.forEach(
                column -> assertThat(row.containsKey(column)).as(column).isEqualTo(elected));
        said.forEach((use, word) -> assertThat(row.get("accord_" + use.name().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(word == Said.AGREED ? "O" : "N"));
        assertThat(row.containsKey("date_accord")).isEqualTo(said.containsValue(Said.AGREED));
        assertOptOut(said, row);
    }

    /** The two polarities of the tender's one column, beside each other. */
    private static void assertOptOut(Map<Use, Said> said, Map<String, String> row) {
        boolean agreed = offers(said).contains(Said.AGREED);
        boolean closed = offers(said).stream().allMatch(word -> word == Said.REFUSED || word == Said.OPPOSED);
        assertThat(row.get("accord_marketing")).isEqualTo(agreed ? "O" : "N");
        assertThat(row.get("opt_out")).isEqualTo(closed ? "O" : "N");
    }

    private static List<Said> offers(Map<Use, Said> said) {
        return List.of(
                said.getOrDefault(Use.EMAILING_EMAIL, Said.NOTHING),
                said.getOrDefault(Use.RELATION_EMAIL, Said.NOTHING),
                said.getOrDefault(Use.RELATION_TELEPHONE, Said.NOTHING));
    }

    @ParameterizedTest
    @EnumSource
    void of_who_is_withheld_no_line_can_be_made_and_the_withdrawal_has_ids_alone(Withheld why) {
        for (Map<Use, Said> said : everyCombination()) {
            Permission permission = permission(said, Optional.of(why));
            Contact contact = new Contact(REACHED, KNOWN, COMMUNE, 7, MONDAY, null, permission);
            assertThat(POLICY.release(contact)).isEmpty();
            Individual individual = new Individual(KNOWN, 7, MONDAY, List.of(contact), permission, null);
            assertThat(POLICY.release(individual)).isEmpty();
            assertThat(cells(ContactFeed.SCHEMA, ContactFeed.SCHEMA.suppressed(POLICY.withdrawal(contact))))
                    .containsOnlyKeys("id_fonction", "version", "id_personne", "id_organisme");
        }
    }

    @Test
    void what_is_agreed_for_another_employers_mailbox_opens_nothing_here() {
        Set<Given> elsewhere = new HashSet<>();
        for (Use use : Use.values()) {
            elsewhere.add(new Given(use, ELSEWHERE, AGREED));
        }
        Permission permission = new Permission(Optional.empty(), Map.of(), elsewhere, false);
        Map<String, String> row = row(new Contact(REACHED, KNOWN, COMMUNE, 7, MONDAY, null, permission));
        assertThat(row).doesNotContainKeys("email_pro", "telephone_pro", "fax_pro", "portable", "date_accord");
        assertThat(row).containsEntry("accord_marketing", "N").containsEntry("accord_emailing_email", "N");
    }

    @Test
    void in_a_body_of_partial_diffusion_nobody_is_made_an_offer_whatever_they_agreed_to() {
        LegalEntity objecting = COMMUNE.but().diffusion(Diffusion.PARTIELLE).build();
        for (Map<Use, Said> said : everyCombination()) {
            Permission own = permission(said, Optional.empty());
            Map<String, String> row = row(new Contact(REACHED, KNOWN, objecting, 7, MONDAY, null, own));
            assertThat(row).containsEntry("accord_marketing", "N");
            assertThat(row.get("opt_out")).isEqualTo(own.refusesOffers() ? "O" : "N");
            Use.COMMERCIAL.forEach(use ->
                    assertThat(row).containsEntry("accord_" + use.name().toLowerCase(java.util.Locale.ROOT), "N"));
            assertThat(row.containsKey("email_pro")).isEqualTo(said.get(Use.ENQUETE_EMAIL) == Said.AGREED);
            assertThat(row.get("accord_publipostage_postal"))
                    .isEqualTo(said.get(Use.PUBLIPOSTAGE_POSTAL) == Said.AGREED ? "O" : "N");
        }
    }

    @Test
    void a_body_of_partial_diffusion_stays_in_the_files_and_says_so_while_it_is_open() {
        LegalEntity objecting = COMMUNE.but().diffusion(Diffusion.PARTIELLE).build();
        assertThat(stateOf(objecting)).isEqualTo("DIFFUSION_PARTIELLE");
        assertThat(stateOf(COMMUNE)).isEqualTo("ACTIF");
        assertThat(POLICY.withholding(objecting)).isEmpty();
    }

    private static String stateOf(LegalEntity body) {
        return cells(
                        OrganisationFeed.SCHEMA,
                        ((PrintedRow.Canonical) OrganisationFeed.SCHEMA.print(
                                        POLICY.release(ReleasePolicyTest.organisation(body))
                                                .orElseThrow()))
                                .line())
                .getOrDefault("etat", "");
    }

    @Test
    void a_sole_trader_of_partial_diffusion_is_somebody_who_objects() {
        LegalEntity trader =
                COMMUNE.but().diffusion(Diffusion.PARTIELLE_PERSONNE).build();
        Contact contact = new Contact(REACHED, KNOWN, trader, 7, MONDAY, null, Permission.NONE);
        assertThat(POLICY.release(ReleasePolicyTest.organisation(trader))).isEmpty();
        assertThat(POLICY.release(contact)).isEmpty();
        assertThat(POLICY.release(new Individual(KNOWN, 7, MONDAY, List.of(contact), Permission.NONE, null)))
                .isEmpty();
        assertThat(POLICY.withholding(trader)).contains(Motive.OPPOSITION);
    }

    @Test
    void the_body_and_its_switchboard_leave_whoever_objects_in_it() {
        assertThat(POLICY.release(ReleasePolicyTest.organisation(COMMUNE))).isPresent();
    }

    @Test
    void the_line_that_withdraws_says_why_the_person_does_not_leave() {
        assertThat(POLICY.withholding(Permission.NONE)).isEmpty();
        assertThat(POLICY.withholding(Permission.NONE.withheld(Withheld.OPPOSITION)))
                .contains(Motive.OPPOSITION);
        assertThat(POLICY.withholding(Permission.NONE.withheld(Withheld.EFFACEMENT)))
                .contains(Motive.EFFACEMENT);
        assertThat(POLICY.withholding(Permission.NONE.withheld(Withheld.VERIFICATION)))
                .contains(Motive.SORTIE_PERIMETRE);
    }

    @ParameterizedTest
    @EnumSource
    void for_a_purpose_leaves_who_agreed_to_it_by_what_they_agreed_to_in_its_columns_alone(Purpose purpose) {
        ReleasePolicy policy = POLICY.forPurpose(purpose, MATRIX);
        for (Map<Use, Said> said : everyCombination()) {
            Permission permission = permission(said, Optional.empty());
            Optional<ReleasableContact> released =
                    policy.release(new Contact(REACHED, KNOWN, COMMUNE, 7, MONDAY, null, permission));
            assertThat(released.isPresent()).isEqualTo(agreedTo(said, purpose, ContactChannel.values()));
            released.map(WithholdingTest::row).ifPresent(row -> checkPurpose(said, purpose, row));
        }
    }

    private static void checkPurpose(Map<Use, Said> said, Purpose purpose, Map<String, String> row) {
        assertThat(row.keySet())
                .isSubsetOf(Sets.union(Set.of("id_fonction", "version", "id_personne", "id_organisme"), COLUMNS));
        assertThat(row.get("nom")).isEqualTo(PERSON.name().surname());
        assertThat(row.containsKey("email_pro")).isEqualTo(agreedTo(said, purpose, ContactChannel.EMAIL));
        assertThat(row.containsKey("portable")).isEqualTo(agreedTo(said, purpose, ContactChannel.TELEPHONE));
    }

    private static boolean agreedTo(Map<Use, Said> said, Purpose purpose, ContactChannel... channels) {
        return said.entrySet().stream()
                .anyMatch(one -> one.getKey().purpose() == purpose
                        && Set.of(channels).contains(one.getKey().channel())
                        && one.getValue() == Said.AGREED);
    }

    @Test
    void a_matrix_has_columns_of_the_file_for_every_purpose_and_never_what_only_the_elected_show() {
        assertThatThrownBy(() -> new FieldMatrix(Map.of(Purpose.ENQUETE, COLUMNS)))
                .hasMessageContaining("EMAILING");
        assertThatThrownBy(() -> matrix(Set.of("nom", "couleur"))).hasMessageContaining("couleur");
        assertThatThrownBy(() -> matrix(Set.of("nom", "parti_politique"))).hasMessageContaining("parti_politique");
    }

    private static FieldMatrix matrix(Set<String> columns) {
        Map<Purpose, Set<String>> all = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            all.put(purpose, columns);
        }
        return new FieldMatrix(all);
    }

    @Test
    void where_information_is_a_condition_nobody_leaves_who_was_not_told() {
        ReleasePolicy policy = POLICY.requiringInformation(true);
        Contact untold = new Contact(REACHED, KNOWN, COMMUNE, 7, MONDAY, null, Permission.NONE);
        Contact told = new Contact(REACHED, KNOWN, COMMUNE, 7, MONDAY, null, Permission.NONE.told(true));
        assertThat(policy.release(untold)).isEmpty();
        assertThat(policy.release(told)).isPresent();
        assertThat(policy.release(new Individual(KNOWN, 7, MONDAY, List.of(untold), Permission.NONE, null)))
                .isEmpty();
        assertThat(policy.release(ReleasePolicyTest.organisation(COMMUNE))).isPresent();
        assertThat(POLICY.release(untold)).isPresent();
    }

    private static boolean anyAgreed(Map<Use, Said> said, ContactChannel channel) {
        return said.entrySet().stream()
                .anyMatch(one -> one.getKey().channel() == channel && one.getValue() == Said.AGREED);
    }

    private static Permission permission(Map<Use, Said> said, Optional<Withheld> withheld) {
        Map<Use, Stance> closed = new EnumMap<>(Use.class);
        Set<Given> given = new HashSet<>();
        said.forEach((use, word) -> {
            switch (word) {
                case NOTHING -> {}
                case AGREED -> given.add(new Given(use, COMMUNE.id(), AGREED));
                case REFUSED -> closed.put(use, Stance.REFUSE);
                case OPPOSED -> closed.put(use, Stance.OPPOSE);
            }
        });
        return new Permission(withheld, closed, given, false);
    }

    /** 4 to the power of 6. */
    private static List<Map<Use, Said>> everyCombination() {
        List<Map<Use, Said>> all = new ArrayList<>(List.of(new EnumMap<>(Use.class)));
        for (Use use : Use.values()) {
            List<Map<Use, Said>> longer = new ArrayList<>();
            for (Map<Use, Said> some : all) {
                for (Said word : Said.values()) {
                    Map<Use, Said> more = new EnumMap<>(some.isEmpty() ? Map.of(use, word) : some);
                    more.put(use, word);
                    longer.add(more);
                }
            }
            all = longer;
        }
        assertThat(all).hasSize(4_096);
        return all;
    }

    private static Map<String, String> row(Contact contact) {
        return row(POLICY.release(contact).orElseThrow());
    }

    private static Map<String, String> row(ReleasableContact released) {
        return cells(ContactFeed.SCHEMA, ((PrintedRow.Canonical) ContactFeed.SCHEMA.print(released)).line());
    }

    private static Map<String, String> cells(FeedSchema<?> schema, String line) {
        Map<String, String> cells = new java.util.LinkedHashMap<>();
        List<String> values = FeedLine.parse(line);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                cells.put(schema.names().get(i), values.get(i));
            }
        }
        return cells;
    }
}
