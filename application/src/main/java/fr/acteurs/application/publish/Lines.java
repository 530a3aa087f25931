package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.Movement;
import fr.acteurs.domain.feed.PrintedRow;
import fr.acteurs.domain.feed.Withdrawal;
import fr.acteurs.domain.register.Motive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes rows as created, modified or suppressed, by what the client has of them. */
final class Lines {

    private final Spool.Draft draft;
    private final Progress progress;
    private final List<String> unfit = new ArrayList<>();
    private long written;

    Lines(Spool.Draft draft, Progress progress) {
        this.draft = draft;
        this.progress = progress;
    }

    /** What is known of a row whatever its columns; the motive is for the case that it leaves. */
    record Row(String id, long version, Motive motive) {}

    /** Rows that the last check kept back: id and column. */
    List<String> unfit() {
        return unfit;
    }

    /** Whether the row may leave; one that may not stays with us, and the client keeps the one that it has. */
    <T> boolean isFit(FeedSchema<T> schema, Row row, T released) {
        if (schema.print(released) instanceof PrintedRow.Unfit kept) {
            unfit.add(row.id() + " " + kept.column());
            return false;
        }
        return true;
    }

    /**
     * Writes the row, or its suppression when nothing is released of it; nothing when the client was told of it before.
     *
     * @return whether what the client has once this is applied is the row as it is now, or no row
     */
    <T> boolean put(FeedSchema<T> schema, Row row, Optional<T> released, Withdrawal<T> withdrawn) {
        OptionalLong held = draft.held(schema.role(), row.id());
        if (held.isPresent() && held.getAsLong() >= row.version()) {
            return true;
        }
        if (released.isPresent()) {
            return keep(schema, row, released.get(), held.isPresent());
        }
        if (held.isPresent()) {
            write(schema.role(), Movement.S, row.motive().name(), row, schema.suppressed(withdrawn));
        }
        return true;
    }

    /** A row that is not fit to leave stays with us; the client keeps the one it has. */
    private <T> boolean keep(FeedSchema<T> schema, Row row, T released, boolean held) {
        PrintedRow printed = schema.print(released);
        if (printed instanceof PrintedRow.Unfit kept) {
            unfit.add(row.id() + " " + kept.column());
            return false;
        }
        write(schema.role(), held ? Movement.M : Movement.C, "", row, ((PrintedRow.Canonical) printed).line());
        return true;
    }

    /** Writes what happened; it has no row. */
    <T> void event(FeedSchema<T> schema, T event) {
        if (!(schema.print(event) instanceof PrintedRow.Canonical canonical)) {
            throw new IllegalStateException("Not an event that can leave: " + event);
        }
        draft.event(schema.role(), canonical.line());
        progress.report("compose", ++written);
    }

    private void write(FeedRole role, Movement movement, String motive, Row row, String canonical) {
        draft.line(role, movement, motive, row.id(), row.version(), canonical);
        progress.report("compose", ++written);
    }
}
