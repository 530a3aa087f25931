package fr.acteurs.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One empty database of {@link TestDatabases}: where it is and how to get in. */
public final class TestDatabase implements AutoCloseable {

    private final TestDatabases owner;
    private final String name;
    private final String url;
    private final String user;
    private final String password;

    TestDatabase(TestDatabases owner, String name, String url, String user, String password) {
        this.owner = owner;
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return url;
    }

    /** A superuser: it may create extensions. */
    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Drops the database and ends the connections that are left. */
    @Override
    public void close() {
        owner.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
