package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.acteurs.domain.source.Cleaning;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Row;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lists within a record, whichever way they are encoded: an archive of the publisher has arrays and empty texts, its web
 * export has JSON inside texts, and {@code null}. As a cell they are JSON text; their values are cleaned one by one.
 */
final class Nested {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .build();

    private final Row row;
    private final Column column;
    private final JsonNode list;

    private Nested(Row row, Column column, JsonNode list) {
        this.row = row;
        this.column = column;
        this.list = list;
    }

    /** The cell for a value of a record. */
    static String cell(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    /** The list in a cell; one that cannot be read is empty, and remarked upon. */
    static Nested in(Row row, Column column) {
        String text = row.text(column);
        return new Nested(row, column, text.isEmpty() ? MissingNode.getInstance() : parse(row, column, text));
    }

    private static JsonNode parse(Row row, Column column, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            row.remark(Reason.BROKEN_LIST, column);
            return MissingNode.getInstance();
        }
    }

    Stream<JsonNode> elements() {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Its values: texts, or what stands under this name. */
    List<String> texts(String name) {
        return elements()
                .map(element -> element.isObject() ? text(element, name) : clean(element.asText("")))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The text at the end of the path, cleaned; empty when there is none. */
    String text(JsonNode element, String... path) {
        return clean(Nodes.text(element, path));
    }

    private String clean(String raw) {
        String clean = Cleaning.clean(raw);
        if (Cleaning.isMaterial(raw, clean)) {
            row.remark(Reason.CLEANED_TEXT, column);
        }
        return clean;
    }
}
