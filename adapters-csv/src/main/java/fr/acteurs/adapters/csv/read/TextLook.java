package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The first look at a text: its gates in order, and its columns. */
final class TextLook {

    private static final List<Function<Survey, Optional<Gate.Held>>> GATES =
            List.of(Sizes::gate, TextLook::kindGate, Encoding::gate);

    private TextLook() {}

    static Inspection look(Source source, Path file, Survey survey) throws IOException {
        Optional<Gate.Held> held =
                GATES.stream().flatMap(gate -> gate.apply(survey).stream()).findFirst();
        return held.isPresent() ? unsound(survey, held.get()) : columns(source, file, survey);
    }

    private static Inspection columns(Source source, Path file, Survey survey) throws IOException {
        TextFile text = new TextFile(file, Encoding.of(survey));
        if (source instanceof BlockSource blocks) {
            return lastLineGate(survey).isPresent()
                    ? unsound(survey, lastLineGate(survey).get())
                    : BlockLook.columns(blocks, text, survey);
        }
        LayoutFinder.Found found = LayoutFinder.find(source.description(), text);
        if (found instanceof LayoutFinder.Unfit unfit) {
            return unsound(survey, unfit.held());
        }
        LayoutFinder.Fit fit = (LayoutFinder.Fit) found;
        return lastLineGate(survey)
                .map(held -> unsound(survey, held))
                .orElseGet(() -> new Inspection.Sound(
                        survey.fingerprint(),
                        fit.header().dataset(),
                        fit.header().unknown(),
                        new TextRows(source, text, fit)));
    }

    private static Inspection unsound(Survey survey, Gate.Held held) {
        return new Inspection.Unsound(survey.fingerprint(), held);
    }

    private static Optional<Gate.Held> kindGate(Survey survey) {
        return Magic.foreign(survey.bytes().head())
                .map(kind -> Gate.KIND_OF_FILE.held(kind, "un tableau en texte, ou un classeur"));
    }

    /** A file cut in its last field has the right width: only the line end that is not there tells. */
    private static Optional<Gate.Held> lastLineGate(Survey survey) {
        return survey.bytes().endsWithLineEnd()
                ? Optional.empty()
                : Optional.of(Gate.LAST_LINE.held("la dernière ligne n'a pas de fin de ligne", "une fin de ligne"));
    }
}
