package fr.acteurs.application.retention;

import fr.acteurs.domain.delivery.ChannelCode;
import java.time.LocalDate;
import java.util.List;

/** A place where files are kept whose term ends; one that is destroyed leaves a {@link Tombstone}. */
public interface Shelf {

    /** What is there to destroy, in no order. */
    List<Item> items();

    /**
     * A file, or the files of one delivery.
     *
     * @param writtenOn by the clock of the disk, a day of UTC; for what no book tells of
     */
    record Item(String name, LocalDate writtenOn) {}

    /** How a spool calls the rows that the client of a channel holds. */
    static String stateOf(ChannelCode channel) {
        return channel + "/state";
    }

    /** Puts the stone, then destroys; nothing happens to what must stay for ever. */
    void destroy(String name, Tombstone stone);

    /** All that were put, in no order. */
    List<Tombstone> tombstones();
}
