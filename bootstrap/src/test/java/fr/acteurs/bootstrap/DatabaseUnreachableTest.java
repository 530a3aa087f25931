package fr.acteurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.protect.Secret;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL answers is told by its code: its words are in the language of the server. */
final class DatabaseUnreachableTest {

    private static final DatabaseAddress ADDRESS = new DatabaseAddress(
            "jdbc:postgresql://db.example.fr/acteurs?sslmode=verify-full", "acteurs", Secret.of("s3cret"));

    @ParameterizedTest
    @CsvSource({
        "28P01, ACTEURS_DB_PASSWORD_FILE",
        "28000, ACTEURS_DB_USER",
        "08004, ACTEURS_DB_PASSWORD_FILE",
        "3D000, unknown database",
        "53300, too many connections",
        "XX000, so says the server"
    })
    void a_refusal_names_the_address_its_kind_and_the_next_step_and_no_password(String state, String words) {
        var failure = DatabaseUnreachable.at(
                ADDRESS, new IllegalStateException("pool", new SQLException("so says the server\nat length", state)));
        assertThat(failure.getMessage())
                .startsWith("Cannot connect to jdbc:postgresql://db.example.fr/acteurs as acteurs: ")
                .contains(words, "operations.md")
                .doesNotContain("s3cret", "at length");
    }
}
