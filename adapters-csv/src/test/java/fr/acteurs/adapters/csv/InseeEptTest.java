package fr.acteurs.adapters.csv;

import static fr.acteurs.adapters.csv.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class InseeEptTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("insee-ept");
    }

    @Override
    List<String> samples() {
        return List.of("ept.csv");
    }

    @Test
    void a_territory_is_founded_under_its_siren_and_says_nothing_of_communes() {
        Observation.OfEntity first =
                (Observation.OfEntity) observations(read("ept.csv")).findFirst().orElseThrow();
        assertThat(first.founding()).isTrue();
        assertThat(first.key()).isEqualTo("SIREN:990002016");
        assertThat(first.facts().canonical()).isEqualTo("KIND=EPT\nNAME=Plaine d'Essai\nSIREN=990002016\n");
    }

    @Test
    void what_is_no_territory_is_refused() {
        assertThat(remarks(read("ept.csv")))
                .containsExactly("4 OUT_OF_SCOPE EPT ZZZZZZZZZ", "5 BAD_CODE EPT 990002025", "6 MISSING_VALUE LIBEPT");
    }

    @Test
    void the_workbook_has_a_title_and_two_headers_of_which_the_second_counts() {
        Outcome outcome = Registers.read(source(), Registers.write(folder.resolve("ept.xlsx"), titled()));
        assertThat(outcome.counts()).contains(new RowCounts(7, 4, 1, 2, 0, false));
        assertThat(observations(outcome).map(Observation::key)).containsExactly("SIREN:990002016");
    }

    private static byte[] titled() {
        return Workbooks.workbook(row(1, "Établissements publics territoriaux")
                + row(2, "France - Liste")
                + row(4, "EPT", "Libellé de l'EPT", "Nombre de communes")
                + row(5, "EPT", "LIBEPT", "NB_COM")
                + row(6, "990002016", "Plaine d'Essai", "8")
                + row(7, "ZZZZZZZZZ", "Sans objet", "34746"));
    }
}
