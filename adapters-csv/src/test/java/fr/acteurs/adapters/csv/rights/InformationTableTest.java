package fr.acteurs.adapters.csv.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.consent.ConsentRefused;
import fr.acteurs.application.consent.InformationReader.Row;
import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.consent.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InformationTableTest {

    private static final String BODY = "O-01ARYZ6S410123456789ABCDEF";

    @TempDir
    private Path folder;

    private List<Row> read(String... lines) throws IOException {
        Path file = folder.resolve("envoi.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        List<Row> rows = new ArrayList<>();
        new InformationTable().read(file, rows::add);
        return rows;
    }

    @Test
    void columns_come_in_any_order() throws IOException {
        assertThat(read("date;identifiant;libelle;preuve;moyen", "2026-05-04;" + BODY + ";V1;Envoi 12;COURRIER"))
                .containsExactly(new Row(
                        2,
                        Optional.of(new Information(
                                BODY, LocalDate.of(2026, 5, 4), new Proof("COURRIER", "Envoi 12", "V1"))),
                        ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'Dupont;2026-05-04;COURRIER;E;V1', identifiant",
        "'O-01ARYZ6S410123456789ABCDEF;04/05/2026;COURRIER;E;V1', date",
        "'O-01ARYZ6S410123456789ABCDEF;2026-05-04;par lettre;E;V1', moyen",
        "'O-01ARYZ6S410123456789ABCDEF;2026-05-04;COURRIER;E;', libelle",
        "'O-01ARYZ6S410123456789ABCDEF;2026-05-04', fields"
    })
    void what_cannot_be_read_is_told_by_its_column_and_not_repeated(String line, String column) throws IOException {
        Row row = read("identifiant;date;moyen;preuve;libelle", line).get(0);
        assertThat(row.told()).isEmpty();
        assertThat(row.problem()).contains(column).doesNotContain("Dupont");
    }

    @Test
    void another_table_is_refused_with_the_columns_to_write() {
        assertThatThrownBy(() -> read("a;b", "1;2"))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining("identifiant;date;moyen;preuve;libelle");
    }
}
