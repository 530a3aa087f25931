package fr.acteurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.application.protect.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which databases a connection may be made, and how. */
class DatabaseAddressTest {

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(url, "acteurs", Secret.of("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/acteurs",
                "jdbc:postgresql://LOCALHOST:5433/acteurs",
                "jdbc:postgresql://127.0.0.1:5433/acteurs",
                "jdbc:postgresql://127.1.2.3/acteurs",
                "jdbc:postgresql://[::1]:5433/acteurs",
                "jdbc:postgresql:///acteurs",
                "jdbc:postgresql:acteurs",
                "jdbc:postgresql://localhost,127.0.0.1/acteurs",
                "jdbc:postgresql://localhost/acteurs?sslmode=disable",
                "jdbc:postgresql://db.example.fr/acteurs?sslmode=verify-full&sslrootcert=ca.crt",
                "jdbc:postgresql://db.example.fr/acteurs?sslmode=verify-ca",
                "jdbc:postgresql://db.example.fr/acteurs?ssl=true"
            })
    void this_machine_and_a_server_that_proves_who_it_is_need_no_word_more(String url) {
        assertThat(address(url).warning()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.fr/acteurs",
                "jdbc:postgresql://db.example.fr/acteurs?sslmode=prefer",
                "jdbc:postgresql://db.example.fr/acteurs?sslmode=allow",
                "jdbc:postgresql://db.example.fr/acteurs?sslrootcert=ca.crt",
                "jdbc:postgresql://localhost,db.example.fr/acteurs",
                "jdbc:postgresql://localhost/acteurs?host=db.example.fr",
                "jdbc:postgresql://localhost.example.fr/acteurs",
                "jdbc:postgresql://192.0.2.1:5432/acteurs",
                "jdbc:postgresql://0.0.0.0/acteurs",
                "jdbc:postgresql://[2001:db8::1]/acteurs"
            })
    void another_machine_is_not_left_to_choose_whether_others_can_listen(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address(url))
                .withMessageStartingWith("Would connect to " + url.replaceFirst("\\?.*", "") + " without TLS")
                .withMessageContainingAll(
                        "Write --db '" + url.replaceFirst("\\?.*", "") + "?sslmode=verify-full&sslrootcert=FILE'",
                        "sslmode=disable",
                        "operations.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslmode=require",
                "sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "sslmode=verify-full&sslhostnameverifier=com.example.Anybody"
            })
    void whoever_writes_that_nobody_checks_the_server_is_warned(String asked) {
        assertThat(address("jdbc:postgresql://db.example.fr/acteurs?" + asked).warning())
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("nobody checks that jdbc:postgresql://db.example.fr/acteurs is")
                        .contains("sslmode=verify-full"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmode=disable", "sslmode=DISABLE&ApplicationName=x"})
    void whoever_writes_that_nothing_is_encrypted_is_warned(String asked) {
        assertThat(address("jdbc:postgresql://db.example.fr/acteurs?" + asked).warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("nothing is encrypted on the way to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.fr/acteurs?sslmode=verified",
                "jdbc:postgresql://db.example.fr:port/acteurs",
                "jdbc:postgresql://db.example.fr"
            })
    void an_address_that_the_driver_cannot_read_is_refused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> address(url)).withMessageContaining("--db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/acteurs?password=s3cret",
                "jdbc:postgresql://localhost/acteurs?ssl=true&PASSWORD=s3cret",
                "jdbc:postgresql://localhost/acteurs?sslkey=k&sslpassword=s3cret",
                "jdbc:postgresql://localhost/acteurs?user=s3cret",
                "jdbc:postgresql://acteurs:s3cret@localhost/acteurs",
                "jdbc:postgresql:s3cret@localhost",
                "postgres://acteurs:s3cret@localhost/acteurs"
            })
    void a_secret_in_the_address_is_refused_and_not_repeated(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address(url))
                .withMessageNotContaining("s3cret")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sslmode=verify-full&sslrootcert=/etc/acteurs/ca.crt", ""})
    void it_prints_where_and_who_and_nothing_else(String asked) {
        assertThat(address("jdbc:postgresql://localhost/acteurs" + asked))
                .hasToString("jdbc:postgresql://localhost/acteurs as acteurs");
    }
}
