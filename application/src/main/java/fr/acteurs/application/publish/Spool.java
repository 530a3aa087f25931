package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Movement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where deliveries are written before they leave, and where the client's present state is kept, row by row, so that
 * the digest after a delta can be computed and proved. What is not committed leaves no trace.
 */
public interface Spool {

    /**
     * Whether the state after that delivery is at hand, whole. When it is not, only a complete delivery can follow.
     */
    boolean holdsState(SealedDelivery delivery);

    /**
     * Begins a delivery; whatever a crash left of the same number, on whatever day, is thrown away.
     *
     * @param watches who reads the clear bytes of each data file while it is written
     * @throws fr.acteurs.application.protect.KeyUnfit when a key of the channel cannot be used today
     */
    Draft draft(
            Channel channel,
            DeliveryName name,
            Optional<SealedDelivery> base,
            Function<FeedRole, LeakScanner.Watch> watches);

    /**
     * Notes that the delivery may be seen elsewhere from now on: it is one, whatever the ledger remembers. What was not noted and
     * the ledger does not know is what a crash left.
     *
     * @throws SpoolDamaged when its manifest is gone
     */
    void leaving(SealedDelivery delivery);

    /** Deliveries of later numbers than this one that may have left, in their order, each in its last revision. */
    List<SealedDelivery> after(ChannelCode channel, long number);

    /**
     * Gives the values of each row of the state after that delivery, in the bytewise order of their ids.
     *
     * @throws SpoolDamaged when it is not at hand, or is not what was sealed
     */
    void eachRow(SealedDelivery delivery, FeedRole role, Consumer<List<String>> each);

    /**
     * The file of a sealed delivery, checked against the hash that was sealed.
     *
     * @throws SpoolDamaged when it is gone or another
     */
    Path file(SealedDelivery delivery, String name);

    /** A delivery in the making. Used by one thread; closed by whoever began it. */
    interface Draft extends AutoCloseable {

        /** The version of the row in the state that the delivery starts from, if it has it. Asked in the bytewise order of ids. */
        OptionalLong held(FeedRole role, String id);

        /**
         * Writes the next line of a role. Lines come in the bytewise order of their ids.
         *
         * @param motive the column of that name, empty for an ordinary line
         * @param canonical the row without its first two columns
         */
        void line(FeedRole role, Movement movement, String motive, String id, long version, String canonical);

        /** Writes the next line of a role of events; without any, the delivery has no such file. */
        void event(FeedRole role, String canonical);

        /** By which keys the delivery is signed and encrypted. */
        Manifest.Keys keys();

        /** Ends the data files: their sizes, hashes and counts, and the state after them. */
        Map<FeedRole, Written> finish();

        /** Writes manifest, signature and {@code .GO}, forces everything to disk and gives the delivery its final name. */
        String commit(Manifest manifest);

        @Override
        void close();
    }

    /** A data file that is complete, and the client's state of its role after it, when it has one; and who was seen in it. */
    record Written(Manifest.FeedFile file, Optional<FeedState> stateAfter, LeakScanner.Scan scan) {}
}
