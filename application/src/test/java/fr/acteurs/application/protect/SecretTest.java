package fr.acteurs.application.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret SECRET = Secret.of("correct horse");

    @Test
    void it_is_never_printed_not_even_within_something_else() {
        assertThat("" + SECRET + Optional.of(SECRET) + Map.of("passphrase", SECRET))
                .contains("***")
                .doesNotContain("horse");
    }

    @Test
    void what_is_revealed_is_a_copy_and_nothing_once_it_is_wiped() {
        Secret secret = Secret.of("abc".toCharArray());
        secret.reveal()[0] = 'x';
        assertThat(secret.reveal()).containsExactly('a', 'b', 'c');
        secret.close();
        assertThat(secret.reveal()).containsExactly('\0', '\0', '\0');
        assertThat(Secret.of("").isEmpty()).isTrue();
        assertThat(SECRET.isEmpty()).isFalse();
    }
}
