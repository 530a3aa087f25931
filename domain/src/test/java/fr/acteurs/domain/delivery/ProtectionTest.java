package fr.acteurs.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

    private static final String DIGITS = "0123456789ABCDEF0123456789ABCDEF01234567";
    private static final PinnedKey KEY = new PinnedKey("cdc-2026.pub.asc", new Fingerprint(DIGITS));

    @Test
    void a_fingerprint_is_read_as_people_write_it() {
        assertThat(Fingerprint.parse("0123 4567 89ab cdef 0123  4567 89ab cdef 0123 4567"))
                .contains(new Fingerprint(DIGITS));
        assertThat(new Fingerprint(DIGITS)).hasToString(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789ABCDEF", "0123456789ABCDEF0123456789ABCDEF0123456G", "CDC <cdc@example.fr>"})
    void what_is_not_forty_digits_pins_no_key(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../cdc.asc", "/etc/passwd", "keys/cdc.asc", "a b", ".hidden"})
    void the_file_of_a_key_lies_in_the_folder_of_keys_and_nowhere_else(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PinnedKey(name, KEY.fingerprint()));
    }

    @Test
    void what_is_encrypted_is_signed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Protection(Optional.empty(), Optional.of(KEY)));
        assertThat(new Protection(Optional.of(KEY), Optional.of(KEY)).keys()).hasSize(2);
    }

    @Test
    void a_changed_key_is_no_changed_agreement_on_the_rows() {
        Channel signed = Channel.DCLIC.with(new Protection(Optional.of(KEY), Optional.empty()));
        assertThat(signed).isNotEqualTo(Channel.DCLIC);
        assertThat(signed.agreement()).isEqualTo(Channel.DCLIC.agreement());
    }
}
