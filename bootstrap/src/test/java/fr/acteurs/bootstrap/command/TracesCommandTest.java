package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.PurposeCode;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.TemplateCode;
import fr.acteurs.domain.trace.TraceResult;
import fr.acteurs.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Traces, from the keeping to the attestation, as an operator sees them. */
class TracesCommandTest extends CommandStory {

    private static final Request MAYORS =
            new Request(new TemplateCode("MAYORS_BY_REGION"), new PurposeCode("MAILING"), 36);

    private void keepSome() {
        aRegister();
        try (ActorFeed feed = Acteurs.in(home).open()) {
            feed.traces().keep().record("zoe.exemple", Deed.signIn());
            feed.traces().keep().record("yann.exemple", Deed.extraction(MAYORS, TraceResult.DONE));
        }
    }

    private void execute(String sql) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("postgres"));
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String thisHalf() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return today.getYear() + (today.getMonth().compareTo(Month.JUNE) <= 0 ? "-S1" : "-S2");
    }

    @Test
    void traces_are_purged_proved_and_attested() throws SQLException {
        keepSome();
        assertThat(run("traces", "counts").out()).contains("1  MAYORS_BY_REGION, MAILING");
        assertThat(run("traces", "proof", "--half-year", thisHalf()))
                .satisfies(none -> assertThat(none.status()).isEqualTo(ExitStatus.REFUSED))
                .satisfies(none -> assertThat(none.out()).contains("AUCUNE PURGE"));
        assertThat(run("purge", "--dry-run").out()).contains("TRACES         nothing is over");
        assertThat(run("purge").out())
                .contains("TRACES         certificate 1: nothing was over")
                .contains("certificats de traces 1 à 1");

        execute("create table trace.event_20200101 (like trace.event including all)");
        Terminal late = run("traces", "proof");
        assertThat(late.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(late.out()).contains("2020-01-01", "NOT CONFORM: days or keys are older than 180", "NON CONFORME");
        assertThat(run("purge", "--dry-run").out()).contains("1 would be destroyed, the oldest of 2020-01-01");
        assertThat(run("purge").out()).contains("certificats de traces 2 à 2");

        Terminal proof = run("traces");
        assertThat(proof.status()).isZero();
        assertThat(proof.out())
                .contains("chain       2 certificates", "(destroyed after 150, warns from 155, limit 180)")
                .contains("keys        " + YearMonth.now(ZoneOffset.UTC))
                .contains("CONFORME : rien n'est plus ancien que convenu");
        assertThat(run("traces", "--json").out()).contains("\"verdict\" : \"SOUND\"", "\"certificates\" : 2");
        Terminal attestation = run("traces", "proof", "--half-year", thisHalf());
        assertThat(attestation.status()).isZero();
        assertThat(attestation.out())
                .contains(
                        "Attestation de purge",
                        "journées détruites       1",
                        "certificats              1 à 2",
                        "entière");

        execute("delete from trace.certificate where number = 2");
        Terminal broken = run("traces", "proof");
        assertThat(broken.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(broken.out()).contains("fault       certificate 2 is missing", "la preuve ne tient pas");
    }

    @Test
    void a_backup_in_which_destroyed_traces_live_on_breaks_the_proof() throws IOException {
        keepSome();
        run("purge");
        Path backups = Files.createDirectories(home.resolve("backups"));
        assertThat(run("traces", "proof", "--backups", backups.toString()).out())
                .contains("backups     0 files");
        Path dump = Files.writeString(backups.resolve("acteurs.dump"), "rows");
        assertThat(run("traces", "proof", "--backups", backups.toString()).out())
                .contains("backups     1 files", "0 days (at most 25)");
        Files.setLastModifiedTime(dump, FileTime.from(Instant.now().minus(Duration.ofDays(26))));
        Terminal old = run("traces", "proof", "--backups", backups.toString());
        assertThat(old.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(old.out()).contains("26 days (at most 25)", "NON CONFORME : des sauvegardes ont plus de 25 jours");
        assertThat(run("traces", "proof", "--backups", file("nowhere")).err()).contains("There is no ");
    }

    @Test
    void traces_are_shown_to_a_reader_and_to_nobody_else_and_never_with_a_name() throws IOException {
        keepSome();
        Terminal closed = run("traces", "list");
        assertThat(closed.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(closed.err()).contains("trace_reader alone");
        assertThat(run("database", "roles", "--apply").status()).isZero();

        Terminal all = run("traces", "list");
        assertThat(all.out().lines()).hasSize(2);
        assertThat(all.out())
                .contains("extraction, abouti: MAYORS_BY_REGION, MAILING, 36 rows", "connexion, abouti")
                .doesNotContain("exemple");
        Path who = Files.writeString(home.resolve("who.txt"), "zoe.exemple\n");
        assertThat(run("traces", "list", "--user-file", who.toString(), "--json")
                        .out())
                .contains("\"event\" : \"SIGN_IN\"")
                .doesNotContain("EXTRACTION", "exemple");
        assertThat(run("traces", "list", "--to", "2020-01-01").out()).contains("no trace");
    }

    @Test
    void a_key_that_others_may_read_stops_the_keeping_of_traces() throws IOException {
        keepSome();
        Path key = home.resolve("keys/traces").resolve(YearMonth.now(ZoneOffset.UTC) + ".key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::keepSome)
                .withMessageContaining("chmod 600 " + key);
    }

    @Test
    void a_wrong_word_is_refused_with_the_right_one() {
        assertThat(run("traces").err()).contains("There is no register in " + home);
        assertThat(run("traces", "purge").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("traces", "--help").out()).contains("acteurs purge", "chain of certificates", "Examples:");
    }

    @Test
    void the_script_of_roles_is_printed_without_a_register() {
        assertThat(run("database", "roles", "--print").out())
                .contains(
                        "'app_rw', 'app_feed_ro', 'trace_reader', 'migrator'", "grant insert on trace.event to app_rw");
        assertThat(run("database", "roles", "--json").out()).contains("\"script\"");
        assertThat(run("database", "roles", "--print", "--apply").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(home.resolve("postgres")).doesNotExist();
    }
}
