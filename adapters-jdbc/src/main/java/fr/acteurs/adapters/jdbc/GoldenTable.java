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

    /** @param onConflict what becomes of a row that is there, and the order in which rows come */
    GoldenTable(Handle handle, CopyTurn turn, String table, String columns, String order, String onConflict) {
        this.handle = handle;
        this.merge = "insert into %1$s select * from %1$s_in %2$s on conflict %3$s".formatted(table, order, onConflict);
        this.clear = "truncate " + table + "_in";
        handle.execute("create temporary table %1$s_in (like %1$s) on commit drop".formatted(table));
        this.fresh = new CopyBuffer(turn, table + " (" + columns + ")");
        this.incoming = new CopyBuffer(turn, table + "_in (" + columns + ")");
    }

    /** Those that are there first: a seat for one is free before its next holder takes it. */
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
