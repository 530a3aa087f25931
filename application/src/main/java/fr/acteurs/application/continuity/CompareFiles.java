package fr.acteurs.application.continuity;

import fr.acteurs.application.Progress;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Runs in parallel with the previous provider: compares their file of a day with what our feed would give, field by field
 * and segment by segment. Nothing is kept.
 */
public final class CompareFiles {

    private static final String PREFIX = "comparaison_";

    private final SourceReader reader;
    private final Crosswalk crosswalk;
    private final Functions functions;
    private final SegmentCatalogue segments;
    private final FeedCells cells;
    private final Progress progress;

    public CompareFiles(
            SourceReader reader,
            Crosswalk crosswalk,
            Functions functions,
            SegmentCatalogue segments,
            ReleasePolicy policy,
            Progress progress) {
        this.reader = reader;
        this.crosswalk = crosswalk;
        this.functions = functions;
        this.segments = segments;
        this.cells = new FeedCells(policy);
        this.progress = progress;
    }

    /**
     * Compares the file with our feed as it would be today.
     *
     * @param reports where the tables of differences are written
     */
    public ComparisonOutcome compare(Path file, Mapping mapping, LocalDate today, Reports reports) {
        TheirFile.Opened opened = TheirFile.open(reader, mapping, file, today);
        return opened.file()
                .<ComparisonOutcome>map(sound -> new ComparisonOutcome.Compared(
                        crosswalk.rehearsing(mapping.provider(), matching -> compare(sound, matching, reports))))
                .orElseGet(() -> new ComparisonOutcome.Held(opened.held().orElseThrow()));
    }

    private ComparisonReport compare(TheirFile file, Matching matching, Reports reports) {
        try (Reports.Table differences = FieldTables.differences(reports)) {
            FieldTables fields = new FieldTables(differences);
            new MatchedFile(file, matching, functions, progress).match(row -> compare(fields, row));
            fields.summary(reports);
            return new ComparisonReport(
                    new ReviewTables(PREFIX, reports, segments).write(file, matching), fields.counts());
        }
    }

    private void compare(FieldTables fields, Resolved resolved) {
        if (resolved.row().isContact()) {
            resolved.contact()
                    .ifPresent(contact -> compare(
                            fields,
                            resolved,
                            FeedRole.CON,
                            contact.mandate().id().value(),
                            cells.of(contact),
                            segments.segmentsOf(contact.entity())));
        } else {
            resolved.body()
                    .ifPresent(body -> compare(
                            fields,
                            resolved,
                            FeedRole.ORG,
                            body.entity().id().value(),
                            cells.of(body),
                            segments.segmentsOf(body.entity())));
        }
    }

    private static void compare(
            FieldTables fields,
            Resolved resolved,
            FeedRole role,
            String id,
            Map<String, String> ours,
            Set<Integer> segments) {
        String oldId =
                resolved.row().id(resolved.row().subject()).map(OldId::value).orElse("");
        fields.compare(role, resolved.row(), oldId, id, ours, segments);
    }
}
