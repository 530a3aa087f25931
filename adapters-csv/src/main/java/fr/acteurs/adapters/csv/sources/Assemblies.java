package fr.acteurs.adapters.csv.sources;

import com.google.common.base.Splitter;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The assemblies that are elected in France, with the bodies that they run: a closed list, made by law. Départements and
 * regions: CGCT L3111-1 and L4111-1; collectivities of a status of their own: L3611-1 (Lyon), L4421-1 (Corse), L7111-1
 * (Guyane), L7211-1 (Martinique), loi n° 2019-816 (Alsace); overseas: Constitution, articles 74 and 76.
 */
final class Assemblies {

    private static final Map<String, Assembly> BY_CODE = read();

    private Assemblies() {}

    static Optional<Assembly> coded(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, Assembly> read() {
        try {
            List<String> lines = Resources.readLines(
                    Resources.getResource(Assemblies.class, "assemblies.csv"), StandardCharsets.UTF_8);
            return Maps.uniqueIndex(
                    lines.stream().skip(1).map(Assemblies::assembly).toList(), Assembly::code);
        } catch (IOException broken) {
            throw new UncheckedIOException("The list of assemblies is not in the library: build it anew", broken);
        }
    }

    private static Assembly assembly(String line) {
        List<String> cells = Splitter.on(';').splitToList(line);
        return new Assembly(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }
}
