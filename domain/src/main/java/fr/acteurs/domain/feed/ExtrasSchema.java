package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a file that is delivered by an order form: ids by which it is joined with the feed, what was ordered, and
 * who says it when.
 *
 * @param about what its rows are about
 * @param columns what was ordered
 */
public record ExtrasSchema(About about, List<String> columns) {

    private static final List<String> ORIGIN = List.of("source", "date_source");

    /** What a row of such a file is about. */
    public enum About {
        BODIES("organismes", "id_organisme", "siret"),
        FUNCTIONS("fonctions", "id_fonction", "id_personne", "id_organisme");

        private final String label;
        private final ImmutableList<String> ids;

        About(String label, String... ids) {
            this.label = label;
            this.ids = ImmutableList.copyOf(ids);
        }

        /** The French word, as answers print it. */
        public String label() {
            return label;
        }
    }

    public ExtrasSchema {
        columns = List.copyOf(columns);
    }

    /** Names that no ordered column may have: those of the feed, and of what stands beside it in its file. */
    public static Set<String> reserved() {
        Stream<String> feed = FeedDictionary.schemas().stream().flatMap(schema -> schema.names().stream());
        return Stream.concat(feed, Stream.concat(ORIGIN.stream(), Stream.of("mouvement", "motif")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The header line. */
    public String header() {
        return line(about.ids, columns, ORIGIN);
    }

    /** The line of a row; empty where nothing is known. */
    public String print(ReleasableExtras row) {
        return line(
                row.ids(),
                columns.stream().map(row.said().extras()::value).toList(),
                List.of(row.said().source().value(), row.said().asOf().toString()));
    }

    private static String line(List<String> ids, List<String> values, List<String> origin) {
        return FeedLine.print(ImmutableList.<String>builder()
                .addAll(ids)
                .addAll(values)
                .addAll(origin)
                .build());
    }
}
