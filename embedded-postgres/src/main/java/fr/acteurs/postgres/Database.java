package fr.acteurs.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database of Acteurs on a server of ours: its address, and its making at the first start. */
record Database(int port, String password) {

    static final String NAME = "acteurs";

    private static final String ADDRESS = "127.0.0.1";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String PATIENCE_SECONDS = "30";

    String url() {
        return url(NAME);
    }

    /** The address of another database of the same server. */
    String url(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(ADDRESS, port, name);
    }

    /** Checks that the server answers to our password; makes the database if it is not there. */
    void makeReady() throws SQLException {
        try {
            connect(NAME).close();
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            execute("CREATE DATABASE " + NAME);
        }
    }

    boolean isDurable() throws SQLException {
        try (var connection = connect(NAME);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW fsync")) {
            return answer.next() && answer.getString(1).equals("on");
        }
    }

    /** Runs one statement outside of our own database. */
    void execute(String sql) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Server.USER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        return DriverManager.getConnection(url(name), properties);
    }

    @Override
    public String toString() {
        return url();
    }
}
