package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object on its way into a record: what is missing or of another kind is refused, and its place named. The
 * reasons are French: they go into answers.
 *
 * @param path where the object stands in the document, as {@code fichiers[0]}; empty for the document itself
 */
record Keys(JsonNode json, String path) {

    Keys(JsonNode json) {
        this(json, "");
    }

    String text(String key) {
        return text(json.path(key), at(key));
    }

    /** A text that says something. */
    String words(String key) {
        String text = text(key);
        if (text.isBlank()) {
            throw missing(key, "écrire un texte");
        }
        return text;
    }

    /** The list, when there is something in it. */
    <T> List<T> some(String key, List<T> list) {
        if (list.isEmpty()) {
            throw missing(key, "liste vide ; en écrire au moins un, ou ôter la clé");
        }
        return list;
    }

    /** A text of this form, a regular expression. */
    String matching(String key, String form) {
        String text = text(key);
        if (!text.matches(form)) {
            throw new IllegalArgumentException(
                    at(key) + " vaut \"" + text + "\" ; écrire un texte de la forme " + form);
        }
        return text;
    }

    /** What is made of the object; when it is refused, its place is named. */
    <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            throw path.isEmpty() || message.contains(path)
                    ? wrong
                    : new IllegalArgumentException(path + ": " + message, wrong);
        }
    }

    /** The text under the key as what it stands for: a date, a word of a closed list. */
    <T> T as(String key, Function<String, T> meaning) {
        return meaning(text(key), at(key), meaning);
    }

    /** A whole number from zero. */
    long count(String key) {
        return count(json.path(key), at(key));
    }

    /** True or false; false when the key is missing. */
    boolean flag(String key) {
        JsonNode node = json.path(key);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw new IllegalArgumentException("ni vrai ni faux sous " + at(key));
        }
        return node.asBoolean();
    }

    Optional<String> textIfAny(String key) {
        return present(key).map(node -> text(node, at(key)));
    }

    Optional<Long> countIfAny(String key) {
        return present(key).map(node -> count(node, at(key)));
    }

    Keys within(String key) {
        return object(json.path(key), at(key));
    }

    Optional<Keys> withinIfAny(String key) {
        return present(key).map(node -> object(node, at(key)));
    }

    /** The objects under the key; none when it is missing. */
    <T> List<T> objectsIfAny(String key, Function<Keys, T> each) {
        return json.has(key) ? objects(key, each) : List.of();
    }

    <T> List<T> objects(String key, Function<Keys, T> each) {
        return list(key, (node, place) -> each.apply(object(node, place)));
    }

    <T> List<T> texts(String key, Function<String, T> each) {
        return list(key, (node, place) -> meaning(text(node, place), place, each));
    }

    /** The texts under the key; none when it is missing. */
    <T> List<T> textsIfAny(String key, Function<String, T> each) {
        return json.has(key) ? texts(key, each) : List.of();
    }

    /** The numbers under the key, each within bounds. */
    List<Integer> numbers(String key, int from, int to) {
        return list(key, (node, place) -> number(node, place, from, to));
    }

    /** A number within bounds. */
    int number(String key, int from, int to) {
        return number(json.path(key), at(key), from, to);
    }

    /** A number within bounds, of which it is told why they are no wider. */
    int number(String key, int from, int to, String why) {
        try {
            return number(key, from, to);
        } catch (IllegalArgumentException wrong) {
            throw why.isEmpty() ? wrong : new IllegalArgumentException(wrong.getMessage() + " (" + why + ")", wrong);
        }
    }

    /** A number, whole or not. */
    double share(String key) {
        if (!json.path(key).isNumber()) {
            throw new IllegalArgumentException("pas de nombre sous " + at(key));
        }
        return json.path(key).asDouble();
    }

    /** A number from zero to the most. */
    double share(String key, double most) {
        double share = share(key);
        if (share < 0 || share > most) {
            throw new IllegalArgumentException(at(key) + " vaut " + share + " ; écrire un nombre de 0 à " + most);
        }
        return share;
    }

    Optional<Double> shareIfAny(String key, double most) {
        return present(key).map(node -> share(key, most));
    }

    /** One of the words of a closed list. */
    <E extends Enum<E>> E choice(String key, Class<E> words) {
        String written = text(key);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(at(key) + " vaut " + written + " ; écrire l'un de "
                        + Arrays.toString(words.getEnumConstants())));
    }

    /** What to throw when something is not there that must be. */
    IllegalArgumentException missing(String key, String why) {
        return new IllegalArgumentException((key.isEmpty() ? path : at(key)) + " : " + why);
    }

    boolean has(String key) {
        return json.has(key);
    }

    /** Every key of the object as what it stands for, with what is read under it, in their order. */
    <K, V> Map<K, V> entries(Function<String, K> meaning, BiFunction<Keys, String, V> value) {
        Map<K, V> entries = new LinkedHashMap<>();
        json.fieldNames().forEachRemaining(key -> entries.put(meaning(key, at(key), meaning), value.apply(this, key)));
        return entries;
    }

    /** Refuses keys other than these, and a key under which there is nothing. */
    void strictly(List<String> known) {
        allow(known);
        json.properties().stream()
                .filter(key -> key.getValue().isNull())
                .findFirst()
                .ifPresent(key -> {
                    throw missing(key.getKey(), "null ; écrire une valeur, ou ôter la clé");
                });
    }

    /** Refuses keys other than these: in what people write, an unknown key is a misspelt one. */
    void allow(List<String> known) {
        json.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("clé inconnue " + at(key) + " ; écrire l'une de " + known);
            }
        });
    }

    private <T> List<T> list(String key, Element<T> each) {
        if (!json.path(key).isArray()) {
            throw new IllegalArgumentException("pas de liste sous " + at(key));
        }
        List<T> list = new ArrayList<>();
        for (JsonNode node : json.path(key)) {
            list.add(each.read(node, at(key) + "[" + list.size() + "]"));
        }
        return list;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<JsonNode> present(String key) {
        return Optional.ofNullable(json.get(key)).filter(node -> !node.isNull());
    }

    private static Keys object(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("pas d'objet sous " + place);
        }
        return new Keys(node, place);
    }

    private static String text(JsonNode node, String place) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("pas de texte sous " + place);
        }
        return node.asText();
    }

    private static long count(JsonNode node, String place) {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong() || node.asLong() < 0) {
            throw new IllegalArgumentException("pas de nombre entier sous " + place);
        }
        return node.asLong();
    }

    private static int number(JsonNode node, String place, int from, int to) {
        long number = count(node, place);
        if (number < from || number > to) {
            throw new IllegalArgumentException(
                    place + " vaut " + number + " ; écrire un nombre de " + from + " à " + to);
        }
        return (int) number;
    }

    private static <T> T meaning(String text, String place, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (Refusal refused) {
            throw new IllegalArgumentException(place + " vaut " + text + " ; " + refused.getMessage(), refused);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(place + " vaut " + text + " ; écrire une date AAAA-MM-JJ", noDate);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("valeur inconnue sous " + place + " : " + text, unknown);
        }
    }

    /** A value that is not taken, with what to write. */
    static final class Refusal extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Refusal(String what) {
            super(what);
        }
    }

    /** One element of a list as what it stands for. */
    private interface Element<T> {
        T read(JsonNode node, String place);
    }
}
