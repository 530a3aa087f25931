package fr.acteurs.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant START = Instant.parse("2026-03-01T03:15:00Z");
    private static final Stamp STAMP = new Stamp(150, "1.0.0", false);
    private static final List<Certificate> FIVE = chain(5);
    private static final List<Anchor> ANCHORS = FIVE.stream().map(Anchor::of).toList();

    private static List<Certificate> chain(int length) {
        List<Certificate> chain = new ArrayList<>();
        for (int day = 0; day < length; day++) {
            Optional<Certificate> last = chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(day - 1));
            LocalDate dropped = LocalDate.of(2025, 9, 1).plusDays(day);
            chain.add(Certificate.after(
                    last, new Dropped(dropped, 7, START, START, dropped.plusDays(1)), STAMP, START.plusSeconds(day)));
        }
        return chain;
    }

    private static List<String> faults(List<Certificate> certificates) {
        return new Chain(certificates).faults(ANCHORS);
    }

    private static List<Certificate> without(int index) {
        List<Certificate> left = new ArrayList<>(FIVE);
        left.remove(index);
        return left;
    }

    @Test
    void a_whole_chain_has_no_fault() {
        assertThat(faults(FIVE)).isEmpty();
        assertThat(new Chain(List.of()).faults(List.of())).isEmpty();
    }

    @Test
    void every_figure_that_is_altered_is_found() {
        Certificate third = FIVE.get(2);
        LocalDate day = third.dropped().day();
        List.of(
                        new Dropped(day.plusDays(1), 7, START, START, day.plusDays(1)),
                        new Dropped(day, 6, START, START, day.plusDays(1)),
                        new Dropped(day, 7, null, START, day.plusDays(1)),
                        new Dropped(day, 7, START, START.plusSeconds(1), day.plusDays(1)),
                        new Dropped(day, 7, START, START, null))
                .forEach(altered -> assertThat(faults(with(
                                new Certificate(3, altered, STAMP, third.droppedAt(), third.previous(), third.hash()))))
                        .containsExactly("certificate 3 was altered"));
        assertThat(faults(with(new Certificate(
                        3, third.dropped(), new Stamp(180, "1.0.0", true), START, third.previous(), third.hash()))))
                .containsExactly("certificate 3 was altered");
    }

    private static List<Certificate> with(Certificate third) {
        List<Certificate> altered = new ArrayList<>(FIVE);
        altered.set(2, third);
        return altered;
    }

    @Test
    void one_that_was_made_anew_to_fit_is_given_away_by_the_next_and_by_its_anchor() {
        Certificate forged = Certificate.after(
                Optional.of(FIVE.get(1)),
                Dropped.nothing(null),
                STAMP,
                FIVE.get(2).droppedAt());
        assertThat(faults(with(forged)))
                .containsExactly(
                        "certificate 4 does not follow the one before it",
                        "certificate 3 is another than the one that was made");
    }

    @Test
    void one_that_was_taken_out_is_found_at_any_place() {
        assertThat(faults(without(0))).contains("certificate 2 stands where 1 is due", "certificate 1 is missing");
        assertThat(faults(without(2))).contains("certificate 4 stands where 3 is due", "certificate 3 is missing");
        assertThat(faults(without(4))).containsExactly("certificate 5 is missing");
    }

    @Test
    void a_note_that_was_taken_out_is_found_at_any_place() {
        assertThat(new Chain(FIVE).faults(ANCHORS.subList(1, 5)))
                .containsExactly("certificate 1 was noted elsewhere, and is no more");
        assertThat(new Chain(FIVE).faults(ANCHORS.subList(0, 4))).isEmpty();
        assertThat(new Chain(FIVE).faultsOfProof(ANCHORS.subList(0, 4)))
                .containsExactly("certificate 5 is noted nowhere else: acteurs purge notes it");
        assertThat(new Chain(FIVE).faultsOfProof(ANCHORS)).isEmpty();
    }

    @Test
    void certificates_that_changed_places_are_found() {
        List<Certificate> moved = new ArrayList<>(FIVE);
        moved.add(1, moved.remove(2));
        assertThat(faults(moved)).isNotEmpty();
        List<Certificate> renumbered = new ArrayList<>(FIVE);
        renumbered.set(1, numbered(2, FIVE.get(2)));
        renumbered.set(2, numbered(3, FIVE.get(1)));
        assertThat(faults(renumbered)).contains("certificate 2 was altered", "certificate 3 was altered");
    }

    private static Certificate numbered(long number, Certificate other) {
        return new Certificate(
                number, other.dropped(), other.stamp(), other.droppedAt(), other.previous(), other.hash());
    }

    @Test
    void a_chain_that_was_begun_anew_is_found() {
        List<Certificate> anew = new ArrayList<>();
        anew.add(Certificate.after(Optional.empty(), Dropped.nothing(null), STAMP, START));
        assertThat(faults(anew))
                .contains("certificate 1 is another than the one that was made", "certificate 5 is missing");
    }
}
