package fr.acteurs.adapters.csv.rights;

import fr.acteurs.application.consent.StatementReader;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Statements;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in UTF-8, semicolons between: {@code id_personne;usage;position;organisme;date;moyen;preuve;libelle}. An empty
 * {@code usage} is the transmission of all data; {@code organisme} and {@code libelle} are for agreements alone; the date is
 * {@code 2026-03-01}, or {@code 2026-03-01T10:00} in Paris.
 */
public final class StatementTable implements StatementReader {

    /** The columns, in any order. */
    public static final List<String> COLUMNS =
            List.of("id_personne", "usage", "position", "organisme", "date", "moyen", "preuve", "libelle");

    /** In bytes, some 70,000 rows: they are kept all or none, so all of them are in memory. */
    private static final long LARGEST = 8_000_000;

    @Override
    public List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        RightsTable.read(file, LARGEST, COLUMNS, StatementTable::row, rows::add);
        return rows;
    }

    private static Row row(long line, CSVRecord row) {
        if (!row.isConsistent()) {
            return Row.unreadable(line, RightsTable.INCONSISTENT);
        }
        try {
            return Row.of(line, statement(row));
        } catch (IllegalArgumentException unfit) {
            return Row.unreadable(line, String.valueOf(unfit.getMessage()));
        }
    }

    private static Statement statement(CSVRecord row) {
        return new Statement(
                new PersonId(fitting(row, "id_personne", "P-[0-9A-Z]{26}", "the identifier of a person")),
                filled(row, "usage").map(StatementTable::use),
                filled(row, "organisme")
                        .map(any -> fitting(row, "organisme", "O-[0-9A-Z]{26}", "the identifier of a body"))
                        .map(EntityId::new),
                stance(row.get("position")),
                Statements.moment(row.get("date")),
                Origin.IMPORT,
                new Proof(row.get("moyen"), row.get("preuve"), row.get("libelle")));
    }

    private static Optional<String> filled(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(cell -> !cell.isEmpty());
    }

    /** What is no identifier may be a name that slipped into the column: it is not repeated. */
    private static String fitting(CSVRecord row, String column, String form, String wanted) {
        String cell = row.get(column);
        if (!cell.matches(form)) {
            throw new IllegalArgumentException(column + " is not " + wanted);
        }
        return cell;
    }

    private static Use use(String name) {
        return Use.named(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("usage: write one of " + Arrays.toString(Use.values())));
    }

    private static Stance stance(String name) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("position: write one of " + Arrays.toString(Stance.values())));
    }
}
