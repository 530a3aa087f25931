package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.bootstrap.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Options {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "var",
            description = "where everything is kept: database, spool, archive, outbox (default: ${DEFAULT-VALUE})")
    private Path home = Path.of("var");

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = {
                "an existing PostgreSQL (15 or later) instead of the embedded one:",
                "jdbc:postgresql://host:port/database. User and password come from ACTEURS_DB_USER and",
                "ACTEURS_DB_PASSWORD, or from the file that ACTEURS_DB_PASSWORD_FILE names"
            })
    private @Nullable String db;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description =
                    "the contract to run by (default: contract.json in the home, else the one that the product carries)")
    private @Nullable Path contract;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "business date, for tests and replays (default: today in Paris)")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "one JSON document on standard output, everything else on standard error")
    private boolean json;

    Path home() {
        return home;
    }

    boolean namesDatabase() {
        return db != null;
    }

    boolean namesContract() {
        return contract != null;
    }

    /** Whether there is a register to ask. Another database than our own is asked where it is. */
    boolean hasRegister() {
        return namesDatabase() || Files.isDirectory(home.resolve("postgres"));
    }

    boolean json() {
        return json;
    }

    /** Whether another business date than that of the calendar was asked for. */
    boolean namesToday() {
        return today != null;
    }

    LocalDate today() {
        return today == null ? LocalDate.now(PARIS) : today;
    }

    /** Settings of the feed, still to be completed by the command. */
    Acteurs acteurs() {
        Acteurs acteurs = Acteurs.in(home).progress(TerminalProgress.onThisTerminal());
        if (contract != null) {
            acteurs.contract(contract);
        }
        return db == null ? acteurs : acteurs.database(address(db, System.getenv()));
    }

    ActorFeed open() {
        return acteurs().open();
    }

    /** Opens a register that is there; a question makes none. */
    ActorFeed openExisting() {
        if (!hasRegister()) {
            throw new IllegalArgumentException(
                    "There is no register in " + home + "; check --home, or begin with: acteurs ingest");
        }
        return open();
    }

    private static DatabaseAddress address(String url, Map<String, String> environment) {
        String user = environment.getOrDefault("ACTEURS_DB_USER", "acteurs");
        return new DatabaseAddress(url, user, password(environment));
    }

    private static String password(Map<String, String> environment) {
        String file = environment.get("ACTEURS_DB_PASSWORD_FILE");
        if (file == null) {
            return environment.getOrDefault("ACTEURS_DB_PASSWORD", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the file that ACTEURS_DB_PASSWORD_FILE names", unreadable);
        }
    }
}
