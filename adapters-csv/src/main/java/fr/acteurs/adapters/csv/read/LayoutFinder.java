package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Header;
import fr.acteurs.domain.source.SourceDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds how a text is laid out: the delimiter under which its header has the columns of a dataset. */
final class LayoutFinder {

    private static final List<Character> DELIMITERS = List.of('\t', ';', ',');

    /** What precedes the header in the editions of 2019 and 2020 of the elected officials' register. */
    private static final String TITLE = "TITRE DU RAPPORT";

    private LayoutFinder() {}

    /** A layout that fits, or the gate that holds the file. */
    sealed interface Found {}

    record Fit(Layout layout, Header header, List<String> names) implements Found {}

    record Unfit(Gate.Held held, int columns) implements Found {}

    static Found find(SourceDescription source, TextFile text) throws IOException {
        boolean titled = Folding.fold(firstLine(text)).equals(TITLE);
        List<Unfit> unfit = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            Found found = match(source, text, new Layout(titled, delimiter));
            if (found instanceof Fit) {
                return found;
            }
            unfit.add((Unfit) found);
        }
        return unfit.stream().max(Comparator.comparingInt(Unfit::columns)).orElseThrow();
    }

    private static Found match(SourceDescription source, TextFile text, Layout layout) throws IOException {
        TextRecord header = header(text, layout);
        if (header.fault() == TextRecord.Fault.TOO_LONG) {
            return new Unfit(Columns.tooMany("un en-tête de plus de " + Lines.MOST + " caractères"), 0);
        }
        List<String> names =
                new Fields(layout).split(header.text()).map(List::of).orElse(List.of());
        Columns.Answer answer = Columns.match(source, names);
        return answer.held()
                .<Found>map(held -> new Unfit(held, names.size()))
                .orElseGet(() -> new Fit(layout, answer.header().orElseThrow(), names));
    }

    private static String firstLine(TextFile text) throws IOException {
        try (Lines lines = text.open()) {
            String first = lines.next();
            return first == null ? "" : first;
        }
    }

    /** The record of names; without one, an empty record. */
    private static TextRecord header(TextFile text, Layout layout) throws IOException {
        try (Lines lines = text.open()) {
            Records records = new Records(lines, layout);
            TextRecord header = records.next();
            for (int title = 0; title < layout.titles(); title++) {
                header = records.next();
            }
            return header == null ? TextRecord.whole(0, "") : header;
        }
    }
}
