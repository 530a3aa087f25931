package fr.acteurs.application.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables in memory, as lines. */
final class TypedReports implements Reports {

    private final Map<String, List<String>> tables = new TreeMap<>();

    @Override
    public Table table(String name, List<String> header) {
        List<String> lines = new ArrayList<>();
        tables.put(name, lines);
        return new Table() {
            @Override
            public void row(List<String> values) {
                lines.add(String.join(";", values));
            }

            @Override
            public void close() {
                // A list needs no closing.
            }
        };
    }

    List<String> table(String name) {
        return tables.getOrDefault(name, List.of());
    }
}
