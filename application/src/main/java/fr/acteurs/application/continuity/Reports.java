package fr.acteurs.application.continuity;

import java.util.List;

/** Where tables for a human are written, one after another; of an earlier run they take the place. */
public interface Reports {

    /**
     * Begins a table.
     *
     * @param name without folder and ending
     */
    Table table(String name, List<String> header);

    /** A table that rows are added to. */
    interface Table extends AutoCloseable {

        void row(List<String> values);

        @Override
        void close();
    }
}
