package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.Progress;
import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.KeepConsents;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.MemoryRightsJournal;
import fr.acteurs.application.consent.PlainHashes;
import fr.acteurs.application.consent.RightsEntry;
import fr.acteurs.application.consent.RightsKeeping;
import fr.acteurs.application.consent.Wording;
import fr.acteurs.application.ingest.Bench;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is forgotten when their functions ended long ago, what is left of them, and who stays. Every store tells the same. */
public abstract class FormerHoldersContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final PersonName NOBODY = new PersonName("-", "");
    private static final KeyedHashes HASHES = new PlainHashes(List.of("k1"));

    private final MemoryRightsJournal journal = new MemoryRightsJournal();
    private Store store;
    private Bench bench;
    private KeepConsents consents;
    private PersonId former;
    private FunctionId function;
    private LocalDate ended;

    /** A register that holds nothing. */
    protected abstract Store emptyStore();

    /** One store, by its doors. */
    public record Store(Register register, RegisterView view, ConsentLedger consents, FormerHolders former) {}

    /** The mayor of Auch gives their place to another in January. */
    @BeforeEach
    void a_mayor_who_was_replaced() {
        store = emptyStore();
        bench = new Bench(store.register(), store.view());
        bench.recognises(HASHES);
        consents = new KeepConsents(store.consents(), journal, HASHES, () -> NOON, Progress.SILENT);
        consents.keep(new Wording("V1", "Acceptez-vous de recevoir nos offres ?", TODAY));
        bench.knows("32013 Auch", "32107 Condom");
        bench.readsMayorsOf("2022-01-05", "32013");
        former = bench.mayorOf("32013").person();
        function = bench.mayorOf("32013").id();
    }

    private void isReplaced() {
        bench.readsMayor("32013", "LEROUX", "Hélène");
        ended = Objects.requireNonNull(bench.function(function).endedOn());
    }

    /** A rule by which the former mayor is due, and nothing speaks for them. */
    private FormerRule due() {
        return new FormerRule(ended.plusDays(1), TODAY, ended.plusDays(1));
    }

    private List<PersonId> forget(FormerRule rule, long purge) {
        return store.former().forget(rule, Optional.empty(), new FormerHolders.Deed(purge, TODAY, HASHES, 100));
    }

    private static Statement said(PersonId person, Optional<Use> use, Stance stance) {
        return said(person, use, stance, "2026-05-01T08:00:00Z");
    }

    private static Statement said(PersonId person, Optional<Use> use, Stance stance, String at) {
        return new Statement(
                person,
                use,
                Optional.empty(),
                stance,
                Instant.parse(at),
                Origin.PERSON,
                new Proof("COURRIER", "C-2026-31", ""));
    }

    private void record(Statement statement) {
        consents.recordAll(List.of(statement), "alice", TODAY);
    }

    private boolean isForgotten(PersonId person) {
        return bench.person(person).name().equals(NOBODY);
    }

    // Who

    @Test
    void of_whoever_is_forgotten_identifiers_stay_and_the_places_of_functions() {
        isReplaced();
        Mandate before = bench.function(function);
        assertThat(forget(due(), 1)).containsExactly(former);
        assertThat(isForgotten(former)).isTrue();
        assertThat(bench.person(former).birthDate()).isNull();
        assertThat(bench.testimonies(function)).isZero();
        Mandate after = bench.function(function);
        assertThat(after.title()).isEqualTo("-");
        assertThat(after.entity()).isEqualTo(before.entity());
        assertThat(after.endedOn()).isEqualTo(before.endedOn());
        assertThat(after.replacedBy()).isEqualTo(before.replacedBy());
    }

    @Test
    void no_function_moves_again_and_the_journal_tells_who_was_forgotten() {
        isReplaced();
        List<String> told = bench.journal(function);
        forget(due(), 1);
        assertThat(bench.journal(function)).isEqualTo(told);
        assertThat(bench.journal(former)).endsWith("ENDED [conservation]");
    }

    @Test
    void who_holds_a_function_still_or_ended_it_on_the_day_stays() {
        FormerRule all = new FormerRule(LocalDate.of(2099, 1, 1), LocalDate.of(2099, 1, 1), LocalDate.EPOCH);
        assertThat(forget(all, 1)).isEmpty();
        isReplaced();
        assertThat(forget(new FormerRule(ended, TODAY, ended), 1)).isEmpty();
        assertThat(isForgotten(bench.mayorOf("32013").person())).isFalse();
        assertThat(forget(all, 1)).containsExactly(former);
        assertThat(isForgotten(bench.mayorOf("32013").person())).isFalse();
    }

    @Test
    void one_function_that_goes_on_keeps_a_person_whose_other_ended() {
        bench.readsBoardOf("2022-02-05", "32107", "GUERIN", "Claude");
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(former);
        isReplaced();
        assertThat(forget(due(), 1)).isEmpty();
    }

    @Test
    void a_census_tells_who_is_due_and_since_when_and_a_purge_whom_it_forgot() {
        isReplaced();
        assertThat(store.former().census(due())).isEqualTo(new Census(1, ended, ended, Map.of()));
        assertThat(store.former().forgotten(4)).isEqualTo(Gone.NOTHING);
        forget(due(), 4);
        assertThat(store.former().census(due())).isEqualTo(Census.NOTHING);
        assertThat(store.former().forgotten(4)).isEqualTo(new Gone(1, ended, ended, ""));
        assertThat(store.former().forgotten(5)).isEqualTo(Gone.NOTHING);
        assertThat(forget(due(), 5)).isEmpty();
    }

    @Test
    void they_are_forgotten_some_at_a_time_and_all_of_them_are_told() {
        isReplaced();
        bench.readsMayorsToo("32107", "NEUVILLE", "Odette", "1949-09-09");
        bench.readsMayorsOf("2026-01-06", "32013", "32107");
        List<String> steps = new ArrayList<>();
        Progress progress = (step, done) -> steps.add(step + " " + done);
        RightsKeeping rights = new RightsKeeping(store.consents(), journal, HASHES);
        LocalDate later = LocalDate.of(2030, 1, 1);
        long due = store.former().census(FormerRule.of(new Limit(later, 35))).over();
        assertThat(due).isEqualTo(2);
        Gone gone = new FormerHoldings(store.former(), rights, HASHES, progress, 1)
                .destroy(new Order(new Limit(later, 35), 1, Optional.empty(), Optional.empty()));
        assertThat(gone.count()).isEqualTo(due);
        assertThat(steps).containsExactly("forget 1", "forget 2");
        assertThat(isForgotten(bench.mayorOf("32107").person())).isFalse();
    }

    // Who stays

    @Test
    void somebody_whom_a_source_lists_still_stays() {
        bench.readsPage("2022-03-05", "32013", "GUERIN", "Claude", "https://guerin.example.fr");
        isReplaced();
        assertThat(forget(due(), 1)).isEmpty();
        assertThat(store.former().census(due()).spared()).containsOnlyKeys(Spared.LISTED);
    }

    @Test
    void somebody_whose_body_is_missing_and_nobody_says_what_became_of_it_stays_for_a_second_term() {
        bench.knowsOnly("2022-02-01", "32107 Condom");
        bench.knowsOnly("2022-03-01", "32107 Condom-en-Armagnac");
        ended = Objects.requireNonNull(bench.function(function).endedOn());
        FormerRule second = new FormerRule(ended.plusDays(1), TODAY, ended);
        assertThat(forget(second, 1)).isEmpty();
        assertThat(store.former().census(second).spared()).containsOnlyKeys(Spared.MISSING);
        assertThat(forget(due(), 1)).containsExactly(former);
    }

    @Test
    void somebody_who_waits_for_a_judgement_stays_for_a_second_term_and_no_longer() {
        isReplaced();
        bench.readsBoard("32013", "LEROUX", "Nelly");
        function = bench.mayorOf("32013").id();
        former = bench.mayorOf("32013").person();
        bench.readsMayors("32013");
        ended = Objects.requireNonNull(bench.function(function).endedOn());
        FormerRule second = new FormerRule(ended.plusDays(1), TODAY, ended);
        assertThat(forget(second, 1)).isEmpty();
        assertThat(store.former().census(second).spared()).containsOnlyKeys(Spared.WAITING);
        assertThat(forget(due(), 1)).containsExactly(former);
        assertThat(isForgotten(bench.boardMemberOf("32013").person())).isFalse();
    }

    @Test
    void somebody_whose_function_was_only_just_found_to_have_ended_stays_for_a_quarter() {
        isReplaced();
        FormerRule young = new FormerRule(ended.plusDays(1), LocalDate.of(2026, 1, 5), ended.plusDays(1));
        assertThat(forget(young, 1)).isEmpty();
        assertThat(store.former().census(young).spared()).containsOnlyKeys(Spared.RECENT);
    }

    @Test
    void somebody_who_asked_for_a_limitation_stays_until_it_is_over() {
        isReplaced();
        record(said(former, Optional.empty(), Stance.LIMITE));
        FormerRule rule = settled();
        assertThat(forget(rule, 1)).isEmpty();
        assertThat(store.former().census(rule).spared()).containsEntry(Spared.LIMITED, 1L);
        record(said(former, Optional.empty(), Stance.FIN_LIMITE, "2026-05-02T08:00:00Z"));
        assertThat(forget(rule, 2)).containsExactly(former);
    }

    @Test
    void the_rule_gives_ninety_days_to_settle_and_two_terms_to_wait() {
        assertThat(FormerRule.of(new Limit(LocalDate.of(2026, 6, 1), 1095)))
                .isEqualTo(
                        new FormerRule(LocalDate.of(2023, 6, 2), LocalDate.of(2026, 3, 3), LocalDate.of(2020, 6, 2)));
    }

    @Test
    void who_was_erased_at_their_wish_stays_erased_and_is_no_former_holder() {
        isReplaced();
        consents.erase(former, "alice", TODAY);
        assertThat(forget(new FormerRule(ended.plusDays(1), LocalDate.of(2099, 1, 1), ended), 1))
                .isEmpty();
        assertThat(consents.permissionOf(former).withheld()).contains(Withheld.EFFACEMENT);
    }

    // Whoever has closed something

    @Test
    void somebody_who_objects_is_known_again_when_a_register_lists_them_after_they_were_forgotten() {
        record(said(former, Optional.empty(), Stance.OPPOSE));
        isReplaced();
        assertThat(forget(settled(), 1)).containsExactly(former);
        assertThat(isForgotten(former)).isTrue();
        assertThat(consents.permissionOf(former).withheld()).contains(Withheld.OPPOSITION);
        assertThat(consents.proofOf(former)).hasSize(1);

        bench.readsMayorsOf("2026-07-05", "32107");
        PersonId again = bench.mayorOf("32107").person();
        assertThat(again).isNotEqualTo(former);
        assertThat(consents.permissionOf(again).withheld()).contains(Withheld.OPPOSITION);
    }

    /** The objection has moved their function on the day of its recording. */
    private FormerRule settled() {
        return new FormerRule(ended.plusDays(1), TODAY.plusDays(1), ended.plusDays(1));
    }

    @Test
    void whoever_refused_a_use_has_refused_it_still_when_they_come_back_and_their_row_may_leave() {
        record(said(former, Optional.of(Use.EMAILING_EMAIL), Stance.REFUSE));
        isReplaced();
        forget(settled(), 1);
        assertThat(consents.permissionOf(former).closed()).containsOnlyKeys(Use.EMAILING_EMAIL);

        bench.readsMayorsOf("2026-07-05", "32107");
        PersonId again = bench.mayorOf("32107").person();
        assertThat(consents.permissionOf(again).closed()).containsOnlyKeys(Use.EMAILING_EMAIL);
        assertThat(consents.permissionOf(again).lets()).isTrue();
    }

    @Test
    void what_somebody_agreed_to_is_deleted_with_them() {
        record(new Statement(
                former,
                Optional.of(Use.EMAILING_EMAIL),
                Optional.of(bench.function(function).entity()),
                Stance.CONSENTI,
                Instant.parse("2026-04-01T08:00:00Z"),
                Origin.PERSON,
                new Proof("FORMULAIRE", "F-1", "V1")));
        isReplaced();
        forget(settled(), 1);
        assertThat(consents.proofOf(former)).isEmpty();
        assertThat(consents.permissionOf(former)).isEqualTo(Permission.NONE);
    }

    @Test
    void whoever_closed_nothing_begins_anew_and_is_held_back_by_nobody() {
        isReplaced();
        forget(due(), 1);
        bench.readsMayorsOf("2026-07-05", "32013");
        PersonId again = bench.mayorOf("32013").person();
        assertThat(again).isNotEqualTo(former);
        assertThat(isForgotten(again)).isFalse();
        assertThat(consents.permissionOf(again)).isEqualTo(Permission.NONE);
    }

    @Test
    void an_objection_that_a_restored_register_has_forgotten_comes_before_the_purge() {
        isReplaced();
        journal.add(List.of(new RightsEntry.Draft(
                former, Optional.of(said(former, Optional.empty(), Stance.OPPOSE)), Set.of(), "alice", NOON)));
        LocalDate later = LocalDate.of(2030, 1, 1);
        RightsKeeping rights = new RightsKeeping(store.consents(), journal, HASHES);
        new FormerHoldings(store.former(), rights, HASHES, Progress.SILENT)
                .destroy(new Order(new Limit(later, 35), 1, Optional.empty(), Optional.empty()));
        assertThat(consents.permissionOf(former).withheld()).contains(Withheld.OPPOSITION);
        assertThat(isForgotten(former)).isFalse();
        new FormerHoldings(store.former(), rights, HASHES, Progress.SILENT)
                .destroy(new Order(new Limit(later.plusDays(91), 35), 2, Optional.empty(), Optional.empty()));
        assertThat(isForgotten(former)).isTrue();
    }
}
