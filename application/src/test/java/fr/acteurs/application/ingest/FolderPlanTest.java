package fr.acteurs.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.ingest.FolderPlan.Step;
import fr.acteurs.application.ingest.Publication.Commune;
import fr.acteurs.application.ingest.SourceReader.Fingerprint;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Source COMMUNES = named("cog-communes");
    private static final Source GROUPINGS = named("dgcl-epci", "cog-communes");
    private static final Source MAYORS = named("rne-maires", "dgcl-epci");
    private static final Source HEADS = named("liste-heads");
    private static final Source STAFF = named("liste-staff");

    private static Source named(String code, String... after) {
        return new Source() {
            @Override
            public SourceDescription description() {
                return new SourceDescription(SourceCode.of(code), "", "", "", "", "", "", List.of());
            }

            @Override
            public Set<SourceCode> after() {
                return Set.copyOf(Stream.of(after).map(SourceCode::of).toList());
            }

            @Override
            public Reading read(Row row) {
                throw new UnsupportedOperationException("A plan reads no row by itself");
            }
        };
    }

    /** A file is of the sources whose last word stands in its folder; lists of both have one communes row more for heads. */
    private static Inspection inspect(Source source, Path file) {
        String code = source.description().code().value();
        boolean fits = file.toString().contains(code.substring(code.lastIndexOf('-') + 1));
        Fingerprint print = new Fingerprint(1, "a");
        if (!fits) {
            return new Inspection.Unsound(print, Gate.COLUMNS.held("columns of nobody " + code, "others"));
        }
        int rows = file.toString().contains("equal") || code.equals("liste-heads") ? 1 : 0;
        Publication read = Publication.communes(
                "2026-01-01", List.of(new Commune("32013", "Auch")).subList(0, rows));
        return new Inspection.Sound(print, read.dataset(), read);
    }

    private static FolderPlan plan(String... files) {
        Sources sources = new Sources(List.of(COMMUNES, GROUPINGS, MAYORS, HEADS, STAFF));
        return new PlanFolder(sources, FolderPlanTest::inspect)
                .plan(Arrays.stream(files).map(Path::of).toList(), TODAY);
    }

    private static List<String> order(FolderPlan plan) {
        return plan.steps().stream().map(FolderPlanTest::shown).toList();
    }

    private static String shown(Step step) {
        return step.asOf() + " " + step.source();
    }

    @Test
    void editions_are_read_by_their_dates_and_bodies_before_those_who_are_in_them() {
        assertThat(order(plan(
                        "maires/2024-01-01.csv",
                        "epci/2024.xlsx",
                        "communes/2024-01-01.csv",
                        "maires/2023-06-01.csv",
                        "communes/2023-01-01.csv")))
                .containsExactly(
                        "2023-01-01 cog-communes",
                        "2024-01-01 cog-communes",
                        "2024-01-01 dgcl-epci",
                        "2023-06-01 rne-maires",
                        "2024-01-01 rne-maires");
    }

    @Test
    void a_source_whose_bodies_are_brought_by_nobody_there_is_read_in_its_turn() {
        assertThat(order(plan("maires/2024-01-01.csv", "heads/2023.csv")))
                .containsExactly("2023-01-01 liste-heads", "2024-01-01 rne-maires");
    }

    @Test
    void where_several_sources_fit_the_name_in_the_path_tells_else_the_first_rows() {
        assertThat(order(plan("liste/staff/heads-2024.csv"))).containsExactly("2024-01-01 liste-heads");
        FolderPlan undecided = plan("heads-staff/equal.csv");
        assertThat(undecided.steps()).isEmpty();
        assertThat(undecided.unread())
                .singleElement()
                .satisfies(file -> assertThat(file.why())
                        .isEqualTo(
                                "several sources read such a file: liste-heads, liste-staff; put the name of one of them in"
                                        + " its path"));
    }

    @Test
    void a_file_of_nobody_is_left_with_the_reason_of_the_source_that_its_path_names() {
        assertThat(plan("readme.md", "rne/other.csv").unread())
                .map(FolderPlan.Unread::why)
                .containsExactly(
                        "no source reads such a file",
                        "COLUMNS (colonnes) : columns of nobody rne-maires (limite : others)");
    }

    @ParameterizedTest
    @CsvSource({
        "9-rne-maires@20200731.txt, 2020-07-31",
        "deputes_collaborateurs_2024-06-08.csv, 2024-06-08",
        "mairies-export_select7_10records_202608.json, 2026-08-01",
        "communes_2026.csv, 2026-01-01",
        "etalab-cs1100502-stock-20260512-0339.csv, 2026-05-12",
        "20201231-then-2021-02-03.csv, 2021-02-03"
    })
    void the_date_stands_in_the_name(String name, LocalDate date) {
        assertThat(PlanFolder.dateIn(Path.of(name))).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"communes.csv", "commune_depuis_1943.csv", "20240230.csv", "2020123456.csv"})
    void a_name_without_a_date_tells_none(String name) {
        assertThat(PlanFolder.dateIn(Path.of(name))).isEmpty();
        assertThat(order(plan("communes/x.csv"))).containsExactly("2026-11-23 cog-communes");
    }
}
