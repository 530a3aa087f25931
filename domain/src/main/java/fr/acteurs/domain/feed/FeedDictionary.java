package fr.acteurs.domain.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The data dictionary of the feed (tender 4), made from the columns themselves: it cannot lag behind them. Its SHA-256
 * stands in every manifest, so that a receiver sees at once when the layout moved.
 */
public final class FeedDictionary {

    private static final List<FeedSchema<?>> SCHEMAS =
            List.of(OrganisationFeed.SCHEMA, ContactFeed.SCHEMA, RedirectionFeed.SCHEMA);

    private FeedDictionary() {}

    /** The schemas of the profile, in the order of their files. */
    public static List<FeedSchema<?>> schemas() {
        return SCHEMAS;
    }

    /** The schema of a file. */
    public static FeedSchema<?> schema(FeedRole role) {
        return SCHEMAS.stream()
                .filter(schema -> schema.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** The dictionary as lines of the feed's own form: file, column, length, need, tender's label, meaning. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FeedSchema<?> schema : SCHEMAS) {
            for (List<String> column : schema.dictionary()) {
                List<String> line = new ArrayList<>(List.of(schema.role().name()));
                line.addAll(column);
                lines.add(FeedLine.print(line));
            }
        }
        return List.copyOf(lines);
    }

    /** SHA-256 of the lines, one LF after each. */
    public static String sha256() {
        byte[] text = (String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(StateDigest.sha256().digest(text));
    }
}
