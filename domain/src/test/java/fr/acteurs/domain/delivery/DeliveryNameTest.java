package fr.acteurs.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.domain.Trials;
import fr.acteurs.domain.feed.FeedRole;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryNameTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final DeliveryName NAME = new DeliveryName(DeliveryType.J, SUNDAY, 123, 0);

    @Test
    void all_files_of_a_delivery_share_its_name() {
        assertThat(NAME).hasToString("BDTACT_J_20260301_000123_R0");
        assertThat(NAME.data(FeedRole.ORG)).isEqualTo("BDTACT_J_20260301_000123_R0_ORG.csv");
        assertThat(NAME.data(FeedRole.CON)).isEqualTo("BDTACT_J_20260301_000123_R0_CON.csv");
        assertThat(NAME.manifest()).isEqualTo("BDTACT_J_20260301_000123_R0_MAN.json");
        assertThat(NAME.encrypted(FeedRole.CON)).isEqualTo("BDTACT_J_20260301_000123_R0_CON.csv.pgp");
        assertThat(NAME.signature()).isEqualTo("BDTACT_J_20260301_000123_R0_MAN.json.asc");
        assertThat(NAME.go()).isEqualTo("BDTACT_J_20260301_000123_R0.GO");
    }

    @Test
    void the_answers_are_named_by_the_number_alone() {
        assertThat(DeliveryName.acknowledgement(123)).isEqualTo("BDTACT_000123_ACK.json");
        assertThat(DeliveryName.refusal(1_234_567)).isEqualTo("BDTACT_1234567_NACK.json");
    }

    @Test
    void a_name_has_ordinary_digits_whatever_the_machine_speaks() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(NAME).hasToString("BDTACT_J_20260301_000123_R0");
            assertThat(DeliveryName.acknowledgement(123)).isEqualTo("BDTACT_000123_ACK.json");
            assertThat(DeliveryName.refusal(123)).isEqualTo("BDTACT_000123_NACK.json");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void every_name_passes_through_pesit_and_is_read_back() {
        Trials.of(5_000, random -> {
            DeliveryName name = new DeliveryName(
                    DeliveryType.values()[random.nextInt(2)],
                    SUNDAY.plusDays(random.nextInt(10_000)),
                    1 + random.nextLong(DeliveryName.LAST_NUMBER),
                    random.nextInt(DeliveryName.LAST_REVISION + 1));
            assertThat(name.signature()).matches("[A-Za-z0-9_.-]{1,64}");
            assertThat(name.encrypted(FeedRole.ORG)).matches("[A-Za-z0-9_.-]{1,64}");
            assertThat(DeliveryName.ofGo(name.go())).contains(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BDTACT_J_20260301_000123_R0",
                "BDTACT_J_20260301_000123_R0_ORG.csv",
                "bdtact_J_20260301_000123_R0.GO",
                "BDTACT_X_20260301_000123_R0.GO",
                "BDTACT_J_20260230_000123_R0.GO",
                "BDTACT_J_20260301_000000_R0.GO",
                "BDTACT_J_20260301_00123_R0.GO",
                "BDTACT_J_20260301_0000123_R0.GO",
                "BDTACT_J_20260301_1234567890123_R0.GO",
                "BDTACT_J_20260301_000123_R00.GO",
                "BDTACT_J_20260301_000123_R1000.GO",
                "BDTACT_J_20260301_000123_R.GO",
                "BDTACT_J_20260301_000123_R0.GO.part",
                "../BDTACT_J_20260301_000123_R0.GO",
                "BDTACT_J_2026030\u0661_000123_R0.GO",
                "BDTACT_J_20260301_000123_R0.GO\n"
            })
    void what_is_not_to_the_letter_the_name_of_a_go_file_is_none(String fileName) {
        assertThat(DeliveryName.ofGo(fileName)).isEmpty();
    }

    @Test
    void numbers_start_at_one_and_revisions_at_zero_and_both_fit_the_name() {
        assertRefused(0, 0);
        assertRefused(1, -1);
        assertRefused(DeliveryName.LAST_NUMBER + 1, 0);
        assertRefused(1, DeliveryName.LAST_REVISION + 1);
    }

    private static void assertRefused(long number, int revision) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryName(DeliveryType.J, SUNDAY, number, revision));
    }
}
