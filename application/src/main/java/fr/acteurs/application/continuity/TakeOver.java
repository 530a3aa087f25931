package fr.acteurs.application.continuity;

import fr.acteurs.application.Progress;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Takes a file of the previous provider in: which of their bodies, persons and functions are which of ours. The links are
 * kept, and the feed gives their identifiers back in {@code id_precedent}. Every row ends as matched, ambiguous, unmatched
 * or refused; the same file again changes nothing.
 */
public final class TakeOver {

    /** What becomes of what was found. */
    public enum Mode {
        RECORD,
        /** Everything is reported and nothing kept. */
        REHEARSE
    }

    private static final String PREFIX = "rapport_rapprochement_";

    private final SourceReader reader;
    private final Crosswalk crosswalk;
    private final Functions functions;
    private final SegmentCatalogue segments;
    private final Progress progress;

    public TakeOver(
            SourceReader reader,
            Crosswalk crosswalk,
            Functions functions,
            SegmentCatalogue segments,
            Progress progress) {
        this.reader = reader;
        this.crosswalk = crosswalk;
        this.functions = functions;
        this.segments = segments;
        this.progress = progress;
    }

    /**
     * Takes the file in, or shows what taking it in would do.
     *
     * @param today business date under which rows of the feed move
     * @param reports where the tables for a reviewer are written
     */
    public TakeoverOutcome takeOver(Path file, Mapping mapping, LocalDate today, Mode mode, Reports reports) {
        TheirFile.Opened opened = TheirFile.open(reader, mapping, file, today);
        return opened.file()
                .<TakeoverOutcome>map(sound -> new TakeoverOutcome.Matched(match(sound, mapping, today, mode, reports)))
                .orElseGet(() -> new TakeoverOutcome.Held(opened.held().orElseThrow()));
    }

    private TakeoverReport match(TheirFile file, Mapping mapping, LocalDate today, Mode mode, Reports reports) {
        Function<Matching, TakeoverReport> work = matching -> {
            new MatchedFile(file, matching, functions, progress).match(resolved -> {});
            TakeoverReport found = new ReviewTables(PREFIX, reports, segments).write(file, matching);
            return mode == Mode.RECORD ? found.with(matching.record(standIn(file, mapping))) : found;
        };
        return mode == Mode.RECORD
                ? crosswalk.taking(mapping.provider(), today, work)
                : crosswalk.rehearsing(mapping.provider(), work);
    }

    private static boolean standIn(TheirFile file, Mapping mapping) {
        return file.isOfContacts() && mapping.personsStandIn();
    }
}
