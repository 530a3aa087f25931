package fr.acteurs.application.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.acteurs.application.ingest.Chance;
import fr.acteurs.application.trace.TraceProof.Verdict;
import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ClockDoubt;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.ExtractionCount;
import fr.acteurs.domain.trace.PurposeCode;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.TemplateCode;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of traces, and what every store of them promises. */
public abstract class TracesContract {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private TraceBench bench;

    /** A store that holds nothing. */
    protected abstract TraceStore emptyStore();

    @BeforeEach
    void begin() {
        bench = new TraceBench(emptyStore());
    }

    @Test
    void a_trace_says_who_by_a_pseudonym_when_and_what_and_comes_back_newest_first() {
        bench.signIn("zoe.exemple");
        bench.moveTo(bench.now().plusSeconds(60));
        bench.desk.keep().record("zoe.exemple", Deed.query(TraceBench.MAYORS, TraceResult.FAILED));
        assertThat(bench.readable())
                .containsExactly(
                        new Trace(
                                bench.now(),
                                bench.keys.pseudonym(FEBRUARY, "zoe.exemple"),
                                Deed.query(TraceBench.MAYORS, TraceResult.FAILED)),
                        new Trace(TraceBench.START, bench.keys.pseudonym(FEBRUARY, "zoe.exemple"), Deed.signIn()));
        assertThat(bench.readable().toString()).doesNotContain("zoe");
    }

    @Test
    void traces_of_one_user_are_found_in_all_months_whose_key_exists() {
        bench.signIn("zoe.exemple");
        bench.signIn("yann.exemple");
        bench.later(30);
        bench.signIn("zoe.exemple");
        List<Trace> found = between(TraceBench.START, bench.now().plusSeconds(1), Optional.of("zoe.exemple"));
        assertThat(found).extracting(Trace::at).containsExactly(bench.now(), TraceBench.START);
        assertThat(found).extracting(Trace::who).doesNotHaveDuplicates();
        assertThat(between(TraceBench.START, bench.now(), Optional.empty())).hasSize(2);
        bench.keys.months().forEach(bench.keys::destroy);
        assertThat(between(TraceBench.START, bench.now().plusSeconds(1), Optional.of("zoe.exemple")))
                .isEmpty();
    }

    private List<Trace> between(Instant from, Instant before, Optional<String> user) {
        return bench.desk.read().between(from, before, user, 100);
    }

    @Test
    void there_is_room_for_a_few_days_ahead() {
        bench.signIn("zoe.exemple");
        assertThat(bench.traces.days()).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
    }

    @Test
    void an_extraction_that_came_to_its_end_is_counted_and_nothing_else() {
        bench.signIn("zoe.exemple");
        bench.extract("zoe.exemple");
        bench.extract("yann.exemple");
        bench.desk.keep().record("zoe.exemple", Deed.extraction(TraceBench.MAYORS, TraceResult.FAILED));
        bench.desk.keep().record("zoe.exemple", Deed.query(TraceBench.MAYORS, TraceResult.DONE));
        assertThat(bench.desk.count().counts())
                .containsExactly(
                        new ExtractionCount(FEBRUARY, TraceBench.MAYORS.template(), TraceBench.MAYORS.purpose(), 2));
    }

    @Test
    void an_extraction_counts_in_the_month_that_it_is_in_france() {
        bench.moveTo(Instant.parse("2026-02-28T23:30:00Z"));
        bench.extract("zoe.exemple");
        assertThat(bench.desk.count().counts())
                .extracting(ExtractionCount::month)
                .containsExactly(YearMonth.of(2026, 3));
    }

    @Test
    void a_day_is_destroyed_as_a_whole_once_it_is_more_than_150_days_old() {
        bench.purged();
        bench.signIn("zoe.exemple");
        bench.extract("zoe.exemple");
        bench.laterWithPurges(150);
        assertThat(bench.readable()).hasSize(2);
        bench.later(1);
        List<Certificate> certificates = bench.purged();
        assertThat(bench.readable()).isEmpty();
        assertThat(certificates).hasSize(1);
        Certificate certificate = certificates.get(0);
        assertThat(certificate.dropped().day()).isEqualTo(DAY);
        assertThat(certificate.dropped().rows()).isEqualTo(2);
        assertThat(certificate.dropped().first()).isEqualTo(TraceBench.START);
        assertThat(certificate.dropped().last()).isEqualTo(TraceBench.START);
        assertThat(certificate.dropped().oldestLeft()).isEqualTo(DAY.plusDays(1));
        assertThat(certificate.droppedAt()).isEqualTo(bench.now());
        assertThat(bench.traces.days()).first().isEqualTo(DAY.plusDays(1));
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.SOUND);
    }

    @Test
    void a_purge_that_finds_nothing_certifies_that_it_was_made() {
        List<Certificate> certificates = bench.purged();
        assertThat(certificates).hasSize(1);
        assertThat(certificates.get(0).dropped().day()).isNull();
        assertThat(bench.traces.certificatesAfter(0)).isEqualTo(certificates);
        assertThat(bench.traces.lastCertificate()).contains(certificates.get(0));
        assertThat(bench.anchors.all()).hasSize(1);
    }

    @Test
    void a_rehearsal_tells_what_would_go_and_leaves_everything() {
        bench.purged();
        bench.signIn("zoe.exemple");
        bench.laterWithPurges(150);
        bench.later(1);
        assertThat(bench.purging.rehearse(Optional.empty()))
                .isEqualTo(new PurgeOutcome.Rehearsed(List.of(DAY), List.of()));
        assertThat(bench.readable()).hasSize(1);
    }

    @Test
    void the_key_of_a_month_is_destroyed_when_its_last_day_is_even_where_a_table_is_in_the_way() {
        bench.purged();
        bench.signIn("zoe.exemple");
        bench.laterWithPurges(168);
        assertThat(bench.keys.months()).containsExactly(FEBRUARY);
        bench.later(1);
        bench.traces.stubborn = true;
        assertThatIllegalStateException().isThrownBy(bench::purge);
        assertThat(bench.keys.months()).isEmpty();
    }

    @Test
    void nothing_older_than_180_days_is_readable_though_no_purge_was_ever_made() {
        bench.signIn("zoe.exemple");
        bench.later(180);
        assertThat(bench.readable()).hasSize(1);
        bench.moveTo(bench.now().plusMillis(1));
        assertThat(bench.readable()).isEmpty();
        assertThat(bench.traces.days()).contains(DAY);
    }

    @Test
    void what_is_too_old_by_the_clock_of_the_program_is_not_shown_either() {
        bench.signIn("zoe.exemple");
        bench.later(1);
        bench.moveProgramTo(bench.now().plus(Duration.ofDays(180)));
        assertThat(bench.readable()).hasSize(1);
        assertThat(between(Instant.EPOCH, bench.now(), Optional.empty())).isEmpty();
    }

    @Test
    void a_purge_that_failed_for_five_days_goes_on_by_itself() {
        bench.purged();
        bench.signIn("zoe.exemple");
        bench.later(6);
        assertThat(bench.purge()).isInstanceOf(PurgeOutcome.Purged.class);
    }

    @Test
    void a_clock_that_jumps_ahead_destroys_nothing_until_a_person_says_what_day_it_is() {
        bench.purged();
        bench.signIn("zoe.exemple");
        bench.later(200);
        bench.signIn("zoe.exemple");
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.AHEAD);
        assertThat(bench.purging.rehearse(Optional.empty())).isInstanceOf(PurgeOutcome.Withheld.class);
        assertThat(bench.purgeOnTheWordOf(DAY)).isInstanceOf(PurgeOutcome.Withheld.class);
        assertThat(bench.traces.days()).contains(DAY);
        assertThat(bench.keys.months()).hasSize(2);

        var purged = (PurgeOutcome.Purged) bench.purgeOnTheWordOf(DAY.plusDays(200));
        assertThat(purged.certificates())
                .isNotEmpty()
                .allMatch(certificate -> certificate.stamp().confirmed());
        assertThat(bench.traces.days()).doesNotContain(DAY);
        assertThat(bench.purged()).noneMatch(certificate -> certificate.stamp().confirmed());
    }

    private ClockDoubt.Kind doubt() {
        return ((PurgeOutcome.Withheld) bench.purge()).doubt().kind();
    }

    @Test
    void a_first_purge_that_would_destroy_something_waits_for_a_person() {
        bench.signIn("zoe.exemple");
        bench.later(151);
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.FIRST);
        assertThat(bench.purging.rehearse(Optional.of(DAY.plusDays(151))))
                .isEqualTo(new PurgeOutcome.Rehearsed(List.of(DAY), List.of()));
        assertThat(bench.purgeOnTheWordOf(DAY.plusDays(151))).isInstanceOf(PurgeOutcome.Purged.class);
    }

    @Test
    void a_clock_that_went_back_destroys_nothing() {
        bench.later(10);
        bench.signIn("zoe.exemple");
        bench.purged();
        bench.later(-10);
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.BACK);
    }

    @Test
    void days_of_a_wrong_clock_go_when_a_person_vouches_for_the_right_one() {
        bench.purged();
        bench.later(400);
        bench.signIn("zoe.exemple");
        bench.moveTo(TraceBench.START.plus(Duration.ofDays(1)));
        bench.signIn("zoe.exemple");
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.BACK);
        bench.purgeOnTheWordOf(DAY.plusDays(1));
        assertThat(bench.readable()).extracting(Trace::at).containsExactly(bench.now());
        assertThat(bench.purge()).isInstanceOf(PurgeOutcome.Purged.class);
    }

    @Test
    void clocks_that_do_not_agree_stop_everything_and_nobody_can_vouch_for_both() {
        bench.purged();
        bench.moveProgramTo(bench.now().plusSeconds(61));
        assertThatExceptionOfType(TracesClosed.class)
                .isThrownBy(() -> bench.signIn("zoe.exemple"))
                .withMessageContaining("clock of the program")
                .withMessageNotContaining("zoe");
        assertThat(bench.keys.months()).isEmpty();
        assertThat(doubt()).isEqualTo(ClockDoubt.Kind.APART);
        assertThat(bench.purgeOnTheWordOf(DAY)).isInstanceOf(PurgeOutcome.Withheld.class);
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_proof_warns_from_155_days_and_fails_beyond_180_where_an_empty_day_is_left_too() {
        bench.purged();
        bench.signIn("zoe.exemple");
        bench.laterWithPurges(151);
        assertThat(bench.traces.days()).startsWith(DAY.plusDays(1));
        assertThat(bench.readable()).isEmpty();
        bench.later(4);
        assertThat(bench.proof().oldestAge()).hasValue(154);
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.SOUND);
        bench.later(1);
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.LATE);
        bench.later(25);
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.LATE);
        bench.later(1);
        assertThat(bench.proof().oldestAge()).hasValue(181);
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_key_that_outlives_its_month_for_too_long_breaks_the_proof() {
        bench.keys.pseudonym(YearMonth.of(2025, 7), "zoe.exemple");
        assertThat(bench.proof().oldestKeyAge()).hasValue(194);
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void no_purge_alters_what_was_counted() {
        bench.purged();
        Chance.of(1, random -> {
            for (int day = 0; day < 200; day++) {
                bench.later(1);
                for (int each = random.nextInt(3); each > 0; each--) {
                    extractSomething(random.nextInt(4), random.nextInt(2));
                }
                List<ExtractionCount> before = bench.desk.count().counts();
                bench.purged();
                assertThat(bench.desk.count().counts()).isEqualTo(before);
            }
        });
        assertThat(bench.readable().size())
                .isLessThan(bench.desk.count().counts().stream()
                        .mapToInt(count -> (int) count.number())
                        .sum());
    }

    private void extractSomething(int template, int purpose) {
        Request request =
                new Request(new TemplateCode("TEMPLATE_" + template), new PurposeCode("PURPOSE_" + purpose), 1);
        bench.desk.keep().record("zoe.exemple", Deed.extraction(request, TraceResult.DONE));
    }

    /** How many days go by in the long story: three years; a store on a server may take fewer. */
    protected int days() {
        return 1_096;
    }

    /** Tender 3.5, requirement "never more than six months": looked at each day, not when a purge has just been made. */
    @Test
    void over_the_years_nothing_older_than_180_days_is_readable_though_purges_fail_for_up_to_five_days() {
        Chance.of(1, random -> {
            int failing = 0;
            for (int day = 0; day < days(); day++) {
                bench.later(1);
                bench.signIn("user-" + random.nextInt(5));
                bench.traces.stubborn = failing > 0;
                purgeOrFail();
                failing = failing > 0 ? failing - 1 : random.nextInt(8) == 0 ? 1 + random.nextInt(5) : 0;
                assertThat(bench.readable())
                        .allMatch(trace -> !trace.at().isBefore(bench.now().minus(Duration.ofDays(180))));
            }
        });
        bench.traces.stubborn = false;
        bench.later(1);
        bench.purged();
        assertThat(bench.proof().verdict()).isEqualTo(Verdict.SOUND);
        assertThat(bench.proof().certificates()).hasSizeGreaterThan(days() * 4 / 5);
        assertThat(bench.keys.months()).hasSizeBetween(5, 7);
    }

    private void purgeOrFail() {
        if (bench.traces.stubborn) {
            assertThatIllegalStateException().isThrownBy(bench::purge);
            assertThat(bench.oldestAge()).isLessThanOrEqualTo(155);
        } else {
            bench.purged();
            assertThat(bench.oldestAge()).isLessThanOrEqualTo(150);
        }
    }
}
