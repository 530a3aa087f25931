package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Sealing;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The ledger in PostgreSQL. Numbers come from a row in the sealing transaction, never from a sequence: no gaps. */
final class JdbcLedger implements Ledger {

    private final Jdbi jdbi;

    JdbcLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T sealing(ChannelCode channel, Function<Sealing, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> seal(handle, channel, work));
    }

    @Override
    public <T> T rehearsing(ChannelCode channel, Function<Sealing, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            T rehearsed = seal(handle, channel, work);
            handle.rollback();
            return rehearsed;
        });
    }

    /** The lock comes before the first look at the data: whoever waited for it sees what the other has sealed. */
    private static <T> T seal(Handle handle, ChannelCode channel, Function<Sealing, T> work) {
        handle.execute("lock table channel in exclusive mode");
        handle.execute("insert into channel (code) values (?) on conflict do nothing", channel.value());
        return work.apply(new JdbcSealing(handle, channel));
    }

    /** A lock of the session, on a connection that does nothing else: it ends with the program, however that ends. */
    @Override
    public <T> Optional<T> sending(ChannelCode channel, Supplier<T> work) {
        try (Handle handle = jdbi.open()) {
            if (!answers(
                    handle, "select pg_try_advisory_lock(hashtextextended('acteurs sends on ' || ?, 0))", channel)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                unlock(handle, channel);
            }
        }
    }

    private static void unlock(Handle handle, ChannelCode channel) {
        try {
            boolean unused = answers(
                    handle, "select pg_advisory_unlock(hashtextextended('acteurs sends on ' || ?, 0))", channel);
        } catch (JdbiException cut) {
            // A session that was cut while the work went on has taken its lock with it.
        }
    }

    private static boolean answers(Handle handle, String question, ChannelCode channel) {
        return handle.createQuery(question)
                .bind(0, channel.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public List<SealedDelivery> unsent(ChannelCode channel) {
        return deliveries(channel, Deliveries.UNSENT);
    }

    @Override
    public List<SealedDelivery> all(ChannelCode channel) {
        return deliveries(channel, "true order by d.number");
    }

    private List<SealedDelivery> deliveries(ChannelCode channel, String which) {
        return jdbi.withHandle(handle -> Deliveries.select(handle, channel, which));
    }

    /** By what the person or the body lets be done now: an agreement that came since takes nothing back. */
    @Override
    public boolean isOutdated(SealedDelivery delivery) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from delivery d
                            join change c on c.revision > d.seen and c.fields && array['permission', 'diffusion']
                            left join person p on p.id = c.subject
                            left join entity e on e.id = c.subject
                            where d.channel = :channel and d.number = :number and d.revision = :revision
                              and (p.permission ~ '^[A-Z]+( |$)|=(REFUSE|OPPOSE)' or e.diffusion <> 'OUVERTE'))
                        """)
                .bind("channel", delivery.channel().value())
                .bind("number", delivery.name().number())
                .bind("revision", delivery.name().revision())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public long seen(SealedDelivery delivery) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select seen from delivery
                        where channel = :channel and number = :number and revision = :revision
                        """)
                .bind("channel", delivery.channel().value())
                .bind("number", delivery.name().number())
                .bind("revision", delivery.name().revision())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void mark(ChannelCode channel, long number, DeliveryState state) {
        jdbi.useHandle(handle -> handle.createUpdate("update delivery set state = :state"
                        + " where channel = :channel and number = :number and state <> 'VOIDED'")
                .bind("state", state.name())
                .bind("channel", channel.value())
                .bind("number", number)
                .execute());
    }
}
