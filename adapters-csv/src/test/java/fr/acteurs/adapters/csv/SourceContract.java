package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every tabular source promises, on hand-made samples of good and bad rows. */
abstract class SourceContract {

    private static final RowPrint NO_ROW = new RowPrint(0, 0);
    private static final Set<Field> PERSONAL = Set.of(Field.SURNAME, Field.GIVEN_NAME, Field.BIRTH_DATE);

    /** What the samples call persons whose rows are refused. */
    private static final Set<String> OF_REFUSED_ROWS = Set.of("SECRETBAD", "Personne");

    @TempDir
    Path folder;

    abstract Source source();

    /** Names of the samples, each with at least one good row. */
    abstract List<String> samples();

    /** Date of which the samples speak. */
    LocalDate asOf() {
        return Registers.AS_OF;
    }

    /** What the publisher lets others do. */
    String licence() {
        return "Licence Ouverte 2.0";
    }

    final Outcome read(String sample) {
        return Registers.read(source(), file(sample), asOf());
    }

    final Path file(String sample) {
        return Registers.sample(folder, source().description().code() + "/" + sample);
    }

    @Test
    void every_row_is_taken_or_refused() {
        for (String sample : samples()) {
            Outcome outcome = read(sample);
            assertThat(outcome.held()).as(sample).isEmpty();
            assertThat(outcome.counts().orElseThrow().rows())
                    .isEqualTo(outcome.readings().size());
            assertThat(outcome.taken()).as(sample).isNotEmpty();
        }
        assertThat(samples()).anyMatch(sample -> !read(sample).refused().isEmpty());
    }

    @Test
    void reading_again_says_the_same() {
        for (String sample : samples()) {
            assertThat(read(sample).readings()).isEqualTo(read(sample).readings());
        }
    }

    @Test
    void keys_do_not_depend_on_the_edition() {
        for (String sample : samples()) {
            Outcome later = Registers.read(source(), file(sample), asOf().plusYears(1));
            assertThat(keys(later)).isEqualTo(keys(read(sample)));
        }
    }

    @Test
    void columns_are_found_by_name() throws IOException {
        for (String sample : samples()) {
            Outcome reversed = Registers.read(source(), Reordering.reversed(file(sample)), asOf());
            assertThat(unprinted(reversed)).as(sample).isEqualTo(unprinted(read(sample)));
        }
    }

    @Test
    void a_row_that_is_known_by_its_print_is_not_read_again() {
        for (String sample : samples()) {
            Outcome first = read(sample);
            Set<RowPrint> prints = prints(first);
            List<Reading> again = new ArrayList<>();
            Outcome second = Registers.read(source(), file(sample), asOf(), prints::contains, again::add);
            assertThat(second.counts()).isEqualTo(first.counts());
            for (int i = 0; i < again.size(); i++) {
                boolean known = print(first.readings().get(i)).isPresent();
                assertThat(again.get(i) instanceof Reading.AsBefore).isEqualTo(known);
                assertThat(again.get(i).line())
                        .isEqualTo(first.readings().get(i).line());
            }
        }
    }

    @Test
    void no_print_outlives_the_year_or_the_order_of_the_columns() throws IOException {
        for (String sample : samples()) {
            Set<RowPrint> prints = prints(read(sample));
            Outcome later = Registers.read(source(), file(sample), asOf().plusYears(1));
            Outcome reversed = Registers.read(source(), Reordering.reversed(file(sample)), asOf());
            assertThat(prints).doesNotContainAnyElementsOf(Sets.union(prints(later), Set.of(NO_ROW)));
            assertThat(prints).doesNotContainAnyElementsOf(Sets.union(prints(reversed), Set.of(NO_ROW)));
        }
    }

    private static Set<RowPrint> prints(Outcome outcome) {
        return outcome.readings().stream()
                .flatMap(reading -> print(reading).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<RowPrint> print(Reading reading) {
        return reading instanceof Reading.Taken taken ? taken.print() : Optional.empty();
    }

    private static List<Reading> unprinted(Outcome outcome) {
        return outcome.readings().stream().map(SourceContract::unprinted).toList();
    }

    private static Reading unprinted(Reading reading) {
        return reading instanceof Reading.Taken taken
                ? new Reading.Taken(taken.line(), taken.observations(), taken.remarks(), Optional.empty())
                : reading;
    }

    @Test
    void notices_show_no_personal_data() {
        for (String sample : samples()) {
            Outcome outcome = read(sample);
            Set<String> personal =
                    Stream.concat(OF_REFUSED_ROWS.stream(), personal(outcome)).collect(Collectors.toSet());
            assertThat(notices(outcome))
                    .allSatisfy(notice -> assertThat(personal).noneMatch(notice.detail()::contains));
        }
    }

    @Test
    void the_description_says_where_the_register_comes_from() {
        assertThat(source().description().address()).startsWith("https://");
        assertThat(source().description().licence()).isEqualTo(licence());
        assertThat(source().description().title()).isNotBlank();
        assertThat(source().description().publisher()).isNotBlank();
        assertThat(source().description().cadence()).isNotBlank();
    }

    static List<Notice> notices(Outcome outcome) {
        return outcome.readings().stream().flatMap(SourceContract::notices).toList();
    }

    private static Stream<Notice> notices(Reading reading) {
        if (reading instanceof Reading.Taken taken) {
            return taken.remarks().stream();
        }
        return reading instanceof Reading.Refused refused ? Stream.of(refused.notice()) : Stream.of();
    }

    /** Line, reason and detail of each notice, as a report shows them. */
    static List<String> remarks(Outcome outcome) {
        return notices(outcome).stream()
                .map(notice -> notice.line() + " " + notice.reason() + " " + notice.detail())
                .toList();
    }

    static Stream<Observation> observations(Outcome outcome) {
        return outcome.taken().stream().flatMap(taken -> taken.observations().stream());
    }

    private static List<String> keys(Outcome outcome) {
        return observations(outcome).map(Observation::key).toList();
    }

    private static Stream<String> personal(Outcome outcome) {
        return observations(outcome)
                .flatMap(observation -> PERSONAL.stream().map(observation.facts()::get))
                .flatMap(Optional::stream);
    }
}
