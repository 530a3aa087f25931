package fr.acteurs.domain.source;

import com.google.common.collect.Maps;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<Reason> REPEATS =
            EnumSet.of(Reason.DUPLICATE_ROW, Reason.CONTRADICTION, Reason.TWO_HOLDERS);

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
                ? Optional.of(Gate.RAGGED_ROWS.held(ragged + " lignes sur " + rows, "1 %", ragged * 100.0 / rows))
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

    /**
     * The gate on the number of rows, against the last edition of the dataset.
     *
     * @param shrink largest share of rows that may go
     */
    public Optional<Gate.Held> rowCountGate(double shrink, double growth, long lastRows) {
        double least = lastRows * (1 - shrink);
        double most = lastRows * (1 + growth);
        double times = (rows - lastRows) / (lastRows * (rows < lastRows ? -shrink : growth));
        return rows < least || rows > most
                ? Optional.of(Gate.ROW_COUNT.held(
                        rows + " lignes, " + lastRows + " dans la dernière édition",
                        (long) Math.ceil(least) + " à " + (long) Math.floor(most),
                        times))
                : Optional.empty();
    }

    /** The gate on rows that repeat or contradict another of the same key, or claim the same seat for one. */
    public Optional<Gate.Held> duplicateGate(Map<Reason, Long> notices, Ceiling ceiling) {
        long doubled = REPEATS.stream()
                .mapToLong(reason -> notices.getOrDefault(reason, 0L))
                .sum();
        double most = ceiling.of(rows);
        return doubled > most
                ? Optional.of(Gate.DUPLICATE_KEYS.held(
                        doubled + " lignes répètent ou contredisent une autre, sur " + rows,
                        "au plus " + (long) most,
                        doubled / most))
                : Optional.empty();
    }

    /** The gate on subjects that the last edition named by other keys. */
    public Optional<Gate.Held> renumberedGate(long renumbered, Ceiling ceiling) {
        double most = ceiling.of(rows);
        return renumbered > most
                ? Optional.of(Gate.RENUMBERED_KEYS.held(
                        renumbered + " sujets connus reviennent sous un autre identifiant, sur " + rows + " lignes",
                        "au plus " + (long) most,
                        renumbered / most))
                : Optional.empty();
    }
}
