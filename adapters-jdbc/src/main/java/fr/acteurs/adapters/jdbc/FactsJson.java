package fr.acteurs.adapters.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** Facts as a flat JSON object, {@code {"NAME": "Auch", …}}: what stands in the column {@code facts}. */
final class FactsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FactsJson() {}

    static String print(Facts facts) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<Field, String> fact : facts.values().entrySet()) {
                json.writeStringField(fact.getKey().name(), fact.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Facts parse(String text) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                values.put(Field.valueOf(json.currentName()), json.nextTextValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("An observation in the database is not what was written there", broken);
        }
        return Facts.of(values);
    }
}
