package fr.acteurs.application.receive;

import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.Held;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.util.Optional;
import java.util.function.Supplier;

/** What the receiver holds: the state of each role, and the last delivery applied. */
public interface ReceiverStore {

    /**
     * Runs {@code work} while no other receiver can change what is held. All else is asked within it.
     *
     * @throws ReceiverBusy at once when another receiver is at work on the same state
     */
    <T> T alone(Supplier<T> work);

    /**
     * The last delivery applied, and the manifests of those before it as far as they are remembered.
     *
     * @throws StateDamaged when it cannot be told any more
     */
    Held held();

    /** Of which channel the deliveries were that are held, as far as that can be told, be the rest damaged. */
    Optional<ChannelCode> channel();

    /** Begins to change the state; nothing is changed before {@link Update#commit}. */
    Update update();

    /**
     * A new state in the making. Used by one thread; closed by whoever began it. Every method that reads the former
     * state throws {@link StateDamaged} when it is not what was written; what is held stays as it is.
     */
    interface Update extends AutoCloseable {

        /** Begins a role, from what is held or from nothing. Rows come in the bytewise order of their ids. */
        void begin(FeedRole role, boolean fromNothing);

        /** Holds this row from now on, unless a version as late or later is held. */
        void put(FeedRole role, String id, long version, String canonical);

        /** No longer holds the row, unless a later version is held. */
        void remove(FeedRole role, String id, long version);

        /** The state of the role after all its rows. */
        FeedState finish(FeedRole role);

        /** Begins a role of events, after those that are remembered or after none. */
        void beginEvents(FeedRole role, boolean fromNothing);

        /** Remembers an event. */
        void event(FeedRole role, String canonical);

        /** Makes the new state the one that is held, all or nothing, even through a crash. */
        void commit(Held held);

        @Override
        void close();
    }
}
