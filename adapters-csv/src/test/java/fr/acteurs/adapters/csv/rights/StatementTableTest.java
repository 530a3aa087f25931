package fr.acteurs.adapters.csv.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.consent.ConsentRefused;
import fr.acteurs.application.consent.StatementReader.Row;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementTableTest {

    private static final String PERSON = "P-01ARYZ6S410123456789ABCDEF";
    private static final String BODY = "O-01ARYZ6S410123456789ABCDEF";
    private static final String HEADER = "id_personne;usage;position;organisme;date;moyen;preuve;libelle";

    @TempDir
    private Path folder;

    private List<Row> read(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("liste.csv"), String.join("\n", lines) + "\n");
        return new StatementTable().read(file);
    }

    @Test
    void rows_are_read_with_their_lines_whatever_the_order_of_columns() throws IOException {
        assertThat(read(
                        "position;id_personne;usage;organisme;date;moyen;preuve;libelle",
                        "OPPOSE;" + PERSON + ";;;2026-03-01T10:00;COURRIER;C-1;",
                        "CONSENTI;" + PERSON + ";EMAILING_EMAIL;" + BODY + ";2026-03-01;FORMULAIRE;F-1;V1"))
                .containsExactly(
                        Row.of(
                                2,
                                said(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Stance.OPPOSE,
                                        "2026-03-01T09:00:00Z",
                                        "COURRIER",
                                        "C-1",
                                        "")),
                        Row.of(
                                3,
                                said(
                                        Optional.of(Use.EMAILING_EMAIL),
                                        Optional.of(new EntityId(BODY)),
                                        Stance.CONSENTI,
                                        "2026-02-28T23:00:00Z",
                                        "FORMULAIRE",
                                        "F-1",
                                        "V1")));
    }

    @Test
    void a_table_as_a_spreadsheet_saves_it_is_read_likewise() throws IOException {
        String row = "OPPOSE;" + PERSON + ";;;2026-03-01T10:00;COURRIER;C-1;\r";
        String header = "position;id_personne;usage;organisme;date;moyen;preuve;libelle";
        assertThat(read("\uFEFF" + header + "\r", row)).isEqualTo(read(header, row.strip()));
    }

    private static Statement said(
            Optional<Use> use,
            Optional<EntityId> body,
            Stance stance,
            String at,
            String means,
            String evidence,
            String wording) {
        return new Statement(
                new PersonId(PERSON),
                use,
                body,
                stance,
                Instant.parse(at),
                Origin.IMPORT,
                new Proof(means, evidence, wording));
    }

    @ParameterizedTest
    @CsvSource({
        "'Dupont;;OPPOSE;;2026-03-01;COURRIER;C-1;', id_personne",
        "'P-01ARYZ6S410123456789ABCDEF;AUTRE;OPPOSE;;2026-03-01;COURRIER;C-1;', usage",
        "'P-01ARYZ6S410123456789ABCDEF;;NON;;2026-03-01;COURRIER;C-1;', position",
        "'P-01ARYZ6S410123456789ABCDEF;;OPPOSE;;01/03/2026;COURRIER;C-1;', date",
        "'P-01ARYZ6S410123456789ABCDEF;;OPPOSE;;2026-03-01;par lettre;C-1;', moyen",
        "'P-01ARYZ6S410123456789ABCDEF;;OPPOSE;;2026-03-01;COURRIER;=C;', preuve",
        "'P-01ARYZ6S410123456789ABCDEF;;CONSENTI;;2026-03-01;COURRIER;C-1;V1', agreement",
        "'P-01ARYZ6S410123456789ABCDEF;;OPPOSE', fields"
    })
    void a_row_that_cannot_be_read_says_which_cell_and_not_what_is_in_it(String line, String cell) throws IOException {
        assertThat(read(HEADER, line)).singleElement().satisfies(row -> {
            assertThat(row.statement()).isEmpty();
            assertThat(row.problem()).contains(cell).doesNotContain("Dupont");
        });
    }

    @Test
    void a_table_of_other_columns_is_refused_with_those_that_it_needs() {
        assertThatThrownBy(() -> read("nom;prenom", "a;b"))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining(HEADER);
    }

    @Test
    void a_table_that_cannot_be_read_is_refused_in_one_sentence_that_repeats_nothing_of_it() throws IOException {
        assertThatThrownBy(() -> read(HEADER, "\"" + PERSON + ";Dupont"))
                .isInstanceOf(ConsentRefused.class)
                .hasMessage("liste.csv cannot be read: quotes do not fit together");
        assertThatThrownBy(() -> read(HEADER, "\"" + PERSON + "\"Dupont;a"))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageNotContaining("Dupont");
        Path latin =
                Files.write(folder.resolve("latin.csv"), (HEADER + "\nHélène").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new StatementTable().read(latin))
                .isInstanceOf(ConsentRefused.class)
                .hasMessage("latin.csv is not written in UTF-8");
    }

    @Test
    void a_table_that_memory_might_not_hold_is_refused_before_it_is_read() throws IOException {
        Path large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(8_000_001);
        }
        assertThatThrownBy(() -> new StatementTable().read(large))
                .isInstanceOf(ConsentRefused.class)
                .hasMessageContaining("divide it");
    }
}
