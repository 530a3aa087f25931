package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Trials;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final Precedence PRECEDENCE = Precedence.standard();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final List<String> SOURCES =
            List.of("cog-communes", "dgcl-epci", "insee-populations", "rne-maires", "autre-source");

    @Test
    void each_group_of_fields_comes_from_its_official_publisher() {
        var cog = says("cog-communes", Map.of(Field.NAME, "Auch", Field.SIREN, "1", Field.POPULATION, "10"));
        var epci = says("dgcl-epci", Map.of(Field.NAME, "AUCH", Field.SIREN, "2", Field.POPULATION, "20"));
        var insee = says("insee-populations", Map.of(Field.NAME, "Auch 32", Field.POPULATION, "30"));
        Facts merged = PRECEDENCE.merge(List.of(insee, epci, cog));
        assertThat(merged.values()).isEqualTo(Map.of(Field.NAME, "Auch", Field.SIREN, "2", Field.POPULATION, "30"));
    }

    @Test
    void a_directory_is_believed_first_of_how_a_body_is_reached_and_last_of_what_it_is_called() {
        var directory = says("dila-local", Map.of(Field.NAME, "Ville d'Auch", Field.PHONE, "+33562000001"));
        var other = says("autre-source", Map.of(Field.NAME, "Auch", Field.PHONE, "+33562000002"));
        assertThat(PRECEDENCE.merge(List.of(directory, other)).values())
                .isEqualTo(Map.of(Field.NAME, "Auch", Field.PHONE, "+33562000001"));
    }

    @Test
    void the_fields_of_a_group_are_not_mixed() {
        var insee = says("insee-populations", Map.of(Field.POPULATION, "30"));
        var epci = says("dgcl-epci", Map.of(Field.POPULATION, "20", Field.POPULATION_YEAR, "2021"));
        assertThat(PRECEDENCE.merge(List.of(insee, epci)).values()).isEqualTo(Map.of(Field.POPULATION, "30"));
    }

    @Test
    void a_source_that_says_nothing_of_a_group_leaves_it_to_the_next() {
        var silent = says("cog-communes", Map.of(Field.NAME, ""));
        var epci = says("dgcl-epci", Map.of(Field.NAME, "CC du Val"));
        assertThat(PRECEDENCE.merge(List.of(silent, epci)).get(Field.NAME)).contains("CC du Val");
    }

    @Test
    void among_sources_of_one_rank_the_one_that_still_lists_the_subject_wins() {
        var gone = new Testimony(SourceCode.of("rne-maires"), MONDAY, false, Facts.of(Map.of(Field.SURNAME, "A")));
        var there = new Testimony(
                SourceCode.of("autre-source"), MONDAY.minusYears(1), true, Facts.of(Map.of(Field.SURNAME, "B")));
        assertThat(PRECEDENCE.best(Field.Group.PERSON, List.of(gone, there))).contains(there);
    }

    @Test
    void among_sources_of_one_rank_that_list_it_the_later_wins() {
        var older = new Testimony(
                SourceCode.of("autre-source"), MONDAY.minusDays(1), true, Facts.of(Map.of(Field.SURNAME, "A")));
        var later = says("rne-maires", Map.of(Field.SURNAME, "B"));
        assertThat(PRECEDENCE.best(Field.Group.PERSON, List.of(older, later))).contains(later);
    }

    @Test
    void the_publisher_of_a_group_is_believed_even_when_another_source_is_later() {
        var cog = new Testimony(
                SourceCode.of("cog-communes"), MONDAY.minusYears(1), false, Facts.of(Map.of(Field.NAME, "Auch")));
        var other = says("autre-source", Map.of(Field.NAME, "AUCH"));
        assertThat(PRECEDENCE.best(Field.Group.NAME, List.of(other, cog))).contains(cog);
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(PRECEDENCE.merge(List.of())).isEqualTo(Facts.none());
        assertThat(PRECEDENCE.best(Field.Group.NAME, List.of())).isEmpty();
    }

    @Test
    void the_order_in_which_testimonies_came_never_matters() {
        Trials.of(5_000, random -> {
            List<Testimony> testimonies = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                testimonies.add(chance(random));
            }
            Facts merged = PRECEDENCE.merge(testimonies);
            Collections.shuffle(testimonies, random);
            assertThat(PRECEDENCE.merge(testimonies)).isEqualTo(merged);
        });
    }

    private static Testimony says(String source, Map<Field, String> values) {
        return new Testimony(SourceCode.of(source), MONDAY, true, Facts.of(values));
    }

    private static Testimony chance(Random random) {
        Facts.Builder facts = Facts.builder();
        for (Field field : Field.values()) {
            if (random.nextBoolean()) {
                facts.say(field, List.of("", "x", "y").get(random.nextInt(3)));
            }
        }
        return new Testimony(
                SourceCode.of(SOURCES.get(random.nextInt(SOURCES.size()))),
                MONDAY.plusDays(random.nextInt(2)),
                random.nextBoolean(),
                facts.build());
    }
}
