package fr.acteurs.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * New empty databases for tests, on one real server per JVM.
 *
 * <pre>{@code
 * var database = TestDatabases.embedded().create();
 * connect(database.url(), database.user(), database.password());
 * }</pre>
 *
 * <p>The server starts when the first database is asked for, forgets durability for speed, and goes with its data when
 * the JVM ends. Thread-safe; databases share nothing but the server and its twenty connections.
 */
public final class TestDatabases {

    private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");
    static final Launcher FAST = Launcher.with(PostgresOptions.defaults().durable(false));
    private static final TestDatabases ON_EMBEDDED = new TestDatabases(FAST);
    private static final TestDatabases ON_DEBIAN_15 = new TestDatabases(FAST.installed(DEBIAN_15));

    private final Launcher launcher;
    private final AtomicInteger made = new AtomicInteger();
    private @Nullable Database server;

    private TestDatabases(Launcher launcher) {
        this.launcher = launcher;
    }

    /** On the PostgreSQL that Acteurs brings along. */
    public static TestDatabases embedded() {
        return ON_EMBEDDED;
    }

    /**
     * On the PostgreSQL 15 of Debian, the oldest that Acteurs supports; empty where it is not installed.
     *
     * @throws IllegalStateException where it is not installed, though {@code ACTEURS_REQUIRE_SERVICES=true} says it must be
     */
    public static Optional<TestDatabases> debian15() {
        return debian15Programs().map(programs -> ON_DEBIAN_15);
    }

    static Optional<Path> debian15Programs() {
        return installed(DEBIAN_15, System.getenv());
    }

    /** A new database without any table; {@link TestDatabase#close} drops it early, else it goes with the server. */
    public TestDatabase create() {
        var name = "test_" + made.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE template0");
        return new TestDatabase(this, name, server().url(name), Server.USER, server().password());
    }

    static Optional<Path> installed(Path programs, Map<String, String> environment) {
        if (Files.isExecutable(programs.resolve("postgres"))) {
            return Optional.of(programs);
        }
        if ("true".equals(environment.get("ACTEURS_REQUIRE_SERVICES"))) {
            throw new IllegalStateException("No PostgreSQL in " + programs + ", though ACTEURS_REQUIRE_SERVICES=true");
        }
        return Optional.empty();
    }

    void execute(String sql) {
        try {
            server().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot " + sql, e);
        }
    }

    private synchronized Database server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private Database start() {
        var directory = MemoryFolders.create("acteurs-postgres-");
        var postgres = launcher.start(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, directory)));
        return postgres.database();
    }

    private static void end(EmbeddedPostgres postgres, Path directory) {
        postgres.close();
        MemoryFolders.remove(directory);
    }
}
