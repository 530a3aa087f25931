package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that another version of the program made. */
class OldHomeTest {

    @TempDir
    Path home;

    @Test
    void a_home_of_another_version_is_named_with_what_to_do_and_left_as_it_is() throws SQLException {
        Acteurs.in(home).open().close();
        execute("update flyway_schema_history set checksum = 7");

        Terminal opened = Terminal.run("status", "--home", home.toString());

        assertThat(opened.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(opened.err())
                .contains("Cannot open the register in " + home, "another version of the program", "operations.md")
                .doesNotContainIgnoringCase("checksum")
                .doesNotContainIgnoringCase("flyway");
    }

    private void execute(String sql) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.resolve("postgres"));
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
