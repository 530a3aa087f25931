package fr.acteurs.domain.source;

import com.google.common.collect.Maps;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a file as the reader saw them.
 *
 * @param lines lines of the file: titles, header, rows, blank lines; of a workbook, rows of the sheet
 * @param rows data rows, ragged ones included
 * @param headings title and header lines
 * @param ragged rows whose width is not the header's
 * @param lastIsRagged whether the last row is one of them: the file was cut
 */
public record RowCounts(long lines, long headings, long blanks, long rows, long ragged, boolean lastIsRagged) {

    /** The gate on the last row: a width that is not the header's means that the file was cut. */
    public Optional<Gate.Held> lastLineGate() {
        return lastIsRagged
                ? Optional.of(Gate.LAST_LINE.held(
                        "la dernière ligne n'a pas le nombre de champs de l'en-tête", "autant que l'en-tête"))
                : Optional.empty();
    }

    /** The gate on files without rows. */
    public Optional<Gate.Held> emptyGate() {
        return rows == 0 ? Optional.of(Gate.ROW_COUNT.held("aucune ligne", "au moins 1")) : Optional.empty();
    }

    /** The gate on ragged rows: more than one in a hundred holds the edition. */
    public Optional<Gate.Held> raggedGate() {
        return ragged * 100 > rows
                ? Optional.of(Gate.RAGGED_ROWS.held(ragged + " lignes sur " + rows, "1 %"))
                : Optional.empty();
    }

    /**
     * The gate on rows that are refused for what they say: more than half of them hold the edition, be it the first, for
     * the next one would be measured by it.
     *
     * @param notices how many of each reason
     */
    public Optional<Gate.Held> refusedGate(Map<Reason, Long> notices) {
        Map<Reason, Long> faults = Maps.filterKeys(notices, Reason::isFault);
        long refused = faults.values().stream().mapToLong(Long::longValue).sum();
        return refused * 2 > rows
                ? faults.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(most -> Gate.REFUSED_ROWS.held(
                                refused + " lignes refusées sur " + rows + ", dont " + most.getValue() + " : "
                                        + most.getKey().label() + hint(most.getKey()),
                                "la moitié des lignes"))
                : Optional.empty();
    }

    private static String hint(Reason reason) {
        return reason == Reason.UNKNOWN_BODY ? " (charger d'abord les organismes)" : "";
    }

    /** The gate on the number of rows, against the last edition of the dataset. */
    public Optional<Gate.Held> rowCountGate(Dataset dataset, long lastRows) {
        double least = lastRows * (1 - dataset.shrink());
        double most = lastRows * (1 + dataset.growth());
        return rows < least || rows > most
                ? Optional.of(Gate.ROW_COUNT.held(
                        rows + " lignes, " + lastRows + " dans la dernière édition",
                        (long) Math.ceil(least) + " à " + (long) Math.floor(most)))
                : Optional.empty();
    }
}
