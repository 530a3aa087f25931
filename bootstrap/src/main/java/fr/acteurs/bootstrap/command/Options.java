package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.bootstrap.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command takes. */
final class Options {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

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
                "'jdbc:postgresql://host:port/database?sslmode=verify-full&sslrootcert=FILE'; on this machine without TLS",
                "too. User and password come from ACTEURS_DB_USER and from the file that ACTEURS_DB_PASSWORD_FILE names",
                "(mode 0600), or ACTEURS_DB_PASSWORD"
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
        return db == null ? acteurs : acteurs.database(address(db));
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

    /** What whoever asked for a connection that others can listen to should know each time is said on standard error. */
    private DatabaseAddress address(String url) {
        String user = System.getenv().getOrDefault("ACTEURS_DB_USER", "acteurs");
        Secret password = GivenSecret.of(null, "ACTEURS_DB_PASSWORD").orElseGet(() -> Secret.of(""));
        DatabaseAddress address = new DatabaseAddress(url, user, password);
        address.warning().ifPresent(command.commandLine().getErr()::println);
        return address;
    }
}
