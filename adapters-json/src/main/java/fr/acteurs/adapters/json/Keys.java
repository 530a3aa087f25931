package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object on its way into a record: what is missing or of another kind is refused, and its key named.
 * The reasons are French: they go into answers. */
record Keys(JsonNode json) {

    String text(String key) {
        return text(json.path(key), key);
    }

    /** The text under the key as what it stands for: a date, a word of a closed list. */
    <T> T as(String key, Function<String, T> meaning) {
        return meaning(text(key), key, meaning);
    }

    /** A whole number from zero. */
    long count(String key) {
        return count(json.path(key), key);
    }

    Optional<String> textIfAny(String key) {
        return present(key).map(node -> text(node, key));
    }

    Optional<Long> countIfAny(String key) {
        return present(key).map(node -> count(node, key));
    }

    Keys within(String key) {
        return object(json.path(key), key);
    }

    <T> List<T> objects(String key, Function<Keys, T> each) {
        return list(key, node -> each.apply(object(node, key)));
    }

    <T> List<T> texts(String key, Function<String, T> each) {
        return list(key, node -> meaning(text(node, key), key, each));
    }

    private <T> List<T> list(String key, Function<JsonNode, T> each) {
        if (!json.path(key).isArray()) {
            throw new IllegalArgumentException("pas de liste sous " + key);
        }
        List<T> list = new ArrayList<>();
        for (JsonNode node : json.path(key)) {
            list.add(each.apply(node));
        }
        return list;
    }

    private Optional<JsonNode> present(String key) {
        return Optional.ofNullable(json.get(key)).filter(node -> !node.isNull());
    }

    private static Keys object(JsonNode node, String key) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("pas d'objet sous " + key);
        }
        return new Keys(node);
    }

    private static String text(JsonNode node, String key) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("pas de texte sous " + key);
        }
        return node.asText();
    }

    private static long count(JsonNode node, String key) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0) {
            throw new IllegalArgumentException("pas de nombre entier sous " + key);
        }
        return node.asLong();
    }

    private static <T> T meaning(String text, String key, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new IllegalArgumentException("valeur inconnue sous " + key + " : " + text, unknown);
        }
    }
}
