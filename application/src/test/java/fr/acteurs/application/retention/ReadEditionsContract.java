package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Register;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.SourceCode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every register tells of the files that it read. */
public abstract class ReadEditionsContract {

    private static final SourceCode SOURCE = SourceCode.of("rne-maires");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    /** Two sides of one register that has read nothing, the same throughout a test. */
    protected abstract Register register();

    protected abstract ReadEditions editions();

    /** What time it is where the register is kept. */
    protected abstract Instant now();

    private static Edition edition(String sha256, LocalDate asOf) {
        return new Edition(SOURCE, "maires", asOf, sha256, 10, 1);
    }

    private void takes(Edition edition) {
        register().write(SOURCE, edition.dataset(), transaction -> {
            transaction.taken(edition);
            return edition;
        });
    }

    private void holds(Edition edition) {
        register().write(SOURCE, edition.dataset(), transaction -> {
            transaction.held(edition, Gate.SIZE.held("10 o", "60 %"));
            return edition;
        });
    }

    @Test
    void files_that_were_taken_and_held_are_told_each_with_its_last_reading() {
        assertThat(editions().all()).isEmpty();
        takes(edition(ONE, MONDAY));
        takes(edition(ONE, MONDAY.plusDays(1)));
        holds(edition(TWO, MONDAY.plusDays(2)));
        assertThat(editions().all())
                .map(one -> one.sha256().charAt(0) + (one.taken() ? " taken" : " held"))
                .containsExactlyInAnyOrder("1 taken", "2 held");
        assertThat(editions().all())
                .allSatisfy(one -> assertThat(one.at()).isBetween(now().minusSeconds(60), now().plusSeconds(60)));
    }
}
