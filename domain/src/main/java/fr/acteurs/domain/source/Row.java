package fr.acteurs.domain.source;

import fr.acteurs.domain.source.Notice.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a register under its header. It gives values by {@link Column}, cleaned, and collects the remarks that
 * reading them calls for. Used by one thread and thrown away.
 */
public final class Row {

    private final long line;
    private final Header header;
    private final String[] cells;
    private final LocalDate asOf;
    private final RowPrint print;
    private final List<Notice> remarks = new ArrayList<>(0);
    private boolean dated;

    /**
     * @param asOf the date that the edition speaks of
     * @param print of the row under its header, the year of the edition and the rules of its source
     */
    public Row(long line, Header header, String[] cells, LocalDate asOf, RowPrint print) {
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.asOf = asOf;
        this.print = print;
    }

    public Dataset dataset() {
        return header.dataset();
    }

    /**
     * The date that the edition speaks of. A row whose meaning hangs on the day is read in each edition, be it the very
     * row of the last one; one that hangs on the {@link #year()} is not.
     */
    public LocalDate asOf() {
        dated = true;
        return asOf;
    }

    /** The year that the edition speaks of; in another year every row is read anew. */
    public int year() {
        return asOf.getYear();
    }

    /** The cell's text, cleaned; empty when it is blank or the file has no such column. */
    public String text(Column column) {
        int index = header.indexOf(column);
        if (index < 0) {
            return "";
        }
        String raw = cells[index];
        String clean = Cleaning.clean(raw);
        if (Cleaning.isMaterial(raw, clean)) {
            remark(Reason.CLEANED_TEXT, column);
        }
        return clean;
    }

    /** Likewise, of a name: empty too when what stands there began as a formula and is no name. */
    public String name(Column column) {
        String clean = text(column);
        return !clean.isEmpty() && Cleaning.isFormula(cells[header.indexOf(column)]) ? "" : clean;
    }

    /** Whether what stands there began as a formula or had control characters, before it was cleaned. */
    public boolean isHostile(Column column) {
        int index = header.indexOf(column);
        return index >= 0 && Cleaning.isHostile(cells[index]);
    }

    /** Whether the file has the column at all. */
    public boolean has(Column column) {
        return header.indexOf(column) >= 0;
    }

    /** A value that may be absent; one that is there and cannot be read gives a remark. */
    public <T> Optional<T> optional(Column column, Function<String, Optional<T>> parser, Reason reason) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            remark(reason, column);
        }
        return value;
    }

    /** A date that may be absent; one that cannot be true gives a remark. */
    public Optional<LocalDate> date(Column column) {
        return optional(column, text -> RegisterDate.parse(text, asOf), Reason.BAD_DATE);
    }

    /** The birth date of somebody who is of age and alive; one that cannot be true gives a remark. */
    public Optional<LocalDate> birthDate(Column column) {
        return optional(
                column,
                text -> RegisterDate.parse(text, asOf).filter(birth -> BirthDates.isPossible(birth, asOf)),
                Reason.BAD_DATE);
    }

    /** Notes something of a column; a cell that is read twice is remarked upon once. */
    public void remark(Reason reason, Column column) {
        remark(reason, column.name());
    }

    /**
     * Notes something of the row.
     *
     * @param detail what was seen, without personal data
     */
    public void remark(Reason reason, String detail) {
        Notice remark = new Notice(line, reason, detail);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    public Reading refused(Reason reason, String detail) {
        return new Reading.Refused(new Notice(line, reason, detail));
    }

    /** One of many that nobody reads the file for. */
    public Reading passedOver(Reason reason) {
        return new Reading.PassedOver(line, reason);
    }

    public Reading taken(Observation... observations) {
        return new Reading.Taken(line, List.of(observations), remarks, printOf(observations));
    }

    /**
     * Known again, a row is spared when its one observation is all that it has to say: what calls for a remark is
     * remarked upon each time.
     */
    private Optional<RowPrint> printOf(Observation[] observations) {
        boolean spared = observations.length == 1 && remarks.isEmpty() && !dated;
        return spared ? Optional.of(print) : Optional.empty();
    }
}
