package fr.acteurs.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.consent.SubjectRequest.Extension;
import fr.acteurs.domain.consent.SubjectRequest.Reply;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days by which persons are to be answered (RGPD art. 12-3). */
final class SubjectRequestTest {

    private static SubjectRequest received(LocalDate on) {
        return new SubjectRequest(
                1, DataRight.ACCES, Optional.empty(), "DEM-12", on, "alice", Optional.empty(), Optional.empty());
    }

    private static Extension extension(LocalDate on) {
        return new Extension(on, "dossier complexe", "alice");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-04, 2026-06-04", "2026-01-31, 2026-02-28", "2026-12-15, 2027-01-15"})
    void an_answer_is_due_within_a_month(LocalDate received, LocalDate due) {
        SubjectRequest request = received(received);
        assertThat(request.dueOn()).isEqualTo(due);
        assertThat(request.isLate(due)).isFalse();
        assertThat(request.isLate(due.plusDays(1))).isTrue();
    }

    @Test
    void told_within_the_month_that_it_takes_longer_the_person_waits_for_three() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(received(day).extended(extension(day.plusMonths(1))).dueOn()).isEqualTo(day.plusMonths(3));
        assertThatThrownBy(
                        () -> received(day).extended(extension(day.plusMonths(1).plusDays(1))))
                .hasMessageContaining("is told within the month");
        assertThatThrownBy(() -> received(day).extended(extension(day)).extended(extension(day)))
                .hasMessageContaining("extended already");
    }

    @Test
    void what_was_answered_is_never_late() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        SubjectRequest answered = received(day).answered(new Reply(day, "données envoyées", "bob"));
        assertThat(answered.isLate(day.plusYears(1))).isFalse();
        assertThatThrownBy(() -> received(day).answered(new Reply(day.minusDays(1), "x", "bob")))
                .hasMessageContaining("nothing can be before");
    }
}
