package fr.acteurs.domain.source;

import java.util.List;

/**
 * One kind of file that a source publishes, known by its columns. What a dataset no longer lists is absent from that
 * dataset only.
 *
 * @param code unique within the source
 * @param columns those that are read; others are left alone
 * @param foreign columns of other registers: a file that has one is not of this dataset
 * @param shrink largest share of rows that may go from one edition to the next before the edition is held
 * @param growth largest share of rows that may come
 */
public record Dataset(String code, List<Column> columns, List<Column> foreign, double shrink, double growth) {

    public Dataset {
        columns = List.copyOf(columns);
        foreign = List.copyOf(foreign);
    }

    /** With the usual tolerance: five rows in a hundred may go, half as many again may come. */
    public static Dataset of(String code, Column... columns) {
        return new Dataset(code, List.of(columns), List.of(), 0.05, 0.50);
    }

    /** The same, told by what it has not from a register that has all its columns and more. */
    public Dataset without(List<Column> others) {
        return new Dataset(code, columns, others, shrink, growth);
    }

    @Override
    public String toString() {
        return code;
    }
}
