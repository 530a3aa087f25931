package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableList;
import fr.acteurs.domain.source.Cleaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The columns of one file of the feed, in the tender's order; of a file of states, after {@code mouvement} and
 * {@code motif}.
 *
 * <p>This is the only place where rows become text, for complete and delta deliveries alike.
 *
 * @param <T> what a row is made of; it can only be made by {@link ReleasePolicy}
 */
public final class FeedSchema<T> {

    /** Version of the layout; it goes up with every change of a column. */
    public static final String VERSION = "1";

    private final FeedRole role;
    private final List<FeedColumn<T>> columns;
    private final Set<String> idColumns;

    FeedSchema(FeedRole role, List<FeedColumn<T>> columns, Set<String> idColumns) {
        this.role = role;
        this.columns = ImmutableList.copyOf(columns);
        this.idColumns = Set.copyOf(idColumns);
    }

    public FeedRole role() {
        return role;
    }

    /** The header line of a delivery's file. */
    public String header() {
        return role.isState() ? headerOfMovements() : stateHeader();
    }

    private String headerOfMovements() {
        return FeedLine.print(ImmutableList.<String>builder()
                .add("mouvement", "motif")
                .addAll(names())
                .build());
    }

    /** The header line of a receiver's own file, {@code etat_*.csv}: the canonical columns alone. */
    public String stateHeader() {
        return FeedLine.print(names());
    }

    /** The row in canonical form, when every cell is fit for a machine and for a spreadsheet. */
    public PrintedRow print(T row) {
        StringBuilder line = new StringBuilder(640);
        ColumnLimit limit = row instanceof LimitedRow limited ? limited.limit() : ColumnLimit.NONE;
        for (FeedColumn<T> column : columns) {
            String value = isShown(column, limit) ? column.value().apply(row) : "";
            if (!value.isEmpty() && !isFit(value, column.length())) {
                return new PrintedRow.Unfit(column.name());
            }
            FeedLine.append(line, value);
        }
        return new PrintedRow.Canonical(line.toString());
    }

    private boolean isShown(FeedColumn<T> column, ColumnLimit limit) {
        return limit.shows(column.name()) || idColumns.contains(column.name());
    }

    /** The canonical row of a suppression: ids, version and successor, nothing else. */
    public String suppressed(Withdrawal<T> withdrawal) {
        StringBuilder line = new StringBuilder(320);
        for (FeedColumn<T> column : columns) {
            FeedLine.append(
                    line, idColumns.contains(column.name()) ? column.value().apply(withdrawal.row()) : "");
        }
        return line.toString();
    }

    /** The names of the columns of the canonical row. */
    public List<String> names() {
        return columns.stream().map(FeedColumn::name).toList();
    }

    /**
     * Most characters of the column.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int length(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .mapToInt(FeedColumn::length)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column " + name));
    }

    /** The data dictionary as rows: column, most characters, need, the tender's label, meaning. */
    public List<List<String>> dictionary() {
        List<List<String>> lines = new ArrayList<>();
        for (FeedColumn<T> column : columns) {
            lines.add(List.of(
                    column.name(), String.valueOf(column.length()), column.need(), column.tender(), column.meaning()));
        }
        return lines;
    }

    private static boolean isFit(String value, int length) {
        boolean fits = value.length() <= length || value.codePointCount(0, value.length()) <= length;
        return fits && Cleaning.isHarmless(value);
    }
}
