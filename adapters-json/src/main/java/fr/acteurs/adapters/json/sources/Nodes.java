package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Values of JSON that was made from XML: what is single is an object and what is several an array, a text may have
 * attributes beside it ({@code {"@xsi:type": "…", "#text": "PA1234"}}), and nothing is {@code null} or {@code {"@xsi:nil":
 * "true"}}.
 */
final class Nodes {

    private Nodes() {}

    /** The text at the end of the path; empty when there is none. */
    static String text(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found.isObject() ? found.path("#text").asText("") : found.asText("");
    }

    /** The text itself, or the first of several. */
    static String first(JsonNode node) {
        return text(node.isArray() ? node.path(0) : node);
    }

    /** The elements of what may be one, several or none, or wrapped once more under the name of one. */
    static Stream<JsonNode> list(JsonNode node, String one) {
        JsonNode unwrapped = node.has(one) ? node.get(one) : node;
        return unwrapped.isArray()
                ? StreamSupport.stream(unwrapped.spliterator(), false)
                : Stream.of(unwrapped).filter(JsonNode::isObject);
    }
}
