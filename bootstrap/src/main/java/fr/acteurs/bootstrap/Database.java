package fr.acteurs.bootstrap;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.protect.SecretFiles;
import fr.acteurs.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A pool of connections, and the embedded server behind it when there is one. */
final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final Runnable server;
    private final Thread onInterrupt = new Thread(this::release, "close-database");

    private Database(DatabaseAddress address, Runnable server) {
        this.pool = pool(address);
        this.server = server;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    static Database embedded(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        try {
            return new Database(
                    new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), Secret.of(postgres.password())),
                    postgres::close);
        } catch (RuntimeException unreachable) {
            postgres.close();
            throw unreachable;
        }
    }

    static Database at(DatabaseAddress address) {
        address.clientKey().ifPresent(SecretFiles::check);
        return new Database(address, () -> {});
    }

    DataSource dataSource() {
        return pool;
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        try {
            return new HikariDataSource(config(address));
        } catch (PoolInitializationException unreachable) {
            throw DatabaseUnreachable.at(address, unreachable);
        }
    }

    private static HikariConfig config(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(new String(address.password().reveal()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql("set temp_buffers = '64MB'");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "acteurs");
        return config;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        release();
    }

    /** Connections first: a server stops at once when nobody is signed in. */
    private void release() {
        pool.close();
        server.run();
    }
}
