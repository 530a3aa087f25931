package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Source;
import java.util.List;
import java.util.Optional;

/** The first look at a workbook: its archive, and the columns of its first sheet. */
final class WorkbookLook {

    private WorkbookLook() {}

    static Inspection look(Source source, Looked file) {
        Survey survey = file.survey();
        Optional<Gate.Held> held = Sizes.gate(survey)
                .or(() -> file.complaint().map(what -> Gate.KIND_OF_FILE.held(what, "un classeur sain")));
        return held.isPresent()
                ? new Inspection.Unsound(survey.fingerprint(), held.get())
                : columns(source, file, survey);
    }

    private static Inspection columns(Source source, Looked file, Survey survey) {
        Optional<List<String>> names = file.names();
        if (names.isEmpty()) {
            return new Inspection.Unsound(
                    survey.fingerprint(),
                    Gate.KIND_OF_FILE.held("un classeur illisible", "une feuille avec un en-tête"));
        }
        Columns.Answer answer = Columns.match(source.description(), names.get());
        return answer.held()
                .<Inspection>map(why -> new Inspection.Unsound(survey.fingerprint(), why))
                .orElseGet(() -> new Inspection.Sound(
                        survey.fingerprint(),
                        answer.header().orElseThrow().dataset(),
                        answer.header().orElseThrow().unknown(),
                        new SheetRows(
                                source,
                                new SheetFile(file.file()),
                                answer.header().orElseThrow(),
                                names.get())));
    }
}
