package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first look at a text without a header: whether its first line is the publisher's. */
final class BlockLook {

    private static final Layout LAYOUT = new Layout(false, ';');

    private BlockLook() {}

    static Inspection columns(BlockSource source, TextFile text, Survey survey) throws IOException {
        List<List<String>> first = first(text);
        List<String> title = first.get(0);
        if (!title.subList(0, Math.min(source.title().size(), title.size())).equals(source.title())) {
            return new Inspection.Unsound(survey.fingerprint(), held(source, title));
        }
        String block = first.get(1).isEmpty() ? source.block() : first.get(1).get(0);
        if (!block.equals(source.block())) {
            return new Inspection.Unsound(survey.fingerprint(), another(source));
        }
        Columns.Answer answer = Columns.match(source.description(), source.names());
        LayoutFinder.Fit fit = new LayoutFinder.Fit(LAYOUT, answer.header().orElseThrow(), source.names());
        return new Inspection.Sound(
                survey.fingerprint(),
                fit.header().dataset(),
                new TextRows(source, text, fit, Optional.of(source.block())));
    }

    /** The fields of the first line and of the row after it, none where there is none. */
    private static List<List<String>> first(TextFile text) throws IOException {
        try (Lines lines = text.open()) {
            Records records = new Records(lines, LAYOUT);
            return List.of(fields(records.next()), fields(records.next()));
        }
    }

    private static List<String> fields(@Nullable TextRecord row) {
        return row == null
                ? List.of()
                : new Fields(LAYOUT).split(row.text()).map(List::of).orElse(List.of());
    }

    /** One publisher titles all its files alike. */
    private static Gate.Held another(BlockSource source) {
        return Gate.COLUMNS.held(
                "un autre fichier du même éditeur", "des lignes « " + source.block() + ";… » après la première");
    }

    /** A line of names was put there by somebody's spreadsheet, which has spoilt numbers and dates as well. */
    private static Gate.Held held(BlockSource source, List<String> first) {
        boolean named = source.names().stream().filter(first::contains).count() > 2;
        return Gate.COLUMNS.held(
                named
                        ? "une ligne de titres, que l'éditeur ne met pas : le fichier a été réenregistré par un tableur, qui"
                                + " abîme les numéros (2,601E+13) et les dates"
                        : "une première ligne d'une autre nature",
                "une première ligne « " + String.join(";", source.title())
                        + ";… » : reprendre le fichier chez l'éditeur");
    }
}
