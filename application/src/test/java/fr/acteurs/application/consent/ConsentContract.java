package fr.acteurs.application.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Progress;
import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.consent.KeepConsents.Kept;
import fr.acteurs.application.ingest.Bench;
import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.PersonName;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What persons say, what follows for their rows, and what outlives editions and judgements. Every store tells the same. */
public abstract class ConsentContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final Signature ALICE = new Signature("alice", "vu au procès-verbal");

    private static final KeyedHashes HASHES = new PlainHashes(List.of("k1"));

    private final MemoryRightsJournal journal = new MemoryRightsJournal();
    private Store store;
    private Bench bench;
    private JudgePersons judge;
    private KeepConsents consents;

    /** A register that holds nothing, with its ledger. */
    protected abstract Store emptyStore();

    /** One store, by its doors. */
    public record Store(
            Register register,
            RegisterView view,
            Judgements judgements,
            ConsentLedger consents,
            InformationBook information,
            RequestBook requests) {}

    @BeforeEach
    void begin() {
        store = emptyStore();
        bench = new Bench(store.register(), store.view());
        bench.recognises(HASHES);
        judge = new JudgePersons(
                store.judgements(),
                Rules.of(Segments.SMALL),
                new IdMint(() -> Instant.parse("2026-06-01T10:00:00Z"), new Random(20260601)),
                HASHES,
                () -> NOON);
        consents = new KeepConsents(store.consents(), journal, HASHES, () -> NOON, Progress.SILENT);
        consents.keep(new Wording("V1", "Acceptez-vous de recevoir nos offres ?", TODAY));
        bench.knows("32013 Auch", "32107 Condom");
        bench.readsMayor("32013", "LEROUX", "Hélène");
    }

    private PersonId mayor() {
        return bench.mayorOf("32013").person();
    }

    private EntityId auch() {
        return bench.mayorOf("32013").entity();
    }

    private static Statement opposition(PersonId person) {
        return said(person, Optional.empty(), Stance.OPPOSE, "2026-05-01T08:00:00Z");
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

    private static Statement agreement(PersonId person, EntityId body, Origin origin, String at) {
        return new Statement(
                person,
                Optional.of(Use.EMAILING_EMAIL),
                Optional.of(body),
                Stance.CONSENTI,
                Instant.parse(at),
                origin,
                new Proof("FORMULAIRE", "F-1", "V1"));
    }

    private Kept record(Statement statement) {
        return consents.recordAll(List.of(statement), "alice", TODAY).get(0);
    }

    // The ledger

    @Test
    void an_opposition_moves_the_person_and_their_functions_in_the_same_transaction() {
        Kept kept = record(opposition(mayor()));
        assertThat(kept.isNew()).isTrue();
        assertThat(kept.before()).isEqualTo(Permission.NONE);
        assertThat(kept.after().withheld()).contains(Withheld.OPPOSITION);
        assertThat(consents.permissionOf(mayor())).isEqualTo(kept.after());
        assertThat(bench.journal(mayor())).containsExactly("CREATED", "MODIFIED [permission]");
        assertThat(bench.journal(bench.mayorOf("32013").id())).containsExactly("CREATED", "MODIFIED [permission]");
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        record(opposition(mayor()));
        List<String> journal = bench.journal(mayor());
        assertThat(record(opposition(mayor())).isNew()).isFalse();
        assertThat(bench.journal(mayor())).isEqualTo(journal);
        assertThat(consents.proofOf(mayor())).hasSize(1);
    }

    @Test
    void what_was_known_before_is_not_written_beside_the_database_again() {
        record(opposition(mayor()));
        consents.recordAll(List.of(opposition(mayor()), opposition(mayor())), "alice", TODAY);
        assertThat(journal.last().number()).isEqualTo(1);
        assertThat(consents.erase(mayor(), "alice", TODAY)).isTrue();
        assertThat(journal.last().number()).isEqualTo(2);
        PersonId erased = journal.after(1).get(0).said().person();
        assertThat(consents.erase(erased, "alice", TODAY)).isFalse();
        assertThat(journal.last().number()).isEqualTo(2);
    }

    @Test
    void a_rehearsal_says_what_would_follow_and_keeps_nothing() {
        long revision = bench.revision();
        List<Kept> shown = consents.rehearseAll(List.of(opposition(mayor())), "alice", TODAY);
        assertThat(shown)
                .singleElement()
                .satisfies(kept -> assertThat(kept.after().lets()).isFalse());
        assertThat(consents.permissionOf(mayor())).isEqualTo(Permission.NONE);
        assertThat(consents.proofOf(mayor())).isEmpty();
        assertThat(bench.revision()).isEqualTo(revision);
    }

    @Test
    void the_chain_of_evidence_has_every_word_with_its_proof() {
        record(agreement(mayor(), auch(), Origin.PERSON, "2026-04-01T08:00:00Z"));
        record(said(mayor(), Optional.of(Use.EMAILING_EMAIL), Stance.REFUSE, "2026-05-01T08:00:00Z"));
        assertThat(consents.proofOf(mayor()))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.statement().proof()).isEqualTo(new Proof("FORMULAIRE", "F-1", "V1"));
                            assertThat(first.by()).isEqualTo("alice");
                        },
                        second -> assertThat(second.statement().stance()).isEqualTo(Stance.REFUSE));
        assertThat(consents.permissionOf(mayor()).closed()).containsOnlyKeys(Use.EMAILING_EMAIL);
    }

    @Test
    void what_an_import_brings_later_does_not_open_what_the_person_closed() {
        record(said(mayor(), Optional.of(Use.EMAILING_EMAIL), Stance.REFUSE, "2026-04-01T08:00:00Z"));
        record(agreement(mayor(), auch(), Origin.IMPORT, "2026-05-01T08:00:00Z"));
        assertThat(consents.permissionOf(mayor()).allows(Use.EMAILING_EMAIL, auch()))
                .isFalse();
    }

    @Test
    void oppositions_in_force_are_listed_and_those_taken_back_are_not() {
        record(opposition(mayor()));
        record(said(mayor(), Optional.of(Use.ENQUETE_EMAIL), Stance.OPPOSE, "2026-05-01T09:00:00Z"));
        assertThat(consents.objections())
                .map(one -> one.statement().use())
                .containsExactly(Optional.empty(), Optional.of(Use.ENQUETE_EMAIL));
        record(said(mayor(), Optional.empty(), Stance.LEVE, "2026-05-02T09:00:00Z"));
        assertThat(consents.objections())
                .map(one -> one.statement().use())
                .containsExactly(Optional.of(Use.ENQUETE_EMAIL));
        assertThat(consents.permissionOf(mayor()).lets()).isTrue();
    }

    @Test
    void nothing_is_kept_of_somebody_unknown_for_a_body_they_are_not_in_by_a_text_nobody_has_or_of_tomorrow() {
        PersonId nobody = new PersonId("P-01ARYZ6S410123456789ABCDEF");
        EntityId elsewhere = new EntityId("O-01ARYZ6S410123456789ABCDEF");
        assertRefused(opposition(nobody), "No person");
        assertRefused(agreement(mayor(), elsewhere, Origin.PERSON, "2026-04-01T08:00:00Z"), "has no function in");
        assertRefused(
                new Statement(
                        mayor(),
                        Optional.of(Use.EMAILING_EMAIL),
                        Optional.of(auch()),
                        Stance.CONSENTI,
                        NOON,
                        Origin.PERSON,
                        new Proof("FORMULAIRE", "F-1", "V2")),
                "is not kept");
        assertRefused(said(mayor(), Optional.empty(), Stance.OPPOSE, "2026-06-02T08:00:00Z"), "future");
        assertThat(consents.proofOf(mayor())).isEmpty();
    }

    private void assertRefused(Statement statement, String why) {
        assertThatThrownBy(() -> record(statement))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void of_several_statements_all_are_kept_or_none() {
        PersonId nobody = new PersonId("P-01ARYZ6S410123456789ABCDEF");
        assertThatThrownBy(() -> consents.recordAll(List.of(opposition(mayor()), opposition(nobody)), "alice", TODAY))
                .isInstanceOf(ConsentRefused.class);
        assertThat(consents.permissionOf(mayor())).isEqualTo(Permission.NONE);
    }

    @Test
    void all_that_is_said_of_a_person_at_once_is_kept_and_moves_them_once() {
        Statement agreed = agreement(mayor(), auch(), Origin.PERSON, "2026-04-01T08:00:00Z");
        Statement refused = said(mayor(), Optional.of(Use.EMAILING_EMAIL), Stance.REFUSE, "2026-05-01T08:00:00Z");
        List<Kept> kept = consents.recordAll(List.of(agreed, refused, agreed), "alice", TODAY);
        assertThat(kept).map(Kept::isNew).containsExactly(true, true, false);
        assertThat(kept).map(Kept::before).containsOnly(Permission.NONE);
        assertThat(kept).map(Kept::after).containsOnly(consents.permissionOf(mayor()));
        assertThat(consents.permissionOf(mayor()).closed()).containsOnlyKeys(Use.EMAILING_EMAIL);
        assertThat(bench.journal(mayor())).containsExactly("CREATED", "MODIFIED [permission]");
    }

    @Test
    void a_text_is_kept_once() {
        consents.keep(new Wording("V1", "Acceptez-vous de recevoir nos offres ?", TODAY.plusDays(1)));
        assertThat(consents.wording("V1").map(Wording::keptOn)).contains(TODAY);
        assertThatThrownBy(() -> consents.keep(new Wording("V1", "Autre texte", TODAY)))
                .isInstanceOf(ConsentRefused.class);
        assertThat(consents.wording("V2")).isEmpty();
    }

    // Lists of others

    private ImportOutcome imported(StatementReader.Row... rows) {
        return new ImportStatements(file -> List.of(rows), consents)
                .imported(Path.of("liste.csv"), said -> said.stance() == Stance.OPPOSE, "alice", TODAY);
    }

    @Test
    void of_an_imported_list_sound_rows_are_recorded_and_the_others_told_by_their_lines() {
        PersonId nobody = new PersonId("P-01ARYZ6S410123456789ABCDEF");
        ImportOutcome outcome = imported(
                StatementReader.Row.of(2, opposition(mayor())),
                StatementReader.Row.of(3, opposition(nobody)),
                StatementReader.Row.unreadable(4, "usage"),
                StatementReader.Row.of(5, said(mayor(), Optional.empty(), Stance.LEVE, "2026-05-02T08:00:00Z")));
        assertThat(outcome.recorded()).isEqualTo(1);
        assertThat(outcome.moved()).isEqualTo(1);
        assertThat(outcome.rows()).isEqualTo(4);
        assertThat(outcome.refused()).map(ImportOutcome.Refused::line).containsExactly(3L, 4L, 5L);
        assertThat(consents.permissionOf(mayor()).lets()).isFalse();
    }

    @Test
    void a_list_that_is_imported_twice_changes_nothing() {
        imported(StatementReader.Row.of(2, opposition(mayor())));
        List<String> journal = bench.journal(mayor());
        ImportOutcome again = imported(StatementReader.Row.of(2, opposition(mayor())));
        assertThat(again).isEqualTo(new ImportOutcome(0, 1, 0, List.of()));
        assertThat(bench.journal(mayor())).isEqualTo(journal);
    }

    // Editions that are read after it

    @Test
    void an_opposition_outlives_every_edition_and_every_source() {
        record(opposition(mayor()));
        bench.readsMayor("32013", "LEROUX", "Helene");
        bench.readsBoard("32013", "LEROUX", "Hélène");
        assertThat(bench.boardMemberOf("32013").person()).isEqualTo(mayor());
        assertThat(consents.permissionOf(mayor()).withheld()).contains(Withheld.OPPOSITION);
    }

    @Test
    void a_newcomer_who_may_be_somebody_who_objects_is_withheld_until_a_human_has_looked() {
        PersonId mayor = mayor();
        record(opposition(mayor));
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId newcomer = bench.boardMemberOf("32013").person();
        assertThat(newcomer).isNotEqualTo(mayor);
        assertThat(consents.permissionOf(newcomer).withheld()).contains(Withheld.VERIFICATION);

        judge.keepApart(mayor, newcomer, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(consents.permissionOf(newcomer).lets()).isTrue();
        assertThat(consents.permissionOf(mayor).lets()).isFalse();
    }

    @Test
    void somebody_known_who_may_be_whoever_objects_is_withheld_too_and_released_with_them() {
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId other = bench.boardMemberOf("32013").person();
        record(opposition(mayor()));
        assertThat(consents.permissionOf(other).withheld()).contains(Withheld.VERIFICATION);
        record(said(mayor(), Optional.empty(), Stance.LEVE, "2026-05-02T08:00:00Z"));
        assertThat(consents.permissionOf(other).lets()).isTrue();
    }

    @Test
    void a_newcomer_who_looks_like_nobody_leaves() {
        record(opposition(mayor()));
        bench.readsBoardOf("2026-06-01");
        assertThat(consents.permissionOf(bench.boardMemberOf("32107").person())).isEqualTo(Permission.NONE);
    }

    // Judgements

    @Test
    void a_merge_brings_what_either_said_and_an_undoing_gives_each_their_own_back() {
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId survivor = mayor();
        PersonId alias = bench.boardMemberOf("32013").person();
        record(opposition(alias));
        Ruling merge = judge.merge(survivor, alias, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(consents.permissionOf(survivor).withheld()).contains(Withheld.OPPOSITION);
        assertThat(bench.journal(survivor).get(bench.journal(survivor).size() - 1))
                .as("what is sealed already is taken back by it")
                .contains("permission");
        assertThat(consents.proofOf(alias))
                .isEqualTo(consents.proofOf(survivor))
                .hasSize(1);

        judge.undo(merge.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(consents.permissionOf(alias).withheld()).contains(Withheld.OPPOSITION);
        assertThat(consents.permissionOf(survivor).withheld()).contains(Withheld.VERIFICATION);
    }

    @Test
    void what_is_said_under_a_former_identifier_counts_for_who_it_names_today() {
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId alias = bench.boardMemberOf("32013").person();
        judge.merge(mayor(), alias, ALICE, TODAY, Mode.IN_EARNEST);
        Kept kept = record(opposition(alias));
        assertThat(kept.person()).isEqualTo(mayor());
        assertThat(consents.permissionOf(mayor()).lets()).isFalse();
    }

    @Test
    void an_objection_made_while_two_were_one_holds_for_both_once_they_are_two_again() {
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId alias = bench.boardMemberOf("32013").person();
        Ruling merge = judge.merge(mayor(), alias, ALICE, TODAY, Mode.IN_EARNEST);
        record(said(mayor(), Optional.empty(), Stance.OPPOSE, "2026-06-01T10:00:00Z"));
        judge.undo(merge.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(consents.permissionOf(mayor()).withheld()).contains(Withheld.OPPOSITION);
        assertThat(consents.permissionOf(alias).withheld()).contains(Withheld.OPPOSITION);
    }

    @Test
    void both_halves_of_a_split_have_refused_what_the_one_had() {
        bench.readsBoard("32013", "LEROUX", "Hélène");
        record(opposition(mayor()));
        judge.split(mayor(), Set.of(bench.boardMemberOf("32013").id()), ALICE, TODAY, Mode.IN_EARNEST);
        PersonId other = bench.boardMemberOf("32013").person();
        assertThat(other).isNotEqualTo(mayor());
        assertThat(consents.permissionOf(other).withheld()).contains(Withheld.OPPOSITION);
        assertThat(consents.permissionOf(mayor()).withheld()).contains(Withheld.OPPOSITION);
    }

    @Test
    void an_agreement_does_not_follow_to_the_other_half() {
        bench.readsBoard("32013", "LEROUX", "Hélène");
        record(agreement(mayor(), auch(), Origin.PERSON, "2026-04-01T08:00:00Z"));
        judge.split(mayor(), Set.of(bench.boardMemberOf("32013").id()), ALICE, TODAY, Mode.IN_EARNEST);
        PersonId other = bench.boardMemberOf("32013").person();
        assertThat(consents.permissionOf(other)).isEqualTo(Permission.NONE);
        assertThat(consents.permissionOf(mayor()).allows(Use.EMAILING_EMAIL, auch()))
                .isTrue();
    }

    // Those who are known again

    @Test
    void somebody_who_objects_is_known_again_in_a_register_that_has_never_seen_them() {
        Statement objection = opposition(mayor());
        record(objection);
        Store other = emptyStore();
        Bench restored = new Bench(other.register(), other.view());
        restored.recognises(HASHES);
        restored.knows("32013 Auch");
        RightsKeeping rights = new RightsKeeping(other.consents(), journal, HASHES);
        assertThat(rights.catchUp(TODAY)).isEqualTo(1);
        assertThat(rights.catchUp(TODAY)).isZero();
        restored.readsMayor("32013", "Leroux", "HELENE");
        PersonId again = restored.mayorOf("32013").person();
        assertThat(other.consents().permissionOf(again).orElseThrow().withheld())
                .contains(Withheld.OPPOSITION);
    }

    @Test
    void a_register_that_has_had_more_of_the_journal_than_there_is_does_nothing_without_it() {
        record(opposition(mayor()));
        KeepConsents beside =
                new KeepConsents(store.consents(), new MemoryRightsJournal(), HASHES, () -> NOON, Progress.SILENT);
        assertThatThrownBy(() -> beside.recordAll(List.of(opposition(mayor())), "alice", TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bring the journal back");
    }

    @Test
    void a_register_beside_which_the_journal_of_another_lies_does_nothing() {
        record(opposition(mayor()));
        MemoryRightsJournal another = new MemoryRightsJournal();
        another.add(List.of(new RightsEntry.Draft(mayor(), Optional.empty(), Set.of(), "bob", NOON)));
        assertThatThrownBy(() -> new RightsKeeping(store.consents(), another, HASHES).catchUp(TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another entry 1");
        assertThat(consents.permissionOf(mayor()).withheld()).contains(Withheld.OPPOSITION);
    }

    private RightsProof proof(RightsJournal beside) {
        return new ProveRights(store.consents(), beside, HASHES).prove();
    }

    @Test
    void whoever_has_closed_everything_is_proved_to_stay_away() {
        assertThat(proof(journal)).isEqualTo(new RightsProof(0, 0, 1, 0, List.of()));
        record(opposition(mayor()));
        record(said(mayor(), Optional.of(Use.ENQUETE_EMAIL), Stance.OPPOSE, "2026-05-01T09:00:00Z"));
        assertThat(proof(journal)).isEqualTo(new RightsProof(2, 2, 1, 1, List.of()));
        record(said(mayor(), Optional.empty(), Stance.LEVE, "2026-05-02T08:00:00Z"));
        assertThat(proof(journal)).isEqualTo(new RightsProof(3, 3, 1, 0, List.of()));
        erase(mayor());
        assertThat(proof(journal)).isEqualTo(new RightsProof(4, 4, 1, 1, List.of()));
    }

    @Test
    void a_row_that_may_leave_though_the_journal_closed_it_is_found() {
        PersonId mayor = mayor();
        record(opposition(mayor));
        store.consents().write(direct -> {
            direct.settle(mayor, Permission.NONE, TODAY);
            return mayor;
        });
        assertThat(proof(journal).faults())
                .containsExactly(mayor + " has closed everything by entry 1, and rows of theirs may leave");
    }

    @Test
    void a_journal_that_is_not_the_registers_own_is_no_proof() {
        record(opposition(mayor()));
        assertThat(proof(new MemoryRightsJournal()).faults())
                .singleElement()
                .asString()
                .contains("ends at entry 0 and the register has had 1");
    }

    // Erasure

    private void erase(PersonId person) {
        consents.erase(person, "alice", TODAY);
    }

    @Test
    void of_who_is_erased_identifiers_are_left_and_functions_that_ended() {
        PersonId mayor = mayor();
        FunctionId function = bench.mayorOf("32013").id();
        record(said(mayor, Optional.of(Use.ENQUETE_EMAIL), Stance.REFUSE, "2026-05-01T08:00:00Z"));
        erase(mayor);
        assertThat(bench.person(mayor).name()).isEqualTo(new PersonName("-", ""));
        assertThat(bench.person(mayor).birthDate()).isNull();
        assertThat(bench.testimonies(function)).isZero();
        assertThat(consents.proofOf(mayor)).isEmpty();
        assertThat(consents.permissionOf(mayor).withheld()).contains(Withheld.EFFACEMENT);
        assertThat(bench.function(function).endedOn()).isEqualTo(TODAY);
        assertThat(bench.motives(function)).contains("EFFACEMENT");
    }

    @Test
    void a_source_that_lists_them_again_is_not_read_of_them_whatever_case_and_accents() {
        PersonId mayor = mayor();
        erase(mayor);
        bench.readsMayor("32013", "Leroux", "HELENE");
        bench.readsBoard("32107", "LEROUX", "Hélène");
        assertThat(bench.persons()).isEqualTo(1);
        assertThat(bench.person(mayor).name()).isEqualTo(new PersonName("-", ""));
    }

    @Test
    void another_spelling_in_the_same_place_is_not_caught_and_waits_for_a_human() {
        PersonId mayor = mayor();
        erase(mayor);
        bench.readsMayor("32013", "LEROUX-DUVAL", "Hélène");
        PersonId newcomer = mayor();
        assertThat(newcomer).isNotEqualTo(mayor);
        assertThat(consents.permissionOf(newcomer).withheld()).contains(Withheld.VERIFICATION);
        assertThat(judge.waiting()).hasSize(1);
        judge.keepApart(mayor, newcomer, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(consents.permissionOf(newcomer).lets()).isTrue();
    }

    @Test
    void another_spelling_elsewhere_is_not_caught_at_all() {
        erase(mayor());
        bench.readsBoard("32107", "LEROUX-DUVAL", "Hélène");
        assertThat(consents.permissionOf(bench.boardMemberOf("32107").person())).isEqualTo(Permission.NONE);
    }

    @Test
    void what_was_erased_is_erased_again_in_a_backup_that_was_brought_back() {
        PersonId mayor = mayor();
        journal.add(List.of(new RightsEntry.Draft(
                mayor,
                Optional.empty(),
                HASHES.now(Set.of(new Trait(Trait.Kind.NAME_AND_BIRTH, "LEROUX|HELENE|1961-02-03"))),
                "alice",
                NOON)));
        assertThat(new RightsKeeping(store.consents(), journal, HASHES).catchUp(TODAY))
                .isEqualTo(1);
        assertThat(bench.person(mayor).name()).isEqualTo(new PersonName("-", ""));
        bench.readsMayor("32013", "LEROUX", "Hélène");
        assertThat(bench.persons()).isEqualTo(1);
    }

    @Test
    void nothing_more_can_be_recorded_of_who_is_erased_that_brings_them_back() {
        PersonId mayor = mayor();
        erase(mayor);
        record(said(mayor, Optional.empty(), Stance.LEVE, "2026-06-01T09:00:00Z"));
        assertThat(consents.permissionOf(mayor).withheld()).contains(Withheld.EFFACEMENT);
    }

    @Test
    void a_refusal_after_an_opposition_leaves_it_in_force() {
        record(said(mayor(), Optional.of(Use.EMAILING_EMAIL), Stance.OPPOSE, "2026-05-01T08:00:00Z"));
        record(said(mayor(), Optional.of(Use.EMAILING_EMAIL), Stance.REFUSE, "2026-05-02T08:00:00Z"));
        assertThat(consents.objections()).hasSize(1);
    }

    @Test
    void an_opposition_ends_by_what_the_person_agrees_to_and_not_by_what_a_file_says() {
        record(said(mayor(), Optional.of(Use.EMAILING_EMAIL), Stance.OPPOSE, "2026-05-01T08:00:00Z"));
        record(agreement(mayor(), auch(), Origin.IMPORT, "2026-05-02T08:00:00Z"));
        assertThat(consents.objections()).hasSize(1);
        record(agreement(mayor(), auch(), Origin.PERSON, "2026-05-03T08:00:00Z"));
        assertThat(consents.objections()).isEmpty();
    }

    // Limitation

    private static Statement limitation(PersonId person, Stance stance, String at) {
        return said(person, Optional.empty(), stance, at);
    }

    @Test
    void who_asks_for_a_limitation_is_withheld_until_it_is_over_and_objects_to_nothing_by_it() {
        Kept kept = record(limitation(mayor(), Stance.LIMITE, "2026-05-01T08:00:00Z"));
        assertThat(kept.after().withheld()).contains(Withheld.LIMITATION);
        assertThat(consents.objections()).isEmpty();
        Kept over = record(limitation(mayor(), Stance.FIN_LIMITE, "2026-05-02T08:00:00Z"));
        assertThat(over.after()).isEqualTo(Permission.NONE);
    }

    @Test
    void an_opposition_goes_before_a_limitation_and_outlives_it() {
        record(opposition(mayor()));
        assertThat(record(limitation(mayor(), Stance.LIMITE, "2026-05-02T08:00:00Z"))
                        .after()
                        .withheld())
                .contains(Withheld.OPPOSITION);
        assertThat(consents.objections()).hasSize(1);
        assertThat(record(limitation(mayor(), Stance.FIN_LIMITE, "2026-05-03T08:00:00Z"))
                        .after()
                        .withheld())
                .contains(Withheld.OPPOSITION);
    }

    // Who was told

    private final List<InformationReader.Row> table = new ArrayList<>();

    private KeepInformation information(boolean isCondition) {
        return new KeepInformation(
                store.information(), store.consents(), (file, each) -> table.forEach(each), isCondition);
    }

    private static Information told(Object subject, String on, String wording) {
        return new Information(
                subject.toString(), LocalDate.parse(on), new Proof("COURRIER", "Envoi 2026-05", wording));
    }

    private List<String> untold() {
        List<String> untold = new ArrayList<>();
        store.information().untoldPersons(one -> untold.add(one.person() + " " + one.function() + " " + one.body()));
        untold.addAll(untoldBodies());
        return untold;
    }

    private List<String> untoldBodies() {
        List<String> untold = new ArrayList<>();
        store.information().untoldBodies(one -> untold.add(one.value()));
        return untold;
    }

    @Test
    void persons_and_bodies_wait_to_be_told_until_they_are() {
        String condom = untoldBodies().stream()
                .filter(body -> !body.equals(auch().value()))
                .findFirst()
                .orElseThrow();
        assertThat(untold())
                .containsExactlyInAnyOrder(
                        mayor() + " " + bench.mayorOf("32013").id() + " " + auch(), auch().value(), condom);
        information(false)
                .record(List.of(told(mayor(), "2026-05-04", "V1"), told(auch(), "2026-05-04", "V1")), "alice", TODAY);
        assertThat(untold()).containsExactly(condom);
        assertThat(store.information().persons()).isEqualTo(new InformationBook.Count(1, 1));
        assertThat(store.information().bodies()).isEqualTo(new InformationBook.Count(2, 1));
        assertThat(store.information().of(mayor().value()))
                .singleElement()
                .satisfies(line -> assertThat(line.told()).isEqualTo(told(mayor(), "2026-05-04", "V1")))
                .satisfies(line -> assertThat(line.by()).isEqualTo("alice"));
    }

    @Test
    void where_it_is_no_condition_nothing_moves_by_it() {
        long before = bench.revision();
        information(false).record(List.of(told(mayor(), "2026-05-04", "V1")), "alice", TODAY);
        assertThat(bench.revision()).isEqualTo(before);
    }

    @Test
    void where_it_is_a_condition_whoever_is_told_moves_with_their_functions_once() {
        information(true).record(List.of(told(mayor(), "2026-05-04", "V1")), "alice", TODAY);
        assertThat(bench.journal(mayor())).containsExactly("CREATED", "MODIFIED [informed]");
        assertThat(bench.journal(bench.mayorOf("32013").id())).containsExactly("CREATED", "MODIFIED [informed]");
        long before = bench.revision();
        information(true).record(List.of(told(mayor(), "2026-05-05", "V1")), "alice", TODAY);
        assertThat(bench.revision()).isEqualTo(before);
    }

    @Test
    void whom_nobody_knows_is_named_and_nothing_is_kept_of_them() {
        String nobody = "P-01ARYZ6S410123456789ABCDEF";
        InformationBook.Added added =
                information(false).record(List.of(told(nobody, "2026-05-04", "V1")), "alice", TODAY);
        assertThat(added).isEqualTo(new InformationBook.Added(0, 0, Set.of(nobody)));
        assertThat(store.information().of(nobody)).isEmpty();
    }

    @Test
    void a_text_that_is_not_kept_and_a_day_that_has_not_come_are_refused() {
        assertThatThrownBy(() -> information(false).record(List.of(told(mayor(), "2026-05-04", "V9")), "alice", TODAY))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining("consent wording VERSION FILE");
        assertThatThrownBy(() -> information(false).record(List.of(told(mayor(), "2026-06-02", "V1")), "alice", TODAY))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining("future");
    }

    @Test
    void a_table_of_who_was_told_accounts_for_each_of_its_rows_and_read_twice_changes_nothing() {
        table.add(new InformationReader.Row(2, Optional.of(told(mayor(), "2026-05-04", "V1")), ""));
        table.add(new InformationReader.Row(3, Optional.of(told(auch(), "2026-05-04", "V9")), ""));
        table.add(new InformationReader.Row(4, Optional.empty(), "date"));
        table.add(new InformationReader.Row(
                5, Optional.of(told("O-01ARYZ6S410123456789ABCDEF", "2026-05-04", "V1")), ""));
        ImportOutcome first = information(false).imported(Path.of("envoi.csv"), "alice", TODAY);
        assertThat(first.recorded()).isEqualTo(1);
        assertThat(first.refused()).extracting(ImportOutcome.Refused::line).containsExactly(3L, 4L, 5L);
        assertThat(first.rows()).isEqualTo(4);
        ImportOutcome again = information(false).imported(Path.of("envoi.csv"), "alice", TODAY);
        assertThat(again.recorded()).isZero();
        assertThat(again.known()).isEqualTo(1);
    }

    @Test
    void who_is_told_under_a_former_identifier_is_told_as_who_it_names_today() {
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId alias = bench.boardMemberOf("32013").person();
        judge.merge(mayor(), alias, ALICE, TODAY, Mode.IN_EARNEST);
        information(true).record(List.of(told(alias, "2026-05-04", "V1")), "alice", TODAY);
        assertThat(bench.journal(mayor())).endsWith("MODIFIED [informed]");
        assertThat(store.information().persons()).isEqualTo(new InformationBook.Count(1, 1));
    }

    @Test
    void a_merge_with_somebody_who_was_told_moves_the_survivor_and_its_undoing_too() {
        bench.readsBoard("32013", "LEROUX", "Nelly");
        PersonId alias = bench.boardMemberOf("32013").person();
        information(true).record(List.of(told(alias, "2026-05-04", "V1")), "alice", TODAY);
        Ruling merge = judge.merge(mayor(), alias, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.journal(bench.mayorOf("32013").id())).hasSize(2);
        assertThat(store.information().persons()).isEqualTo(new InformationBook.Count(1, 1));
        judge.undo(merge.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.journal(bench.mayorOf("32013").id())).hasSize(3);
        assertThat(store.information().persons()).isEqualTo(new InformationBook.Count(2, 1));
    }

    // Requests

    private TrackRequests requests() {
        return new TrackRequests(store.requests(), store.consents());
    }

    private SubjectRequest asks(DataRight right) {
        return requests().receive(right, Optional.of(mayor()), "DEM-12", LocalDate.of(2026, 5, 4), "alice", TODAY);
    }

    @Test
    void a_request_is_kept_with_its_day_and_gets_a_number() {
        SubjectRequest first = asks(DataRight.ACCES);
        SubjectRequest second =
                requests().receive(DataRight.EFFACEMENT, Optional.empty(), "DEM-13", TODAY, "alice", TODAY);
        assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(requests().all()).containsExactly(first, second);
        assertThat(store.requests().find(2)).contains(second);
        assertThat(store.requests().find(3)).isEmpty();
    }

    @Test
    void a_request_goes_on_to_its_answer_by_way_of_an_extension_perhaps() {
        long number = asks(DataRight.RECTIFICATION).number();
        requests().extend(number, new SubjectRequest.Extension(TODAY, "sources à interroger", "alice"));
        SubjectRequest answered =
                requests().answer(number, new SubjectRequest.Reply(TODAY, "rectifié à la source", "bob"));
        assertThat(requests().all()).containsExactly(answered);
        assertThat(answered.isOpen()).isFalse();
        assertThatThrownBy(() -> requests().answer(number, new SubjectRequest.Reply(TODAY, "encore", "bob")))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining("has its answer");
    }

    @Test
    void what_nobody_can_have_asked_for_is_refused() {
        assertThatThrownBy(() -> requests()
                        .receive(
                                DataRight.ACCES,
                                Optional.of(new PersonId("P-01ARYZ6S410123456789ABCDEF")),
                                "DEM-1",
                                TODAY,
                                "alice",
                                TODAY))
                .hasMessageContaining("No person");
        assertThatThrownBy(() -> requests()
                        .receive(DataRight.ACCES, Optional.empty(), "DEM-1", TODAY.plusDays(1), "alice", TODAY))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> requests().answer(7, new SubjectRequest.Reply(TODAY, "x", "bob")))
                .hasMessageContaining("No request 7");
    }
}
