package fr.acteurs.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Escapes;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.source.Notice.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {

    private static final RowPrint PRINT = new RowPrint(1, 2);
    private static final Observation BODY =
            new Observation.OfEntity(EntityKey.of(new InseeCode("32013")), true, Facts.none());
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final Column NAME = Column.required("Nom");
    private static final Column BORN = Column.required("Date de naissance");
    private static final Column COUNT = Column.optional("Nombre");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "dates.csv", delimiter = ';', numLinesToSkip = 1)
    void a_date_is_read_as_registers_write_it(String text, LocalDate date, String reason) {
        Row row = row("Durand", Escapes.decode(text));
        assertThat(row.date(BORN)).isEqualTo(Optional.ofNullable(date));
        assertThat(reasons(row)).isEqualTo(date == null ? List.of(Reason.BAD_DATE) : List.of());
    }

    @Test
    void a_date_may_be_absent_without_a_remark() {
        Row row = row("Durand", " ");
        assertThat(row.date(BORN)).isEmpty();
        assertThat(reasons(row)).isEmpty();
    }

    @Test
    void a_cell_is_given_cleaned_and_the_remark_names_the_column_and_not_the_value() {
        Row row = row("=Dur\u200Band", "1951-03-04");
        assertThat(row.text(NAME)).isEqualTo("Durand");
        assertThat(remarks(row)).containsExactly(new Notice(7, Reason.CLEANED_TEXT, "Nom"));
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, true",
        "-12, true",
        "＝SUM(A1), true",
        "'\u200B=cmd', true",
        "'a\u0007b', true",
        "'a\nb', true",
        "'\u001B[31mrouge', true",
        "'12\r\n', false",
        "+33562610000, false",
        "a-b=c, false",
        "'', false"
    })
    void a_cell_that_began_as_a_formula_or_had_control_characters_is_hostile(String text, boolean is) {
        assertThat(row(text, "").isHostile(NAME)).isEqualTo(is);
        assertThat(row(text, "").isHostile(COUNT)).isFalse();
    }

    @Test
    void a_formula_is_no_name_and_a_name_that_begins_like_one_is() {
        Row row = row("=Sum(A1)", "");
        assertThat(row.name(NAME)).isEmpty();
        assertThat(remarks(row)).containsExactly(new Notice(7, Reason.CLEANED_TEXT, "Nom"));
        assertThat(row("-Durand", "").name(NAME)).isEqualTo("Durand");
        assertThat(row("Durand", "").name(COUNT)).isEmpty();
    }

    @Test
    void white_space_and_typography_are_cleaned_without_a_remark() {
        Row row = row(" D’Ornano\u00A0", "");
        assertThat(row.text(NAME)).isEqualTo("D'Ornano");
        assertThat(reasons(row)).isEmpty();
    }

    @Test
    void a_column_that_the_file_does_not_have_is_empty() {
        Row row = row("Durand", "");
        assertThat(row.has(NAME)).isTrue();
        assertThat(row.has(COUNT)).isFalse();
        assertThat(row.text(COUNT)).isEmpty();
        assertThat(row.optional(COUNT, Optional::of, Reason.BAD_NUMBER)).isEmpty();
    }

    @Test
    void a_value_that_cannot_be_read_gives_a_remark() {
        Row row = row("Durand", "");
        assertThat(row.optional(NAME, text -> Optional.empty(), Reason.BAD_NUMBER))
                .isEmpty();
        assertThat(remarks(row)).containsExactly(new Notice(7, Reason.BAD_NUMBER, "Nom"));
    }

    @Test
    void a_refused_row_says_why_and_where() {
        Reading reading = row("Durand", "").refused(Reason.BAD_CODE, "20004");
        assertThat(reading).isEqualTo(new Reading.Refused(new Notice(7, Reason.BAD_CODE, "20004")));
        assertThat(reading.line()).isEqualTo(7);
    }

    @Test
    void a_row_knows_its_dataset_and_the_date_that_its_edition_speaks_of() {
        assertThat(row("Durand", "").dataset().code()).isEqualTo("elus");
        assertThat(row("Durand", "").asOf()).isEqualTo(AS_OF);
        assertThat(row("Durand", "").year()).isEqualTo(2026);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2008-12-31,true", "2009-01-01,false", "1916-01-01,true", "1915-12-31,false"})
    void a_birth_date_is_of_somebody_of_age_and_alive(String text, boolean possible) {
        Row row = row("Durand", text);
        assertThat(row.birthDate(BORN).isPresent()).isEqualTo(possible);
        assertThat(reasons(row)).isEqualTo(possible ? List.of() : List.of(Reason.BAD_DATE));
    }

    @Test
    void a_row_that_says_one_thing_without_a_remark_is_known_again_by_its_print() {
        assertThat(taken(row("Durand", ""), BODY).print()).contains(PRINT);
        assertThat(taken(row("Durand", ""), BODY, BODY).print()).isEmpty();
        assertThat(taken(row("Durand", ""), in(FunctionCode.of("BOARD_MEMBER"))).print())
                .contains(PRINT);
    }

    @Test
    void a_row_that_calls_for_a_remark_is_read_each_time() {
        Row row = row("Durand", "soon");
        row.date(BORN);
        assertThat(taken(row, BODY).print()).isEmpty();
    }

    @Test
    void a_row_whose_meaning_hangs_on_the_day_is_read_each_time_and_on_the_year_is_not() {
        Row daily = row("Durand", "");
        daily.asOf();
        assertThat(taken(daily, BODY).print()).isEmpty();
        Row yearly = row("Durand", "");
        yearly.year();
        assertThat(taken(yearly, BODY).print()).contains(PRINT);
    }

    private static Observation in(FunctionCode function) {
        return Observation.OfMandate.keyedByName(BODY.entity(), function, Facts.none());
    }

    private static Reading.Taken taken(Row row, Observation... observations) {
        return (Reading.Taken) row.taken(observations);
    }

    private static Row row(String name, String born) {
        var header = HeaderTest.header(Dataset.of("elus", NAME, BORN, COUNT), "Nom", "Date de naissance");
        return new Row(7, header, new String[] {name, born}, AS_OF, PRINT);
    }

    private static List<Notice> remarks(Row row) {
        return ((Reading.Taken) row.taken()).remarks();
    }

    private static List<Reason> reasons(Row row) {
        return remarks(row).stream().map(Notice::reason).toList();
    }
}
