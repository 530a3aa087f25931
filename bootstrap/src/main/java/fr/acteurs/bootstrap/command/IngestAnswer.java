package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.ingest.IngestReport;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.RegisterView.EditionLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of an edition, for a person and for a program. */
final class IngestAnswer {

    private IngestAnswer() {}

    static Answer of(IngestOutcome outcome) {
        if (outcome instanceof IngestOutcome.Taken taken) {
            return new Answer(ExitStatus.DONE, lines(taken.report()), json(taken.report()));
        }
        return held((IngestOutcome.Held) outcome);
    }

    private static Answer held(IngestOutcome.Held held) {
        EditionLine line = new EditionLine(held.edition(), Optional.of(held.why()));
        Map<String, Object> json = new LinkedHashMap<>(json(held.edition()));
        json.put("outcome", "held");
        json.put("gate", held.why().gate().name());
        json.put("label", held.why().gate().label());
        json.put("measured", held.why().measured());
        json.put("limit", held.why().limit());
        json.put("edition", held.edition().name());
        return new Answer(
                ExitStatus.REFUSED,
                List.of(
                        title(held.edition()) + " HELD",
                        "  " + held.why(),
                        "  the register is as it was",
                        "  " + HeldEdition.next(line).orElseThrow()),
                json);
    }

    static List<String> lines(IngestReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(title(report.edition()));
        lines.add("  lines %d = headings %d + blank %d + rows %d"
                .formatted(
                        report.rows().lines(),
                        report.rows().headings(),
                        report.rows().blanks(),
                        report.rows().rows()));
        lines.add("  rows %d = taken %d (new %d, changed %d) + unchanged %d + notices %d + held %d"
                .formatted(
                        report.rows().rows(),
                        report.taken(),
                        report.created(),
                        report.changed(),
                        report.unchanged(),
                        report.refused(),
                        report.held()));
        lines.add(
                "  functions ended %d, remarks on rows taken %d".formatted(report.functionsEnded(), report.remarks()));
        report.notices()
                .forEach((reason, count) ->
                        lines.add("    %s %s (%s): %d".formatted(reason.effect(), reason, reason.label(), count)));
        return lines;
    }

    private static Map<String, Object> json(IngestReport report) {
        Map<String, Object> json = new LinkedHashMap<>(json(report.edition()));
        json.put("outcome", "taken");
        json.put("lines", report.rows().lines());
        json.put("headings", report.rows().headings());
        json.put("blanks", report.rows().blanks());
        json.put("rows", report.rows().rows());
        json.put("taken", report.taken());
        json.put("new", report.created());
        json.put("changed", report.changed());
        json.put("unchanged", report.unchanged());
        json.put("notices", report.refused());
        json.put("held", report.held());
        json.put("functionsEnded", report.functionsEnded());
        json.put("remarks", report.remarks());
        Map<String, Long> reasons = new LinkedHashMap<>();
        report.notices().forEach((reason, count) -> reasons.put(reason.name(), count));
        json.put("reasons", reasons);
        return json;
    }

    private static Map<String, Object> json(Edition edition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", edition.source().value());
        json.put("dataset", edition.dataset());
        json.put("asOf", edition.asOf().toString());
        json.put("sha256", edition.sha256());
        json.put("bytes", edition.bytes());
        return json;
    }

    private static String title(Edition edition) {
        return edition.source() + "/" + edition.dataset() + " as of " + edition.asOf();
    }
}
