package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The labels of political groups and parties, by the numbers ({@code PO1234}) under which mandates name them: they stand in
 * records of their own, anywhere in the file.
 */
record AnLabels(Map<String, String> labels) {

    static final AnLabels NONE = new AnLabels(Map.of());

    /** Group of the assembly, and party that the deputy has declared to the bureau (loi n° 88-227, article 9). */
    private static final Set<String> KINDS = Set.of("GP", "PARPOL");

    /** A hundred and twenty in twenty-five years; what goes on beyond this is no such list. */
    private static final int MOST = 10_000;

    AnLabels {
        labels = Map.copyOf(labels);
    }

    /** Out of all records of a file. */
    static AnLabels of(Consumer<Consumer<JsonNode>> records) {
        Map<String, String> labels = new HashMap<>();
        records.accept(record -> {
            if (KINDS.contains(Nodes.text(record, "codeType")) && labels.size() < MOST) {
                labels.put(Nodes.text(record, "uid"), Nodes.text(record, "libelle"));
            }
        });
        return new AnLabels(labels);
    }

    /** Empty when the file does not say what the number stands for. */
    String of(String number) {
        return labels.getOrDefault(number, "");
    }
}
