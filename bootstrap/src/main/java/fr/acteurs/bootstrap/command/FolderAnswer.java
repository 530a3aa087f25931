package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.coverage.KindCoverage;
import fr.acteurs.application.ingest.FolderPlan;
import fr.acteurs.application.ingest.FolderPlan.Step;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.ingest.IngestReport;
import fr.acteurs.domain.source.Notice.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the files of a folder: each edition, then totals, segments and coverage. */
final class FolderAnswer {

    private final List<String> lines = new ArrayList<>();
    private final List<Map<String, Object>> editions = new ArrayList<>();
    private final Map<Reason, Long> notices = new EnumMap<>(Reason.class);
    private final Map<String, Step> waiting = new LinkedHashMap<>();
    private long rows;
    private long taken;
    private long unchanged;
    private long refused;
    private long heldRows;
    private int held;

    private FolderAnswer() {}

    static Answer planned(FolderPlan plan) {
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> lines.add(line(step)));
        plan.unread().forEach(file -> lines.add("not read: " + file.file() + ": " + file.why()));
        return new Answer(ExitStatus.DONE, lines, Map.of("steps", json(plan.steps()), "unread", unread(plan)));
    }

    static Answer read(ActorFeed feed, FolderPlan plan, LocalDate today) {
        FolderAnswer answer = new FolderAnswer();
        plan.steps().forEach(step -> answer.read(feed, step, today));
        List.copyOf(answer.waiting.values()).forEach(step -> answer.read(feed, step, today));
        plan.unread().forEach(file -> answer.lines.add("not read: " + file.file() + ": " + file.why()));
        return answer.end(feed, plan);
    }

    /** Rows that wait for another edition, as new codes do for the movements of their year, are read again at the end. */
    private void read(ActorFeed feed, Step step, LocalDate today) {
        IngestOutcome outcome = feed.ingest(step.source().value(), step.file(), step.asOf(), today);
        add(step, outcome);
        if (outcome instanceof IngestOutcome.Taken edition) {
            String dataset = step.source() + "/" + edition.report().edition().dataset();
            if (edition.report().notices().containsKey(Reason.AWAITS_MOVEMENTS)) {
                waiting.put(dataset, step);
            } else {
                waiting.remove(dataset);
            }
        }
    }

    private void add(Step step, IngestOutcome outcome) {
        Answer one = IngestAnswer.of(outcome);
        editions.add(one.json());
        if (outcome instanceof IngestOutcome.Taken edition) {
            IngestReport report = edition.report();
            lines.add("%s: rows %d = taken %d + unchanged %d + notices %d + held %d"
                    .formatted(
                            line(step),
                            report.rows().rows(),
                            report.taken(),
                            report.unchanged(),
                            report.refused(),
                            report.held()));
            add(report);
        } else {
            held++;
            lines.add(line(step) + ": "
                    + String.join("; ", one.lines().subList(1, 2)).strip());
        }
    }

    private void add(IngestReport report) {
        rows += report.rows().rows();
        taken += report.taken();
        unchanged += report.unchanged();
        refused += report.refused();
        heldRows += report.held();
        report.notices().forEach((reason, count) -> notices.merge(reason, count, Long::sum));
    }

    private Answer end(ActorFeed feed, FolderPlan plan) {
        lines.add("");
        lines.add("%d editions taken, %d held, %d files not read"
                .formatted(editions.size() - held, held, plan.unread().size()));
        lines.add("rows %d = taken %d + unchanged %d + notices %d + held %d"
                .formatted(rows, taken, unchanged, refused, heldRows));
        notices.forEach((reason, count) ->
                lines.add("  %s %s (%s): %d".formatted(reason.effect(), reason, reason.label(), count)));
        List<KindCoverage> coverage = feed.coverage().measure();
        segments(coverage).forEach((number, bodies) -> lines.add("segment %d: %d bodies".formatted(number, bodies)));
        coverage.forEach(kind -> lines.add(CoverageCommand.line(kind)));
        return new Answer(held == 0 ? ExitStatus.DONE : ExitStatus.REFUSED, lines, json(plan, coverage));
    }

    private static Map<Integer, Long> segments(List<KindCoverage> coverage) {
        Map<Integer, Long> bodies = new TreeMap<>();
        coverage.forEach(kind -> bodies.merge(kind.segment(), kind.known(), Long::sum));
        return bodies;
    }

    private Map<String, Object> json(FolderPlan plan, List<KindCoverage> coverage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("editions", editions);
        json.put("unread", unread(plan));
        json.put("rows", rows);
        json.put("taken", taken);
        json.put("unchanged", unchanged);
        json.put("notices", refused);
        json.put("held", heldRows);
        Map<String, Long> reasons = new LinkedHashMap<>();
        notices.forEach((reason, count) -> reasons.put(reason.name(), count));
        json.put("reasons", reasons);
        json.put("segments", segments(coverage));
        json.put("coverage", coverage.stream().map(CoverageCommand::json).toList());
        return json;
    }

    private static List<Map<String, String>> unread(FolderPlan plan) {
        return plan.unread().stream()
                .map(file -> Map.of("file", file.file().toString(), "why", file.why()))
                .toList();
    }

    private static List<Map<String, String>> json(List<Step> steps) {
        return steps.stream()
                .map(step -> Map.of(
                        "source", step.source().value(),
                        "asOf", step.asOf().toString(),
                        "file", step.file().toString()))
                .toList();
    }

    private static String line(Step step) {
        return step.asOf() + " " + step.source() + " " + step.file().getFileName();
    }
}
