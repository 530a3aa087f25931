package fr.acteurs.domain.consent;

import static fr.acteurs.domain.consent.Stance.CONSENTI;
import static fr.acteurs.domain.consent.Stance.LEVE;
import static fr.acteurs.domain.consent.Stance.OPPOSE;
import static fr.acteurs.domain.consent.Stance.REFUSE;
import static fr.acteurs.domain.consent.Use.EMAILING_EMAIL;
import static fr.acteurs.domain.consent.Use.RELATION_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final PersonId PERSON = new PersonId("P-01ARYZ6S410123456789ABCDEF");
    private static final EntityId AUCH = new EntityId("O-01ARYZ6S410123456789ABCDEF");
    private static final EntityId CONDOM = new EntityId("O-01ARYZ6S410123456789ABCDEX");

    private static Statement said(String day, Use use, Stance stance) {
        return said(day, use, stance, Origin.PERSON, AUCH);
    }

    private static Statement said(String day, Use use, Stance stance, Origin origin, EntityId body) {
        Optional<EntityId> where = stance == CONSENTI ? Optional.of(body) : Optional.empty();
        return new Statement(
                PERSON, Optional.of(use), where, stance, at(day), origin, new Proof("COURRIER", "C-1", "V1"));
    }

    private static Statement ofAll(String day, Stance stance) {
        return new Statement(
                PERSON,
                Optional.empty(),
                Optional.empty(),
                stance,
                at(day),
                Origin.PERSON,
                new Proof("COURRIER", "C-2", ""));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }

    @Test
    void who_has_said_nothing_has_agreed_to_nothing_and_leaves() {
        Permission permission = Statements.fold(List.of());
        assertThat(permission).isEqualTo(Permission.NONE);
        assertThat(permission.lets()).isTrue();
        assertThat(permission.allows(EMAILING_EMAIL, AUCH)).isFalse();
        assertThat(permission.refusesOffers()).isFalse();
    }

    @Test
    void an_agreement_is_for_one_use_in_one_body() {
        Permission permission = Statements.fold(List.of(said("2026-03-01", EMAILING_EMAIL, CONSENTI)));
        assertThat(permission.allows(EMAILING_EMAIL, AUCH)).isTrue();
        assertThat(permission.allows(RELATION_EMAIL, AUCH)).isFalse();
        assertThat(permission.allows(EMAILING_EMAIL, CONDOM)).isFalse();
        assertThat(permission.opens(ContactChannel.EMAIL, AUCH)).isTrue();
        assertThat(permission.opens(ContactChannel.TELEPHONE, AUCH)).isFalse();
        assertThat(permission.agreedOn(AUCH)).contains(LocalDate.of(2026, 3, 1));
        assertThat(permission.agreedOn(CONDOM)).isEmpty();
    }

    @Test
    void the_last_word_decides_whenever_it_was_recorded() {
        List<Statement> said =
                List.of(said("2026-03-05", EMAILING_EMAIL, CONSENTI), said("2026-03-01", EMAILING_EMAIL, REFUSE));
        assertThat(Statements.fold(said).allows(EMAILING_EMAIL, AUCH)).isTrue();
        List<Statement> withdrawn =
                List.of(said("2026-03-05", EMAILING_EMAIL, REFUSE), said("2026-03-01", EMAILING_EMAIL, CONSENTI));
        assertThat(Statements.fold(withdrawn).allows(EMAILING_EMAIL, AUCH)).isFalse();
    }

    @Test
    void of_two_words_of_one_moment_the_one_that_closes_decides() {
        List<Statement> said =
                List.of(said("2026-03-01", EMAILING_EMAIL, REFUSE), said("2026-03-01", EMAILING_EMAIL, CONSENTI));
        assertThat(Statements.fold(said).allows(EMAILING_EMAIL, AUCH)).isFalse();
    }

    @Test
    void a_withdrawal_beats_every_later_import() {
        for (Stance closing : List.of(REFUSE, OPPOSE)) {
            List<Statement> said = List.of(
                    said("2026-03-01", EMAILING_EMAIL, closing),
                    said("2027-01-01", EMAILING_EMAIL, CONSENTI, Origin.IMPORT, AUCH));
            assertThat(Statements.fold(said).allows(EMAILING_EMAIL, AUCH)).isFalse();
            assertThat(Statements.fold(said).closed()).containsEntry(EMAILING_EMAIL, closing);
        }
    }

    @Test
    void an_import_counts_again_once_the_person_has_taken_the_closing_back() {
        List<Statement> said = List.of(
                said("2026-03-01", EMAILING_EMAIL, OPPOSE),
                said("2026-04-01", EMAILING_EMAIL, LEVE),
                said("2026-05-01", EMAILING_EMAIL, CONSENTI, Origin.IMPORT, AUCH));
        assertThat(Statements.fold(said).allows(EMAILING_EMAIL, AUCH)).isTrue();
    }

    @Test
    void an_import_may_close() {
        List<Statement> said = List.of(
                said("2026-03-01", EMAILING_EMAIL, CONSENTI),
                said("2026-04-01", EMAILING_EMAIL, OPPOSE, Origin.IMPORT, AUCH));
        assertThat(Statements.fold(said).allows(EMAILING_EMAIL, AUCH)).isFalse();
    }

    @Test
    void taking_a_refusal_back_agrees_to_nothing() {
        List<Statement> said = List.of(
                said("2026-03-01", EMAILING_EMAIL, CONSENTI),
                said("2026-04-01", EMAILING_EMAIL, REFUSE),
                said("2026-05-01", EMAILING_EMAIL, LEVE));
        assertThat(Statements.fold(said)).isEqualTo(Permission.NONE);
    }

    @Test
    void who_objects_to_everything_does_not_leave_whatever_they_agree_to_after_it() {
        List<Statement> said = List.of(ofAll("2026-03-01", OPPOSE), said("2026-04-01", EMAILING_EMAIL, CONSENTI));
        Permission permission = Statements.fold(said);
        assertThat(permission.withheld()).contains(Withheld.OPPOSITION);
        assertThat(permission.allows(EMAILING_EMAIL, AUCH)).isFalse();
        assertThat(permission.opens(ContactChannel.EMAIL, AUCH)).isFalse();
        assertThat(permission.agreedOn(AUCH)).isEmpty();
        assertThat(permission.refusesOffers()).isTrue();
    }

    @Test
    void an_opposition_to_everything_that_is_taken_back_leaves_what_was_said_of_each_use() {
        List<Statement> said = List.of(
                said("2026-02-01", EMAILING_EMAIL, REFUSE), ofAll("2026-03-01", OPPOSE), ofAll("2026-04-01", LEVE));
        Permission permission = Statements.fold(said);
        assertThat(permission.lets()).isTrue();
        assertThat(permission.closed()).containsOnlyKeys(EMAILING_EMAIL);
    }

    @Test
    void the_tenders_opt_out_is_yes_only_for_who_refuses_every_offer() {
        List<Statement> said = new ArrayList<>();
        for (Use use : Use.COMMERCIAL) {
            assertThat(Statements.fold(said).refusesOffers()).isFalse();
            said.add(said("2026-03-01", use, REFUSE));
        }
        assertThat(Statements.fold(said).refusesOffers()).isTrue();
    }

    @Test
    void whoever_is_parted_from_a_person_takes_along_what_closes_and_nothing_that_opens() {
        List<Statement> said = List.of(
                said("2026-02-01", EMAILING_EMAIL, CONSENTI),
                said("2026-02-01", RELATION_EMAIL, OPPOSE),
                ofAll("2026-03-01", OPPOSE));
        assertThat(Statements.inherited(said)).map(Statement::stance).containsExactly(OPPOSE, OPPOSE);
    }

    @Test
    void an_agreement_to_everything_or_for_no_body_or_without_a_text_is_refused() {
        Proof heard = new Proof("TELEPHONE", "T-1", "V1");
        Proof unheard = new Proof("TELEPHONE", "T-1", "");
        Optional<Use> use = Optional.of(EMAILING_EMAIL);
        Optional<EntityId> body = Optional.of(AUCH);
        assertRefused(Optional.empty(), body, CONSENTI, heard);
        assertRefused(use, Optional.empty(), CONSENTI, heard);
        assertRefused(use, body, CONSENTI, unheard);
        assertRefused(use, body, REFUSE, heard);
        assertRefused(Optional.empty(), Optional.empty(), REFUSE, heard);
    }

    private static void assertRefused(Optional<Use> use, Optional<EntityId> body, Stance stance, Proof proof) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(PERSON, use, body, stance, at("2026-03-01"), Origin.PERSON, proof));
    }

    @Test
    void a_permission_is_read_as_it_was_written_and_in_whatever_order_it_was_said() {
        Random random = new Random(20260301);
        for (int trial = 0; trial < 2_000; trial++) {
            List<Statement> said = anything(random);
            Permission permission = Statements.fold(said);
            assertThat(PermissionText.parse(PermissionText.print(permission))).isEqualTo(permission);
            Collections.shuffle(said, random);
            assertThat(Statements.fold(said)).isEqualTo(permission);
        }
    }

    /** Statements of different days: of one day and one use two may agree for two bodies. */
    private static List<Statement> anything(Random random) {
        List<Statement> said = new ArrayList<>();
        for (int day = 1; day <= random.nextInt(12); day++) {
            String on = "2026-03-%02d".formatted(day);
            Stance stance = Stance.values()[random.nextInt(4)];
            boolean total = random.nextInt(5) == 0 && (stance == OPPOSE || stance == LEVE);
            Use use = Use.values()[random.nextInt(6)];
            EntityId body = random.nextBoolean() ? AUCH : CONDOM;
            said.add(total ? ofAll(on, stance) : said(on, use, stance, Origin.values()[random.nextInt(3)], body));
        }
        return said;
    }
}
