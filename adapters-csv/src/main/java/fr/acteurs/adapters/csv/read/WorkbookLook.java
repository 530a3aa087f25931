package fr.acteurs.adapters.csv.read;

import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first look at a workbook: its archive, and the columns of its first sheet, which a title may precede. */
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
        List<List<String>> tops = file.tops();
        return IntStream.range(0, tops.size())
                .mapToObj(titles -> sound(source, file, survey, titles))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Inspection.Unsound(survey.fingerprint(), misfit(source, tops)));
    }

    /** The sheet under the header that comes after so many rows, when that is one of the source. */
    private static Optional<Inspection> sound(Source source, Looked file, Survey survey, int titles) {
        List<String> names = file.tops().get(titles);
        return Columns.match(source.description(), names)
                .header()
                .map(header -> new Inspection.Sound(
                        survey.fingerprint(),
                        header.dataset(),
                        header.unknown(),
                        new SheetRows(source, new SheetFile(file.file()), header, names, titles)));
    }

    /** Where no row is a header of the source, the first one tells what is missing. */
    private static Gate.Held misfit(Source source, List<List<String>> tops) {
        return tops.stream()
                .limit(1)
                .flatMap(first -> Columns.match(source.description(), first).held().stream())
                .findFirst()
                .orElseGet(() -> Gate.KIND_OF_FILE.held("un classeur illisible", "une feuille avec un en-tête"));
    }
}
