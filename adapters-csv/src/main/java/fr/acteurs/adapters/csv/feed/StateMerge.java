package fr.acteurs.adapters.csv.feed;

import com.google.common.io.Closer;
import fr.acteurs.domain.feed.FeedState;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new state file out of a former one and a delta, both in the bytewise order of ids: one pass, and memory for
 * one row. It proves on the way what the former file held, so that a damaged one cannot pass on.
 */
final class StateMerge implements Closeable {

    private final Closer open = Closer.create();
    private final HashedFile target;
    private final @Nullable SortedRows base;
    private boolean atRow;
    private String lastId = "";
    private long rows;

    /** @param base the former file, or nothing to begin from nothing */
    StateMerge(Optional<Path> base, Path target, String header) throws IOException {
        try {
            this.base = base.isPresent() ? open.register(new SortedRows(base.get())) : null;
            this.target = open.register(new HashedFile(target));
            this.target.preface(header.getBytes(StandardCharsets.UTF_8));
            advance();
        } catch (IOException | RuntimeException broken) {
            open.close();
            throw broken;
        }
    }

    /** The version of the row in the former file, if it has it; asked in the order of ids, before the row is put or removed. */
    OptionalLong held(String id) throws IOException {
        return base != null && passTo(base, id) ? OptionalLong.of(base.version()) : OptionalLong.empty();
    }

    /** Puts the row in, in place of a former one unless that is of this version or later. */
    void put(String id, long version, byte[] canonical) throws IOException {
        if (supersedes(id, version)) {
            target.writeLine(canonical);
            rows++;
        }
    }

    /** Leaves the row out, unless it is of a later version. */
    void remove(String id, long version) throws IOException {
        supersedes(id, version);
    }

    /** Ends the file; the answer is the state before and the state after. */
    Merged finish() throws IOException {
        while (base != null && atRow) {
            keep(base);
        }
        FeedState before = base == null ? FeedState.empty() : base.passed();
        return new Merged(before, new FeedState(rows, target.finish()));
    }

    /** The state that was read and the state that was written. */
    record Merged(FeedState before, FeedState after) {}

    /** Copies all rows before that id; then takes its former row away, unless that is as new as this version. */
    private boolean supersedes(String id, long version) throws IOException {
        checkOrder(id);
        if (base == null || !passTo(base, id)) {
            return true;
        }
        if (base.version() >= version) {
            keep(base);
            return false;
        }
        advance();
        return true;
    }

    /** Copies all rows before that id; whether the next one has it. */
    private boolean passTo(SortedRows former, String id) throws IOException {
        byte[] key = id.getBytes(StandardCharsets.US_ASCII);
        while (atRow && former.compareTo(key) < 0) {
            keep(former);
        }
        return atRow && former.compareTo(key) == 0;
    }

    private void keep(SortedRows row) throws IOException {
        target.write(row.bytes(), row.start(), row.length());
        rows++;
        advance();
    }

    private void advance() throws IOException {
        atRow = base != null && base.next();
    }

    private void checkOrder(String id) {
        if (id.compareTo(lastId) <= 0) {
            throw new IllegalArgumentException("Rows must come in the order of their ids: " + id + " after " + lastId);
        }
        lastId = id;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
