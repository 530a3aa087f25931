package fr.acteurs.adapters.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Writes rows to one table by COPY: new ones straight, others by way of a temporary table that is merged into it. */
final class GoldenTable {

    private final Handle handle;
    private final String merge;
    private final String clear;
    private final CopyBuffer fresh;
    private final CopyBuffer incoming;

    private GoldenTable(Handle handle, CopyTurn turn, TableMerge merge) {
        this.handle = handle;
        this.merge = merge.sql();
        this.clear = "truncate " + merge.table() + "_in";
        this.fresh = CopyBuffer.streaming(turn, merge.table() + " (" + merge.columns() + ")");
        this.incoming = CopyBuffer.streaming(turn, merge.table() + "_in (" + merge.columns() + ")");
    }

    static GoldenTable of(Handle handle, CopyTurn turn, TableMerge merge) {
        handle.execute("create temporary table %1$s_in (like %1$s) on commit drop".formatted(merge.table()));
        return new GoldenTable(handle, turn, merge);
    }

    /** Those that are there go first: what is new may take the place of what they give up. */
    <T> void write(Collection<T> records, Predicate<T> isNew, BiConsumer<CopyBuffer, T> row) {
        List<T> known = records.stream().filter(isNew.negate()).toList();
        if (!known.isEmpty()) {
            known.forEach(one -> row.accept(incoming, one));
            incoming.flush();
            handle.execute(merge);
            handle.execute(clear);
        }
        records.stream().filter(isNew).forEach(one -> row.accept(fresh, one));
        fresh.flush();
    }
}
