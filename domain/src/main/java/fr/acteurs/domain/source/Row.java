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
    private final List<Notice> remarks = new ArrayList<>(0);

    /** @param asOf the date that the edition speaks of */
    public Row(long line, Header header, String[] cells, LocalDate asOf) {
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.asOf = asOf;
    }

    public Dataset dataset() {
        return header.dataset();
    }

    public LocalDate asOf() {
        return asOf;
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

    /** Notes something of a column; a cell that is read twice is remarked upon once. */
    public void remark(Reason reason, Column column) {
        Notice remark = new Notice(line, reason, column.name());
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    public Reading refused(Reason reason, String detail) {
        return new Reading.Refused(new Notice(line, reason, detail));
    }

    public Reading taken(Observation... observations) {
        return new Reading.Taken(line, List.of(observations), remarks);
    }
}
