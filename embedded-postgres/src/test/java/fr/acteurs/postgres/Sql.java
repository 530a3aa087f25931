package fr.acteurs.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement, one value. */
final class Sql {

    private Sql() {}

    static void run(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect()) {
            run(connection, sql);
        }
    }

    static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres)) {
            run(connection, sql);
        }
    }

    static String value(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect()) {
            return value(connection, sql);
        }
    }

    static String value(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres)) {
            return value(connection, sql);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
