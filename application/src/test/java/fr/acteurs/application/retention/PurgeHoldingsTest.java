package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.RetentionOutcome.Busy;
import fr.acteurs.application.retention.RetentionOutcome.Certified;
import fr.acteurs.application.retention.RetentionOutcome.Failed;
import fr.acteurs.application.retention.RetentionOutcome.Purged;
import fr.acteurs.application.retention.RetentionOutcome.Rehearsed;
import fr.acteurs.application.retention.RetentionOutcome.Withheld;
import fr.acteurs.domain.trace.ClockDoubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One purge for every category: what goes, what stays, what is certified, and when nothing is touched. */
class PurgeHoldingsTest {

    private static final LocalDate DAY = RetentionBench.START;

    private RetentionBench bench;

    @BeforeEach
    void begin() {
        bench = new RetentionBench();
    }

    private List<String> certified() {
        return bench.certificates.all().stream()
                .map(one -> one.category() + " " + one.gone().count())
                .toList();
    }

    // What goes

    @Test
    void every_category_is_certified_by_each_purge_also_when_nothing_was_over() {
        bench.purged();
        assertThat(certified())
                .containsExactly("TRACES 0", "PAYLOADS 0", "EDITIONS 0", "QUARANTINE 0", "LOGS 0", "FORMER_HOLDERS 0");
        assertThat(bench.proof().isSound()).isTrue();
        assertThat(bench.anchors.all()).hasSize(6);
    }

    @Test
    void what_is_older_than_its_term_goes_and_what_is_not_stays() {
        bench.purged();
        bench.delivers(3);
        bench.archive.put("a".repeat(64), bench.today());
        bench.laterWithPurges(30);
        assertThat(bench.archive.items()).hasSize(1);
        bench.laterWithPurges(1);
        assertThat(bench.archive.items()).isEmpty();
        assertThat(bench.certified(Category.QUARANTINE).gone()).isEqualTo(new Gone(1, DAY, DAY, ""));
        bench.laterWithPurges(4);
        assertThat(bench.spool.items()).hasSize(3);
        bench.laterWithPurges(1);
        assertThat(bench.spool.items())
                .extracting(Shelf.Item::name)
                .containsExactly("dclic/BDTACT_C_20260210_000003_R0");
        assertThat(bench.certified(Category.PAYLOADS).gone().count()).isEqualTo(2);
        assertThat(bench.certified(Category.PAYLOADS).spared()).isEqualTo(1);
    }

    @Test
    void what_was_fetched_has_the_term_of_the_quarantine_by_the_clock_of_the_disk() {
        bench.purged();
        bench.downloads.put("rne-maires/elus-maires.csv", bench.today());
        bench.laterWithPurges(30);
        assertThat(bench.downloads.items()).hasSize(1);
        bench.laterWithPurges(1);
        assertThat(bench.downloads.items()).isEmpty();
        assertThat(bench.certified(Category.QUARANTINE).gone()).isEqualTo(new Gone(1, DAY, DAY, ""));
    }

    @Test
    void of_a_channel_that_has_left_the_contract_nothing_stays_not_even_what_its_client_held() {
        bench.purged();
        bench.delivers(2);
        bench.quarantined(1);
        bench.spool.put("dclic/state", bench.today());
        bench.laterWithPurges(40);
        assertThat(bench.spool.items()).hasSize(3);
        bench.channels.clear();
        bench.laterWithPurges(1);
        assertThat(bench.spool.items()).isEmpty();
        assertThat(bench.certified(Category.PAYLOADS).gone().count()).isEqualTo(3);
    }

    @Test
    void a_file_that_was_taken_and_held_has_the_term_of_editions_and_begins_anew_with_each_reading() {
        bench.purged();
        String sha256 = "b".repeat(64);
        bench.archive.put(sha256, bench.today());
        bench.reads(sha256, false);
        bench.reads(sha256, true);
        bench.laterWithPurges(40);
        assertThat(bench.archive.items()).hasSize(1);
        bench.reads(sha256, true);
        bench.laterWithPurges(61);
        assertThat(bench.archive.items()).hasSize(1);
        bench.laterWithPurges(39);
        assertThat(bench.archive.items()).hasSize(1);
        bench.laterWithPurges(1);
        assertThat(bench.archive.items()).isEmpty();
        assertThat(bench.certified(Category.EDITIONS).gone().count()).isEqualTo(1);
    }

    @Test
    void what_was_sealed_and_never_seen_stays_until_it_has_left_however_old() {
        bench.purged();
        bench.delivers(2);
        bench.quarantined(1);
        bench.laterWithPurges(50);
        assertThat(bench.spool.items()).hasSize(2);
        assertThat(bench.proof().isSound()).isTrue();
        assertThat(bench.kept(Category.PAYLOADS).census().spared())
                .containsEntry(Spared.UNSENT, 1L)
                .containsEntry(Spared.NEWEST, 1L);
        bench.visible(1);
        bench.laterWithPurges(1);
        assertThat(bench.spool.items()).hasSize(1);
    }

    @Test
    void what_was_annulled_and_what_no_book_names_goes_too() {
        bench.purged();
        bench.delivers(1);
        bench.annulled(1);
        bench.spool.put("dclic/BDTACT_J_20260210_000009_R0", bench.today());
        bench.laterWithPurges(36);
        assertThat(bench.spool.items()).isEmpty();
    }

    @Test
    void of_the_newest_number_the_revision_that_was_annulled_goes_and_the_other_stays() {
        bench.purged();
        bench.delivers(1);
        bench.sealedAnew(1);
        bench.laterWithPurges(36);
        assertThat(bench.spool.items())
                .extracting(Shelf.Item::name)
                .containsExactly("dclic/BDTACT_C_20260210_000001_R1");
    }

    @Test
    void a_rehearsal_tells_what_would_go_and_changes_nothing() {
        bench.purged();
        bench.delivers(3);
        bench.laterWithPurges(35);
        bench.later(1);
        var would = ((Rehearsed) bench.desk.purge().rehearse(Optional.empty())).categories();
        assertThat(would).hasSize(6);
        assertThat(would.get(1).census().over()).isEqualTo(2);
        assertThat(would.get(1).census().oldestOver()).isEqualTo(DAY);
        assertThat(would.get(1).limit().oldestKept()).isEqualTo(DAY.plusDays(1));
        assertThat(bench.spool.items()).hasSize(3);
    }

    // Failures

    @Test
    void a_category_that_fails_does_not_stop_the_others_and_is_told() {
        bench.purged();
        bench.delivers(3);
        bench.archive.put("a".repeat(64), bench.today());
        bench.laterWithPurges(30);
        bench.later(1);
        bench.archive.between = name -> {
            throw new IllegalStateException("read-only disk");
        };
        Purged purged = (Purged) bench.purge();
        assertThat(purged.failed()).extracting(Failed::category).containsExactly(Category.QUARANTINE);
        assertThat(purged.parts()).filteredOn(Certified.class::isInstance).hasSize(5);
        assertThat(bench.proof().isSound()).isFalse();
        assertThat(bench.kept(Category.QUARANTINE).census().over()).isEqualTo(1);
    }

    @Test
    void what_a_purge_destroyed_that_was_cut_before_it_certified_is_told_by_the_next() {
        bench.purged();
        bench.delivers(5);
        bench.laterWithPurges(35);
        bench.later(1);
        bench.spool.between = name -> {
            if (name.contains("000003")) {
                throw new IllegalStateException("killed");
            }
        };
        assertThat(((Purged) bench.purge()).failed()).hasSize(1);
        assertThat(bench.spool.items()).hasSize(3);
        bench.spool.between = name -> {};
        bench.later(1);
        bench.purged();
        assertThat(bench.certified(Category.PAYLOADS).gone()).isEqualTo(new Gone(4, DAY, DAY, ""));
        bench.later(1);
        bench.purged();
        assertThat(bench.certified(Category.PAYLOADS).gone().count()).isZero();
    }

    @Test
    void traces_that_a_cut_purge_certified_for_themselves_are_told_by_the_next() {
        bench.purged();
        bench.signIn();
        bench.laterWithPurges(150);
        bench.later(1);
        bench.killedAfterTraces();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(bench::purge);
        bench.revived();
        bench.purged();
        PurgeCertificate traces = bench.certified(Category.TRACES);
        assertThat(traces.gone().count()).isEqualTo(1);
        assertThat(traces.gone().oldest()).isEqualTo(DAY);
        assertThat(traces.gone().reference()).isEqualTo("certificats de traces 152 à 153");
    }

    @Test
    void a_second_purge_at_the_same_time_is_refused() {
        bench.purged();
        AtomicReference<RetentionOutcome> second = new AtomicReference<>();
        bench.delivers(2);
        bench.laterWithPurges(35);
        bench.later(1);
        bench.spool.between = name -> second.set(bench.purge());
        assertThat(((Purged) bench.purge()).failed()).isEmpty();
        assertThat(second.get()).isInstanceOf(Busy.class);
    }

    // Clocks

    private ClockDoubt.Kind doubt() {
        return ((Withheld) bench.purge()).doubt().kind();
    }

    @Test
    void a_first_purge_that_would_destroy_something_waits_for_a_person() {
        bench.delivers(2);
        bench.later(36);
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.FIRST);
        assertThat(bench.spool.items()).hasSize(2);
        assertThat(bench.desk.purge().rehearse(Optional.of(bench.today()))).isInstanceOf(Rehearsed.class);
        Purged purged = (Purged) bench.purgeOnTheWordOf(bench.today());
        assertThat(purged.failed()).isEmpty();
        assertThat(bench.spool.items()).hasSize(1);
        assertThat(bench.certificates.all()).allMatch(one -> one.stamp().confirmed());
    }

    @Test
    void a_person_who_sees_another_day_on_another_clock_is_believed_before_the_clock() {
        bench.purged();
        bench.delivers(2);
        bench.laterWithPurges(20);
        RetentionOutcome outcome = bench.purgeOnTheWordOf(bench.today().minusDays(60));
        assertThat(((Withheld) outcome).doubt().kind()).isEqualTo(ClockDoubt.Kind.CONTRADICTED);
        assertThat(((Withheld) outcome).doubt().isConfirmable()).isFalse();
    }

    @Test
    void certificates_that_are_not_what_was_made_keep_nothing_alive_and_are_told_with_each_purge() {
        bench.purged();
        bench.delivers(2);
        bench.laterWithPurges(35);
        bench.certificates.lose(1);
        bench.later(1);
        Purged purged = (Purged) bench.purge();
        assertThat(purged.faults()).anyMatch(fault -> fault.contains("is missing"));
        assertThat(bench.spool.items()).hasSize(1);
    }

    @Test
    void a_clock_that_jumps_ahead_destroys_nothing_until_a_person_says_what_day_it_is() {
        bench.purged();
        bench.delivers(2);
        bench.later(400);
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.AHEAD);
        assertThat(bench.purgeOnTheWordOf(DAY)).isInstanceOf(Withheld.class);
        assertThat(bench.spool.items()).hasSize(2);
        assertThat(bench.certificates.all()).hasSize(6);
        bench.purgeOnTheWordOf(bench.today());
        assertThat(bench.spool.items()).hasSize(1);
    }

    @Test
    void a_clock_before_the_last_certificate_or_apart_from_that_of_the_database_destroys_nothing() {
        bench.later(10);
        bench.purged();
        bench.later(-2);
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.BACK);
        bench.later(2);
        bench.moveProgramBy(61);
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.APART);
        assertThat(bench.purgeOnTheWordOf(bench.today())).isInstanceOf(Withheld.class);
        assertThat(bench.proof().faults()).singleElement().asString().contains("clock of the program");
    }

    @Test
    void a_purge_that_was_missed_for_a_week_goes_on_by_itself() {
        bench.purged();
        bench.later(7);
        assertThat(bench.purge()).isInstanceOf(Purged.class);
        bench.later(8);
        assertThat(bench.purge()).isInstanceOf(Withheld.class);
    }

    // Proof

    @Test
    void a_proof_fails_when_something_is_over_or_no_purge_was_certified_for_a_week() {
        assertThat(bench.proof().isSound()).isFalse();
        bench.purged();
        bench.delivers(2);
        bench.laterWithPurges(35);
        assertThat(bench.proof().isSound()).isTrue();
        bench.later(1);
        assertThat(bench.proof().isSound()).isFalse();
        assertThat(bench.kept(Category.PAYLOADS).census())
                .isEqualTo(new Census(1, DAY, DAY, Map.of(Spared.NEWEST, 1L)));
        bench.purged();
        bench.later(7);
        assertThat(bench.proof().isSound()).isTrue();
        bench.later(1);
        assertThat(bench.kept(Category.LOGS).isMissed(bench.proof().at())).isTrue();
    }

    @Test
    void certificates_that_were_lost_are_missed() {
        bench.purged();
        bench.later(1);
        bench.purged();
        bench.loses(1);
        assertThat(bench.proof().faults()).containsExactly("certificate 12 is missing");
        assertThat(bench.proof().isSound()).isFalse();
    }

    @Test
    void a_table_of_which_a_category_is_purged_by_nobody_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.deskOf(List.of(new LogHoldings())))
                .withMessageContaining("[LOGS]");
    }
}
