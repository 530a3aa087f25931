package fr.acteurs.adapters.json.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the records of a document, whatever they are wrapped in, and gives them one at a time. */
final class Records {

    private final JsonSource source;
    private final Consumer<Optional<JsonNode>> sink;

    /** @param sink takes each record; nothing for one that is too long to be held, or that is none */
    Records(JsonSource source, Consumer<Optional<JsonNode>> sink) {
        this.source = source;
        this.sink = sink;
    }

    /**
     * Reads a document to its end.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is broken; what stood before was given
     */
    void read(InputStream in) throws IOException {
        try (JsonParser json = Json.parser(in)) {
            if (source.isOneMap()) {
                entries(json);
                return;
            }
            boolean empty = true;
            while (json.nextToken() != null) {
                value(json, false);
                empty = false;
            }
            if (empty) {
                sink.accept(Optional.empty());
            }
        }
    }

    /** Each name of the one object with its text; what is no text is no record. */
    private void entries(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            sink.accept(Optional.empty());
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
            sink.accept(isText ? Optional.of(entry(name, json.getText())) : Optional.empty());
            json.skipChildren();
        }
    }

    private static JsonNode entry(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(JsonSource.NAME, name).put(JsonSource.VALUE, value);
    }

    /** @param named whether the value stands under the name of a record */
    private void value(JsonParser json, boolean named) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                value(json, named);
            }
        } else if (json.currentToken() != JsonToken.START_OBJECT) {
            sink.accept(Optional.empty());
        } else if (named) {
            json.nextToken();
            sink.accept(new Tree(json).record());
        } else {
            wrapperOrRecord(json);
        }
    }

    /** An object is a wrapper when its first name that is no attribute leads to records. */
    private void wrapperOrRecord(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (isWrapped(name)) {
                json.nextToken();
                wrapped(json, name);
                return;
            }
            if (!name.startsWith("@")) {
                sink.accept(new Tree(json).record());
                return;
            }
            json.nextToken();
            json.skipChildren();
        }
        sink.accept(Optional.empty());
    }

    private void wrapped(JsonParser json, String first) throws IOException {
        leads(json, first);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (isWrapped(name)) {
                leads(json, name);
            } else {
                json.skipChildren();
            }
        }
    }

    private void leads(JsonParser json, String name) throws IOException {
        value(json, source.records().contains(name));
    }

    private boolean isWrapped(String name) {
        return source.records().contains(name) || source.wrappers().contains(name);
    }
}
