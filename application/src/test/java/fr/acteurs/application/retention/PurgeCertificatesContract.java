package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.domain.trace.Anchor;
import fr.acteurs.domain.trace.Chain;
import fr.acteurs.domain.trace.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of certificates promises. */
public abstract class PurgeCertificatesContract {

    private static final Instant AT = Instant.parse("2026-03-02T03:15:00.123456Z");
    private static final LocalDate LIMIT = LocalDate.of(2026, 1, 26);

    /** The same keeper throughout a test, empty at first. */
    protected abstract PurgeCertificates certificates();

    /** One more, of that category. */
    protected final PurgeCertificate add(Category category, Gone gone) {
        List<PurgeCertificate> before = certificates().all();
        PurgeCertificate next = PurgeCertificate.after(
                before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)),
                category,
                LIMIT,
                gone,
                3,
                new Stamp(35, "1.0.0", true),
                AT.plusSeconds(before.size()));
        certificates().add(next);
        return next;
    }

    @Test
    void certificates_read_back_as_they_were_made_in_their_order() {
        assertThat(certificates().all()).isEmpty();
        PurgeCertificate first = add(Category.PAYLOADS, new Gone(4, LIMIT.minusDays(9), LIMIT.minusDays(1), ""));
        PurgeCertificate second = add(Category.LOGS, new Gone(0, null, null, "journal de l'exploitant"));
        assertThat(certificates().all()).containsExactly(first, second);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(new Chain(certificates().all()).faults(List.of(Anchor.of(first), Anchor.of(second))))
                .isEmpty();
    }

    @Test
    void while_somebody_purges_another_is_told_at_once() {
        Optional<Optional<String>> inner =
                certificates().alone(() -> certificates().alone(() -> "at the same time"));
        assertThat(inner).contains(Optional.empty());
        assertThat(certificates().alone(() -> "afterwards")).contains("afterwards");
    }

    @Test
    void a_purge_that_fails_is_over() {
        assertThatIllegalStateException()
                .isThrownBy(() -> certificates().alone(() -> {
                    throw new IllegalStateException("cut");
                }));
        assertThat(certificates().alone(() -> "the next")).contains("the next");
    }
}
