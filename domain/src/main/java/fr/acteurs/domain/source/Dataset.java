package fr.acteurs.domain.source;

import fr.acteurs.domain.person.Folding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of file that a source publishes, known by its columns. What a dataset no longer lists is absent from that
 * dataset only.
 *
 * @param code unique within the source
 * @param columns those that are read; others are left alone
 * @param foreign columns of other registers: a file that has one is not of this dataset
 * @param ignored columns that are left alone by name, where the source declares them: any other is new, and remarked upon
 * @param repeats largest share of rows that may repeat another, where that is no fault: a list of tasks names a person twice
 * @param shrink largest share of rows that may go from one edition to the next before the edition is held
 * @param growth largest share of rows that may come
 */
public record Dataset(
        String code,
        List<Column> columns,
        List<Column> foreign,
        Optional<Set<String>> ignored,
        Optional<Double> repeats,
        double shrink,
        double growth) {

    public Dataset {
        columns = List.copyOf(columns);
        foreign = List.copyOf(foreign);
    }

    /** With the usual tolerance: five rows in a hundred may go, half as many again may come. */
    public static Dataset of(String code, Column... columns) {
        return new Dataset(code, List.of(columns), List.of(), Optional.empty(), Optional.empty(), 0.05, 0.50);
    }

    /** The same, told by what it has not from a register that has all its columns and more. */
    public Dataset without(List<Column> others) {
        return new Dataset(code, columns, others, ignored, repeats, shrink, growth);
    }

    /** The same, which leaves these columns alone and no other. */
    public Dataset ignoring(List<String> names) {
        Set<String> folded = names.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        return new Dataset(code, columns, foreign, Optional.of(folded), repeats, shrink, growth);
    }

    /** The same, which leaves alone those of these columns that it does not read, and no other. */
    public Dataset ignoringRestOf(List<String> names) {
        return ignoring(names.stream()
                .filter(name -> columns.stream().noneMatch(column -> column.isNamed(name)))
                .toList());
    }

    /** The same, which leaves these columns alone as well as those that it does already. */
    public Dataset ignoringAlso(List<String> names) {
        Stream<String> before = ignored.stream().flatMap(Set::stream);
        return ignoring(Stream.concat(before, names.stream()).toList());
    }

    /** The same, in which so many rows may repeat another. */
    public Dataset repeating(double share) {
        return new Dataset(code, columns, foreign, ignored, Optional.of(share), shrink, growth);
    }

    /** Which names of a header are of no column that is read or left alone by name. */
    public List<String> unknown(List<String> header) {
        return ignored.map(known -> header.stream()
                        .filter(name -> !known.contains(Folding.fold(name)))
                        .filter(name -> columns.stream().noneMatch(column -> column.isNamed(name)))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return code;
    }
}
