package fr.acteurs.domain.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The data dictionary of a profile of the feed (tender 4), made from the columns themselves: it cannot lag behind them. Its
 * SHA-256 stands in every manifest, so that a receiver sees at once when the layout moved.
 */
public final class FeedDictionary {

    private final List<FeedSchema<?>> schemas;

    FeedDictionary(List<FeedSchema<?>> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    /** The dictionary of a profile. */
    public static FeedDictionary of(Profile profile) {
        return new FeedDictionary(profile.roles().stream()
                .<FeedSchema<?>>map(FeedDictionary::schema)
                .toList());
    }

    /** All schemas, in the order of their roles. */
    public static List<FeedSchema<?>> schemas() {
        return Arrays.stream(FeedRole.values())
                .<FeedSchema<?>>map(FeedDictionary::schema)
                .toList();
    }

    /** The schema of a file. */
    public static FeedSchema<?> schema(FeedRole role) {
        return switch (role) {
            case ORG -> OrganisationFeed.SCHEMA;
            case PER -> PersonFeed.SCHEMA;
            case FON -> FunctionFeed.SCHEMA;
            case SEC -> SectorFeed.SCHEMA;
            case CON -> ContactFeed.SCHEMA;
            case OPP -> ObjectionFeed.SCHEMA;
            case RED -> RedirectionFeed.SCHEMA;
        };
    }

    /** The dictionary as lines of the feed's own form: file, column, length, need, tender's label, meaning. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FeedSchema<?> schema : schemas) {
            for (List<String> column : schema.dictionary()) {
                List<String> line = new ArrayList<>(List.of(schema.role().name()));
                line.addAll(column);
                lines.add(FeedLine.print(line));
            }
        }
        return List.copyOf(lines);
    }

    /** SHA-256 of the lines, one LF after each. */
    public String sha256() {
        return sha256(lines());
    }

    /** SHA-256 of the headers alone: the words that explain a column may change without its rows. */
    public String layout() {
        return sha256(schemas.stream().map(FeedSchema::header).toList());
    }

    private static String sha256(List<String> lines) {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(StateDigest.sha256().digest(text));
    }
}
