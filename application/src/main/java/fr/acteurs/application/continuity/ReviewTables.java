package fr.acteurs.application.continuity;

import fr.acteurs.application.continuity.Matching.Duplicate;
import fr.acteurs.application.continuity.Matching.NewSubject;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables of a take-over for a human reviewer, in French. They show ids, codes and the names of bodies, and never the
 * name of a person.
 */
final class ReviewTables {

    private static final List<String> FINDINGS =
            List.of("ligne", "type", "id_ancien", "statut", "motif", "id_acteurs", "candidats", "organisme_libelle");
    private static final List<String> DUPLICATES = List.of("type", "id_acteurs", "nombre", "ids_anciens");
    private static final List<String> NEW = List.of(
            "type", "id_acteurs", "id_organisme", "organisme_libelle", "type_organisme", "segments", "fonction_code");

    private final String prefix;
    private final Reports reports;
    private final SegmentCatalogue segments;

    /** @param prefix begins the names of the tables */
    ReviewTables(String prefix, Reports reports, SegmentCatalogue segments) {
        this.prefix = prefix;
        this.reports = reports;
        this.segments = segments;
    }

    /** Writes all tables of a file that is settled, and reports on it. */
    TakeoverReport write(TheirFile file, Matching matching) {
        findings(matching);
        return new TakeoverReport(
                file.sha256(),
                file.counts().rows(),
                matching.tally(),
                duplicates(matching),
                ours(matching),
                Optional.empty());
    }

    /** A table for each type, with what every row gave for it. */
    private void findings(Matching matching) {
        for (SubjectType type : SubjectType.values()) {
            try (Reports.Table table = reports.table(prefix + type.label(), FINDINGS)) {
                matching.eachFinding(type, finding -> finding(table, finding));
            }
        }
    }

    private static void finding(Reports.Table table, Finding finding) {
        boolean tells = !finding.oldId().isEmpty() || finding.verdict() == Verdict.REFUSED;
        if (tells) {
            table.row(List.of(
                    String.valueOf(finding.line()),
                    finding.type().name(),
                    finding.oldId(),
                    finding.verdict().label(),
                    finding.motive(),
                    finding.ours().orElse(""),
                    String.join("|", finding.candidates()),
                    finding.body()));
        }
    }

    /** The table of ours with several old identifiers, and how many there are. */
    private Map<SubjectType, Long> duplicates(Matching matching) {
        Map<SubjectType, Long> counts = new EnumMap<>(SubjectType.class);
        try (Reports.Table table = reports.table(prefix + "doublons", DUPLICATES)) {
            matching.eachDuplicate(duplicate -> {
                counts.merge(duplicate.type(), 1L, Long::sum);
                duplicate(table, duplicate);
            });
        }
        return counts;
    }

    private static void duplicate(Reports.Table table, Duplicate duplicate) {
        table.row(List.of(
                duplicate.type().name(),
                duplicate.ours(),
                String.valueOf(duplicate.oldIds().size()),
                String.join("|", duplicate.oldIds())));
    }

    /** The table of what we have and they have not, and how much that is. */
    private Map<SubjectType, Long> ours(Matching matching) {
        Map<SubjectType, Long> counts = new EnumMap<>(SubjectType.class);
        try (Reports.Table table = reports.table(prefix + "nouveaux", NEW)) {
            matching.eachNew(one -> {
                counts.merge(one.type(), 1L, Long::sum);
                ours(table, one);
            });
        }
        return counts;
    }

    private void ours(Reports.Table table, NewSubject one) {
        table.row(List.of(
                one.type().name(), one.id(), one.entity(), one.body(), one.kind(), segments(one), one.function()));
    }

    private String segments(NewSubject one) {
        return segments.segmentsOf(EntityKind.of(one.kind())).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }
}
