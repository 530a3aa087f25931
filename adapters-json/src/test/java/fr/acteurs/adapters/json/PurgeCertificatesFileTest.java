package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Gone;
import fr.acteurs.application.retention.PurgeCertificate;
import fr.acteurs.application.retention.PurgeCertificates;
import fr.acteurs.application.retention.PurgeCertificatesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PurgeCertificatesFileTest extends PurgeCertificatesContract {

    private static final Gone FOUR = new Gone(4, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 20), "");

    @TempDir
    private Path home;

    @Override
    protected PurgeCertificates certificates() {
        return new PurgeCertificatesFile(home.resolve("retention"));
    }

    private Path file() {
        return home.resolve("retention/certificats.jsonl");
    }

    @Test
    void a_line_tells_in_french_what_was_destroyed_and_when_by_which_clock_and_nobody_else_may_read_it()
            throws IOException {
        PurgeCertificate made = add(Category.PAYLOADS, FOUR);
        assertThat(Files.readString(file()))
                .isEqualTo("{\"numero\":1,\"categorie\":\"PAYLOADS\",\"duree_jours\":35,\"limite\":\"2026-01-26\","
                        + "\"detruits\":4,\"plus_ancien\":\"2026-01-05\",\"plus_recent\":\"2026-01-20\",\"renvoi\":\"\","
                        + "\"epargnes\":3,\"le\":\"2026-03-02T03:15:00.123456Z\",\"horloge\":\"base de données\","
                        + "\"version\":\"1.0.0\",\"date_confirmee\":true,\"precedent\":\"" + "0".repeat(64)
                        + "\",\"empreinte\":\"" + made.hash() + "\"}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_a_crash_cut_short_was_certified_to_nobody_and_gives_way_to_the_next() throws IOException {
        PurgeCertificate first = add(Category.PAYLOADS, FOUR);
        Files.writeString(file(), "{\"numero\":2,\"cat", StandardOpenOption.APPEND);
        assertThat(certificates().all()).containsExactly(first);
        PurgeCertificate second = add(Category.LOGS, Gone.NOTHING);
        assertThat(certificates().all()).containsExactly(first, second);
    }

    @Test
    void a_line_that_is_no_certificate_is_refused_with_what_to_do() throws IOException {
        add(Category.PAYLOADS, FOUR);
        Files.writeString(file(), "hello\n", StandardOpenOption.APPEND);
        assertThatIllegalStateException()
                .isThrownBy(() -> certificates().all())
                .withMessageContaining("certificats.jsonl has a line that is no certificate")
                .withMessageContaining("last good copy");
    }
}
