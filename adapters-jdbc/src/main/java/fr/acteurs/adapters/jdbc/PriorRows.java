package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.SourceCode;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The rows by which the dataset last said what it says, and which of them the edition has again. Those that it has not
 * are noted in the temporary table {@code unlisted}.
 */
final class PriorRows {

    /** Of an observation {@code o} of the dataset, once {@link #noteUnlisted()} is done: the edition has its very row. */
    static final String LISTED_AGAIN = """
            (o.print is not null and not o.over and o.absent_since is null
             and not exists (select from unlisted u where u.print = o.print))
            """;

    /** What precedes the rows of a binary COPY: signature, flags, length of the extension. */
    private static final int HEADER = 11 + 4 + 4;

    private final Handle handle;
    private final CopyTurn turn;
    private final String sql;
    private final KnownRows known = new KnownRows();
    private boolean loaded;
    private boolean met;

    PriorRows(Handle handle, CopyTurn turn, SourceCode source, String dataset) {
        this.handle = handle;
        this.turn = turn;
        this.sql = "copy (select print from observation where source = " + quoted(handle, source.value())
                + " and dataset = " + quoted(handle, dataset)
                + " and print is not null and not over and absent_since is null) to stdout (format binary)";
    }

    boolean listsAgain(RowPrint print) {
        load();
        boolean again = known.meet(print);
        met |= again;
        return again;
    }

    /** Whether the edition has any row of the last one. */
    boolean areListed() {
        return met;
    }

    void noteUnlisted() {
        load();
        turn.end();
        handle.execute("create temporary table unlisted (print uuid not null) on commit drop");
        CopyBuffer rows = new CopyBuffer(turn, "unlisted (print)");
        known.eachNotMet(print -> rows.value(print).endRow());
        rows.flush();
        handle.execute("analyze unlisted");
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        turn.end();
        try (DataInputStream in =
                new DataInputStream(new PGCopyInputStream(handle.getConnection().unwrap(PGConnection.class), sql))) {
            in.skipNBytes(HEADER);
            read(in);
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException("Cannot read the rows of the last edition", broken);
        }
    }

    /** Each row: one field, of sixteen bytes; the end: minus one field, and nothing more. */
    private void read(DataInputStream in) throws IOException {
        while (in.readShort() == 1) {
            in.skipNBytes(Integer.BYTES);
            known.add(new RowPrint(in.readLong(), in.readLong()));
        }
        in.readAllBytes();
    }

    private static String quoted(Handle handle, String text) {
        try {
            return "'" + handle.getConnection().unwrap(PGConnection.class).escapeLiteral(text) + "'";
        } catch (SQLException broken) {
            throw new IllegalStateException("Cannot quote the name of a dataset", broken);
        }
    }
}
