package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The first look at a text without a header: whether its first line is the publisher's. */
final class BlockLook {

    private static final Layout LAYOUT = new Layout(false, ';');

    private BlockLook() {}

    static Inspection columns(BlockSource source, TextFile text, Survey survey) throws IOException {
        List<String> first = first(text);
        if (!first.subList(0, Math.min(source.title().size(), first.size())).equals(source.title())) {
            return new Inspection.Unsound(survey.fingerprint(), held(source, first));
        }
        Columns.Answer answer = Columns.match(source.description(), source.names());
        LayoutFinder.Fit fit = new LayoutFinder.Fit(LAYOUT, answer.header().orElseThrow(), source.names());
        return new Inspection.Sound(
                survey.fingerprint(),
                fit.header().dataset(),
                new TextRows(source, text, fit, Optional.of(source.block())));
    }

    private static List<String> first(TextFile text) throws IOException {
        try (Lines lines = text.open()) {
            TextRecord first = new Records(lines, LAYOUT).next();
            return first == null
                    ? List.of()
                    : new Fields(LAYOUT).split(first.text()).map(List::of).orElse(List.of());
        }
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
