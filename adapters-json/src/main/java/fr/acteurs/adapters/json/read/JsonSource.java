package fr.acteurs.adapters.json.read;

import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A register that is published as JSON. It lays each record out under columns, as a tree would not be; what such a row
 * means is said as any {@link Source} says it, by the same rules of cleaning. The description has one dataset.
 */
public interface JsonSource extends Source {

    /** Names under which records stand, one or several of them: {@code {"acteur": {…}}}. */
    Set<String> records();

    /**
     * Whether a document is one object whose every name with its text is a record of its own, {@code {"130005481":
     * "…"}}: laid out as {@link #NAME} and {@link #VALUE}. Such a source has neither records nor wrappers.
     */
    default boolean isOneMap() {
        return false;
    }

    /** Under which {@link #cells} finds the name of an entry of such a document. */
    String NAME = "name";

    /** Under which it finds its text. */
    String VALUE = "value";

    /** Names that only lead to records: {@code {"export": {"acteurs": {"acteur": […]}}}}. */
    Set<String> wrappers();

    /**
     * The same source for one file, when its records are understood by others that stand anywhere in it: it goes through
     * them all before the first is read.
     *
     * @param records gives every record that can be read, in the order of the file, to whoever asks; as often as asked
     */
    default JsonSource knowing(Consumer<Consumer<JsonNode>> records) {
        return this;
    }

    /**
     * The record's values under the columns of the dataset; those that it has not are left out.
     *
     * @param asOf the date that the edition speaks of
     */
    Map<Column, String> cells(JsonNode record, LocalDate asOf);
}
