package fr.acteurs.adapters.csv.feed;

import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.StateDigest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new state file out of a former one and a delta, both in the bytewise order of ids: one pass, and memory for
 * one row. It proves on the way what the former file held, so that a damaged one cannot pass on.
 */
final class StateMerge implements Closeable {

    private final HashedFile target;
    private final StateDigest before = new StateDigest();
    private final StateDigest after = new StateDigest();
    private final @Nullable SortedRows base;
    private boolean atRow;
    private String lastId = "";

    /** @param base the former file, or nothing to begin from nothing */
    StateMerge(Optional<Path> base, Path target, String header) throws IOException {
        this.target = new HashedFile(target);
        this.base = base.isPresent() ? new SortedRows(base.get()) : null;
        byte[] line = bytes(header);
        this.target.write(line, 0, line.length);
        advance();
    }

    /** Puts the row in, in place of a former one unless that is of this version or later. */
    void put(String id, long version, String canonical) throws IOException {
        if (supersedes(id, version)) {
            byte[] row = bytes(canonical);
            target.write(row, 0, row.length);
            after.add(row, 0, row.length, 1);
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
        target.finish();
        return new Merged(before.state(), after.state());
    }

    /** The state that was read and the state that was written. */
    record Merged(FeedState before, FeedState after) {}

    /** Copies all rows before that id; then takes its former row away, unless that is as new as this version. */
    private boolean supersedes(String id, long version) throws IOException {
        checkOrder(id);
        byte[] key = id.getBytes(StandardCharsets.US_ASCII);
        while (base != null && atRow && base.compareTo(key) < 0) {
            keep(base);
        }
        if (base == null || !atRow || base.compareTo(key) != 0) {
            return true;
        }
        if (base.version() >= version) {
            keep(base);
            return false;
        }
        before.add(base.bytes(), base.start(), base.length(), 1);
        advance();
        return true;
    }

    private void keep(SortedRows row) throws IOException {
        before.add(row.bytes(), row.start(), row.length(), 1);
        after.add(row.bytes(), row.start(), row.length(), 1);
        target.write(row.bytes(), row.start(), row.length());
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

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (base != null) {
            base.close();
        }
        target.close();
    }
}
