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
 * are noted in the temporary table {@code unlisted}. When there are more than fit into memory none is known, and all are read.
 */
final class PriorRows {

    /** All but those that are listed again: each way in has an index of its own. */
    private static final String PERHAPS_LOST = """
            (select * from observation where print is null or absent_since is not null
             union all
             select p.* from unlisted u join observation p on p.print = u.print where p.absent_since is null)
            """;

    private static final String LISTED_AGAIN = """
            (o.print is not null and not o.over and o.absent_since is null
             and not exists (select from unlisted u where u.print = o.print))
            """;

    /** What precedes the rows of a binary COPY: signature, flags, length of the extension. */
    private static final int HEADER = 11 + 4 + 4;

    private final Handle handle;
    private final CopyTurn turn;
    private final String sql;
    private KnownRows known = new KnownRows(KnownRows.MOST);
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

    /** The condition in SQL on an observation {@code o} of the dataset: the edition has its very row. */
    String listedAgain() {
        return met ? LISTED_AGAIN : "false";
    }

    /** A table of the observations, of any dataset and over or not, that the edition may have lost. */
    String perhapsLost() {
        return met ? PERHAPS_LOST : "observation";
    }

    /** Ends the meeting of rows: those that were not met are noted where SQL finds them. */
    void noteUnlisted() {
        if (met) {
            writeUnlisted();
        }
        known = new KnownRows(KnownRows.MOST);
    }

    private void writeUnlisted() {
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

    /** Each row of the answer: one field, of sixteen bytes; the end: minus one field, and nothing more. */
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
