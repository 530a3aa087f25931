package fr.acteurs.bootstrap.command;

import fr.acteurs.application.continuity.ComparisonOutcome;
import fr.acteurs.application.continuity.ComparisonReport;
import fr.acteurs.application.continuity.FieldComparison;
import fr.acteurs.application.continuity.Matching.Recorded;
import fr.acteurs.application.continuity.SubjectType;
import fr.acteurs.application.continuity.TakeoverOutcome;
import fr.acteurs.application.continuity.TakeoverReport;
import fr.acteurs.application.continuity.Verdict;
import fr.acteurs.domain.source.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a file of the previous provider, for a person (in French, as CDC reads it) and for a program. */
final class ContinuityAnswer {

    private ContinuityAnswer() {}

    static Answer of(TakeoverOutcome outcome, Path folder) {
        return outcome instanceof TakeoverOutcome.Matched matched
                ? new Answer(ExitStatus.DONE, lines(matched.report(), folder), json(matched.report(), folder))
                : held(((TakeoverOutcome.Held) outcome).why());
    }

    static Answer of(ComparisonOutcome outcome, Path folder) {
        return outcome instanceof ComparisonOutcome.Compared compared
                ? compared(compared.report(), folder)
                : held(((ComparisonOutcome.Held) outcome).why());
    }

    private static Answer held(Gate.Held why) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", "held");
        json.put("gate", why.gate().name());
        json.put("label", why.gate().label());
        json.put("measured", why.measured());
        json.put("limit", why.limit());
        return new Answer(ExitStatus.REFUSED, List.of("Fichier retenu", "  " + why, "  rien n'est enregistré"), json);
    }

    private static List<String> lines(TakeoverReport report, Path folder) {
        List<String> lines = new ArrayList<>(matching(report));
        lines.add(report.recorded().map(ContinuityAnswer::recorded).orElse("  essai : rien n'est enregistré"));
        lines.add("  rapports : " + folder);
        return lines;
    }

    private static List<String> matching(TakeoverReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Fichier du précédent prestataire, sha256 " + report.sha256());
        lines.add("  lignes %d = rapprochées %d + ambiguës %d + non rapprochées %d + refusées %d"
                .formatted(
                        report.rows(),
                        count(report.tally().rows(), Verdict.MATCHED),
                        count(report.tally().rows(), Verdict.AMBIGUOUS),
                        count(report.tally().rows(), Verdict.UNMATCHED),
                        count(report.tally().rows(), Verdict.REFUSED)));
        for (SubjectType type : SubjectType.values()) {
            lines.add(ids(report, type));
        }
        return lines;
    }

    private static String ids(TakeoverReport report, SubjectType type) {
        Map<Verdict, Long> ids = report.tally().ids().getOrDefault(type, Map.of());
        return "  %-10s identifiants %d = rapprochés %d + ambigus %d + non rapprochés %d + refusés %d ; doublons %d ; nouveaux %d"
                .formatted(
                        type.label(),
                        ids.values().stream().mapToLong(Long::longValue).sum(),
                        count(ids, Verdict.MATCHED),
                        count(ids, Verdict.AMBIGUOUS),
                        count(ids, Verdict.UNMATCHED),
                        count(ids, Verdict.REFUSED),
                        report.duplicates().getOrDefault(type, 0L),
                        report.ours().getOrDefault(type, 0L));
    }

    private static String recorded(Recorded recorded) {
        return "  correspondances : %d créées, %d modifiées, %d inchangées ; lignes du flux modifiées %d"
                .formatted(recorded.created(), recorded.changed(), recorded.unchanged(), recorded.rowsMoved());
    }

    private static Answer compared(ComparisonReport report, Path folder) {
        List<String> lines = new ArrayList<>(matching(report.matching()));
        report.fields()
                .forEach((cell, counts) -> lines.add("  %s %-24s segment %2d : %s"
                        .formatted(cell.role(), cell.field(), cell.segment(), words(counts))));
        lines.add("  rapports : " + folder);
        Map<String, Object> json = new LinkedHashMap<>(json(report.matching(), folder));
        json.put("outcome", "compared");
        List<Map<String, Object>> fields = new ArrayList<>();
        report.fields().forEach((cell, counts) -> {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("role", cell.role().name());
            field.put("field", cell.field());
            field.put("segment", cell.segment());
            for (FieldComparison how : FieldComparison.values()) {
                field.put(how.name(), counts.getOrDefault(how, 0L));
            }
            fields.add(field);
        });
        json.put("fields", fields);
        return new Answer(ExitStatus.DONE, lines, json);
    }

    private static String words(Map<FieldComparison, Long> counts) {
        List<String> words = new ArrayList<>();
        for (FieldComparison how : FieldComparison.values()) {
            words.add(how.label() + " " + counts.getOrDefault(how, 0L));
        }
        return String.join(", ", words);
    }

    private static Map<String, Object> json(TakeoverReport report, Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", report.recorded().isPresent() ? "recorded" : "rehearsed");
        json.put("sha256", report.sha256());
        json.put("rows", report.rows());
        json.put("verdicts", names(report.tally().rows()));
        Map<String, Object> types = new LinkedHashMap<>();
        for (SubjectType type : SubjectType.values()) {
            Map<String, Object> ofType =
                    new LinkedHashMap<>(names(report.tally().ids().getOrDefault(type, Map.of())));
            ofType.put("duplicates", report.duplicates().getOrDefault(type, 0L));
            ofType.put("new", report.ours().getOrDefault(type, 0L));
            types.put(type.label(), ofType);
        }
        json.put("ids", types);
        report.recorded().ifPresent(recorded -> {
            json.put("created", recorded.created());
            json.put("changed", recorded.changed());
            json.put("unchanged", recorded.unchanged());
            json.put("rowsMoved", recorded.rowsMoved());
        });
        json.put("reports", folder.toString());
        return json;
    }

    private static Map<String, Object> names(Map<Verdict, Long> counts) {
        Map<String, Object> names = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            names.put(verdict.name(), count(counts, verdict));
        }
        return names;
    }

    private static long count(Map<Verdict, Long> counts, Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }
}
