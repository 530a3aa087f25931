package fr.acteurs.domain.source;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.person.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The header of one file, matched to a dataset of its source: where each column stands. */
public final class Header {

    private final Dataset dataset;
    private final Map<Set<String>, Integer> positions;
    private final int width;
    private final List<String> unknown;

    private Header(Dataset dataset, Map<Set<String>, Integer> positions, int width, List<String> unknown) {
        this.dataset = dataset;
        this.positions = positions;
        this.width = width;
        this.unknown = unknown;
    }

    /** Either the header, or why no dataset fits. */
    public sealed interface Match {
        record Fits(Header header) implements Match {}

        record Misfit(String why) implements Match {}
    }

    /** Finds the dataset whose required columns are all there; the answer of a misfit names what is missing. */
    public static Match match(SourceDescription source, List<String> names) {
        List<String> twice = repeated(names);
        if (!twice.isEmpty()) {
            return twice(twice.stream());
        }
        return source.datasets().stream()
                .filter(dataset -> missing(dataset, names).isEmpty())
                .filter(dataset -> foreign(dataset, names).isEmpty())
                .findFirst()
                .map(dataset -> fit(dataset, names))
                .orElseGet(() -> new Match.Misfit(misfit(source, names)));
    }

    public Dataset dataset() {
        return dataset;
    }

    public int width() {
        return width;
    }

    /** Columns that the dataset neither reads nor leaves alone by name, as far as it says which. */
    public List<String> unknown() {
        return unknown;
    }

    /** Position of the column, required or not, from 0, or -1 when the file has no such column. */
    int indexOf(Column column) {
        return positions.getOrDefault(column.folded(), -1);
    }

    private static Header of(Dataset dataset, List<String> names) {
        ImmutableMap.Builder<Set<String>, Integer> positions = ImmutableMap.builder();
        for (Column column : dataset.columns()) {
            for (int i = 0; i < names.size(); i++) {
                if (column.isNamed(names.get(i))) {
                    positions.put(column.folded(), i);
                }
            }
        }
        return new Header(dataset, positions.buildOrThrow(), names.size(), dataset.unknown(names));
    }

    private static Match fit(Dataset dataset, List<String> names) {
        List<Column> twice = dataset.columns().stream()
                .filter(column -> names.stream().filter(column::isNamed).count() > 1)
                .toList();
        return twice.isEmpty()
                ? new Match.Fits(of(dataset, names))
                : twice(twice.stream().map(Column::name));
    }

    private static Match twice(Stream<String> names) {
        return new Match.Misfit("colonnes en double : " + names.collect(Collectors.joining(", ")));
    }

    private static List<String> repeated(List<String> names) {
        Map<String, Long> counts = names.stream().collect(Collectors.groupingBy(Folding::fold, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<Column> missing(Dataset dataset, List<String> names) {
        return dataset.columns().stream()
                .filter(Column::required)
                .filter(column -> names.stream().noneMatch(column::isNamed))
                .toList();
    }

    private static List<Column> foreign(Dataset dataset, List<String> names) {
        return dataset.foreign().stream()
                .filter(column -> names.stream().anyMatch(column::isNamed))
                .toList();
    }

    private static String misfit(SourceDescription source, List<String> names) {
        Dataset nearest = source.datasets().stream()
                .min(Comparator.comparingInt(d -> missing(d, names).size()))
                .orElseThrow();
        List<Column> missing = missing(nearest, names);
        return "pas un fichier de " + source.code() + " : "
                + (missing.isEmpty()
                        ? "colonnes d'un autre registre " + named(foreign(nearest, names))
                        : "colonnes absentes " + named(missing));
    }

    private static String named(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
