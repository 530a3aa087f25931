package fr.acteurs.adapters.csv.rights;

import fr.acteurs.application.consent.InformationReader;
import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.consent.Proof;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in UTF-8, semicolons between: {@code identifiant;date;moyen;preuve;libelle}. The identifier is that of a person or a
 * body, the date {@code 2026-03-01}.
 */
public final class InformationTable implements InformationReader {

    /** The columns, in any order. */
    public static final List<String> COLUMNS = List.of("identifiant", "date", "moyen", "preuve", "libelle");

    /** In bytes; rows pass one by one. */
    private static final long LARGEST = 200_000_000;

    @Override
    public void read(Path file, Consumer<Row> each) {
        RightsTable.read(file, LARGEST, COLUMNS, InformationTable::row, each);
    }

    private static Row row(long line, CSVRecord row) {
        if (!row.isConsistent()) {
            return new Row(line, Optional.empty(), RightsTable.INCONSISTENT);
        }
        try {
            return new Row(line, Optional.of(told(row)), "");
        } catch (IllegalArgumentException unfit) {
            return new Row(line, Optional.empty(), String.valueOf(unfit.getMessage()));
        }
    }

    private static Information told(CSVRecord row) {
        return new Information(
                row.get("identifiant"),
                day(row.get("date")),
                new Proof(row.get("moyen"), row.get("preuve"), row.get("libelle")));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException other) {
            throw new IllegalArgumentException("date: write 2026-03-01", other);
        }
    }
}
