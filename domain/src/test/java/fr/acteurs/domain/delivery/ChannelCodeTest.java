package fr.acteurs.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.source.SourceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that stand in file names, paths and commands: nothing but small letters, digits and dashes. */
class ChannelCodeTest {

    private static final String UNFIT = "dclic\n";

    @Test
    void the_channel_of_the_contract_is_dclic() {
        assertThat(ChannelCode.DCLIC).hasToString("dclic");
        assertThat(new ChannelCode("recette-2").value()).isEqualTo("recette-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "Dclic",
                "2dclic",
                "../dclic",
                "d clic",
                "d_clic",
                "a23456789012345678901234567890b",
                UNFIT
            })
    void what_is_not_small_letters_digits_and_dashes_is_no_channel(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelCode(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rn", "Rne", "../rne-maires", "rne maires", "rne_maires", UNFIT})
    void nor_is_it_a_source(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SourceCode.of(name));
        assertThat(SourceCode.of("cog-communes")).isLessThan(SourceCode.of("rne-maires"));
    }
}
