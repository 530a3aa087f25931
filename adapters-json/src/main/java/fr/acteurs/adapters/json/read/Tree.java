package fr.acteurs.adapters.json.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * One record as a tree of texts, as far as it is of a size that may be held; of a longer one only its end is looked for.
 */
final class Tree {

    /** Characters; the longest life in the Assemblée nationale takes 460,000. */
    private static final long LONGEST = 4L << 20;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser json;
    private final long start;
    private boolean ambiguous;

    Tree(JsonParser json) {
        this.json = json;
        this.start = at();
    }

    /** Reads the record from the name at hand to its end; nothing when it is too long, or has a name twice. */
    Optional<JsonNode> record() throws IOException {
        ObjectNode record = fields();
        return isHeld() ? Optional.of(record) : Optional.empty();
    }

    private ObjectNode fields() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            JsonNode value = value();
            ambiguous |= object.has(name);
            if (isHeld()) {
                object.set(name, value);
            } else {
                object.removeAll();
            }
            json.nextToken();
        }
        return object;
    }

    private JsonNode value() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            json.nextToken();
            return fields();
        }
        if (token == JsonToken.START_ARRAY) {
            return array();
        }
        return token == JsonToken.VALUE_NULL || !isHeld() ? NODES.nullNode() : NODES.textNode(json.getText());
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value();
            if (isHeld()) {
                array.add(value);
            } else {
                array.removeAll();
            }
        }
        return array;
    }

    private boolean isHeld() {
        return !ambiguous && at() - start <= LONGEST;
    }

    private long at() {
        return json.currentLocation().getCharOffset();
    }
}
