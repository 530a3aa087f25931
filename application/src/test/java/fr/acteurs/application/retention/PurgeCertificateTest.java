package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.domain.trace.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PurgeCertificateTest {

    private static final Instant AT = Instant.parse("2026-03-02T03:15:00Z");
    private static final LocalDate LIMIT = LocalDate.of(2026, 1, 26);
    private static final LocalDate OLD = LIMIT.minusDays(3);
    private static final Gone GONE = new Gone(4, OLD, LIMIT.minusDays(1), "r");
    private static final Stamp STAMP = new Stamp(35, "1.0.0", false);
    private static final PurgeCertificate MADE =
            PurgeCertificate.after(Optional.empty(), Category.PAYLOADS, LIMIT, GONE, 1, STAMP, AT);

    @Test
    void every_figure_that_is_altered_is_found() {
        assertThat(MADE.isIntact()).isTrue();
        Stream.of(
                        altered(2, Category.PAYLOADS, LIMIT, GONE, 1, STAMP, AT, MADE.previous()),
                        altered(1, Category.EDITIONS, LIMIT, GONE, 1, STAMP, AT, MADE.previous()),
                        altered(1, Category.PAYLOADS, OLD, GONE, 1, STAMP, AT, MADE.previous()),
                        altered(
                                1,
                                Category.PAYLOADS,
                                LIMIT,
                                new Gone(5, OLD, GONE.newest(), "r"),
                                1,
                                STAMP,
                                AT,
                                MADE.previous()),
                        altered(
                                1,
                                Category.PAYLOADS,
                                LIMIT,
                                new Gone(4, null, GONE.newest(), "r"),
                                1,
                                STAMP,
                                AT,
                                MADE.previous()),
                        altered(1, Category.PAYLOADS, LIMIT, new Gone(4, OLD, OLD, "r"), 1, STAMP, AT, MADE.previous()),
                        altered(
                                1,
                                Category.PAYLOADS,
                                LIMIT,
                                new Gone(4, OLD, GONE.newest(), ""),
                                1,
                                STAMP,
                                AT,
                                MADE.previous()),
                        altered(1, Category.PAYLOADS, LIMIT, GONE, 0, STAMP, AT, MADE.previous()),
                        altered(
                                1,
                                Category.PAYLOADS,
                                LIMIT,
                                GONE,
                                1,
                                new Stamp(36, "1.0.0", false),
                                AT,
                                MADE.previous()),
                        altered(
                                1,
                                Category.PAYLOADS,
                                LIMIT,
                                GONE,
                                1,
                                new Stamp(35, "1.0.1", false),
                                AT,
                                MADE.previous()),
                        altered(
                                1,
                                Category.PAYLOADS,
                                LIMIT,
                                GONE,
                                1,
                                new Stamp(35, "1.0.0", true),
                                AT,
                                MADE.previous()),
                        altered(1, Category.PAYLOADS, LIMIT, GONE, 1, STAMP, AT.plusSeconds(1), MADE.previous()),
                        altered(1, Category.PAYLOADS, LIMIT, GONE, 1, STAMP, AT, MADE.hash()))
                .forEach(one -> assertThat(one.isIntact()).as(one.toString()).isFalse());
    }

    private static PurgeCertificate altered(
            long number,
            Category category,
            LocalDate limit,
            Gone gone,
            long spared,
            Stamp stamp,
            Instant at,
            String previous) {
        return new PurgeCertificate(number, category, limit, gone, spared, stamp, at, previous, MADE.hash());
    }
}
