package fr.acteurs.application.order;

import fr.acteurs.domain.feed.ExtrasSchema;
import fr.acteurs.domain.feed.ReleasableExtras;

/** Where files are written that an order form asks for. */
public interface ExtrasFiles {

    /** Begins a file; nobody sees it under its name before it is finished. */
    Draft begin(String name, ExtrasSchema schema);

    /** A file in the making; closed without being finished, it is gone, and one of before stays as it was. */
    interface Draft extends AutoCloseable {

        /** Adds a row. */
        void row(ReleasableExtras row);

        /** Puts the file, with its SHA-256 beside it, in the place of one of before. */
        Written finish();

        @Override
        void close();
    }

    /**
     * A file that is there.
     *
     * @param address where
     * @param sha256 of its bytes, 64 small hexadecimal digits
     */
    record Written(String address, String sha256) {}
}
