package fr.acteurs.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.entity.CommuneHistory.Ending;
import fr.acteurs.domain.entity.CommuneMovement.Mod;
import fr.acteurs.domain.identity.InseeCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommuneHistoryTest {

    private static final LocalDate EVER = LocalDate.of(1943, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);

    private static CommuneMovement moved(Mod mod, int year, @Nullable String former, @Nullable String present) {
        return new CommuneMovement(
                mod,
                LocalDate.of(year, 1, 1),
                former == null ? null : new InseeCode(former),
                present == null ? null : new InseeCode(present),
                "");
    }

    private static List<String> endings(CommuneMovement... movements) {
        return new CommuneHistory(Arrays.asList(movements))
                .endings(EVER, NOW).stream()
                        .map(ending -> ending.code() + " " + ending.on().getYear() + " " + ending.successors())
                        .toList();
    }

    @Test
    void a_code_that_was_taken_away_has_ended() {
        assertThat(endings(
                        moved(Mod.COMMUNE_NOUVELLE, 2025, "32901", "32901"),
                        moved(Mod.COMMUNE_NOUVELLE, 2025, "32902", "32901")))
                .containsExactly("32902 2025 [32901]");
    }

    @Test
    void a_code_that_came_back_has_not() {
        assertThat(endings(moved(Mod.MERGED, 1973, "32902", "32901"), moved(Mod.REESTABLISHED, 1985, "32901", "32902")))
                .isEmpty();
    }

    @Test
    void of_a_code_that_came_back_and_went_again_the_last_word_counts() {
        assertThat(endings(
                        moved(Mod.MERGED, 1973, "32902", "32901"),
                        moved(Mod.REESTABLISHED, 1985, "32901", "32902"),
                        moved(Mod.MERGED, 2022, "32902", "32903")))
                .containsExactly("32902 2022 [32903]");
    }

    @Test
    void a_seat_that_goes_and_comes_back_leaves_the_code_that_it_left_last() {
        assertThat(endings(
                        moved(Mod.CHANGED_CHEF_LIEU, 2021, "27902", "27901"),
                        moved(Mod.CHANGED_CHEF_LIEU, 2023, "27901", "27902")))
                .containsExactly("27901 2023 [27902]");
    }

    @Test
    void a_code_that_a_commune_came_to_and_left_on_one_day_has_ended() {
        assertThat(endings(
                        moved(Mod.CHANGED_DEPARTEMENT, 2018, "14901", "50901"),
                        moved(Mod.COMMUNE_NOUVELLE, 2018, "50901", "50902"),
                        moved(Mod.COMMUNE_NOUVELLE, 2018, "50902", "50902")))
                .containsExactly("14901 2018 [50901]", "50901 2018 [50902]");
    }

    @Test
    void a_suppressed_commune_has_no_successor() {
        assertThat(endings(moved(Mod.SUPPRESSED, 2007, "97190", null))).containsExactly("97190 2007 []");
    }

    @Test
    void only_a_single_change_of_code_is_a_renumbering() {
        CommuneMovement renumbered = moved(Mod.CHANGED_CHEF_LIEU, 2025, "49901", "49902");
        CommuneHistory history = new CommuneHistory(List.of(
                renumbered,
                moved(Mod.REESTABLISHED, 2025, "49903", "49904"),
                moved(Mod.REESTABLISHED, 2025, "49903", "49905")));
        assertThat(history.endings(EVER, NOW).stream().flatMap(ending -> ending.renumbering().stream()))
                .containsExactly(renumbered);
    }

    @Test
    void what_is_to_come_has_not_happened() {
        CommuneHistory history = new CommuneHistory(List.of(moved(Mod.MERGED, 2027, "32902", "32901")));
        assertThat(history.endings(EVER, NOW)).isEmpty();
        assertThat(history.ending(new InseeCode("32902"), NOW.plusYears(2)).map(Ending::why))
                .contains("31");
    }

    @Test
    void partings_are_told_between_two_days() {
        CommuneMovement parted = moved(Mod.REESTABLISHED, 2025, "15901", "15902");
        CommuneHistory history = new CommuneHistory(List.of(
                parted,
                moved(Mod.REESTABLISHED, 2025, "15901", "15901"),
                moved(Mod.REESTABLISHED, 1985, "15901", "15903")));
        assertThat(history.partings(LocalDate.of(2024, 1, 1), NOW)).containsExactly(parted);
        assertThat(history.partings(LocalDate.of(2025, 1, 1), NOW)).isEmpty();
    }
}
