package fr.acteurs.application.order;

import fr.acteurs.domain.feed.ExtrasSchema;
import fr.acteurs.domain.feed.ReleasableExtras;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files as lists of lines, by their names. */
final class MemoryExtrasFiles implements ExtrasFiles {

    final Map<String, List<String>> files = new TreeMap<>();

    @Override
    public Draft begin(String name, ExtrasSchema schema) {
        List<String> lines = new ArrayList<>(List.of(schema.header()));
        return new Draft() {
            @Override
            public void row(ReleasableExtras row) {
                lines.add(schema.print(row));
            }

            @Override
            public Written finish() {
                files.put(name, lines);
                return new Written(name, "");
            }

            @Override
            public void close() {}
        };
    }
}
