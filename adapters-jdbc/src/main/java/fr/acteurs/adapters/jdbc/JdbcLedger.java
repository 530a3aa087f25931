package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Sealing;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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

    @Override
    public List<SealedDelivery> unsent(ChannelCode channel) {
        return deliveries(channel, "d.state in ('SEALED', 'SENDING', 'QUARANTINED')");
    }

    @Override
    public List<SealedDelivery> all(ChannelCode channel) {
        return deliveries(channel, "true");
    }

    private List<SealedDelivery> deliveries(ChannelCode channel, String which) {
        return jdbi.withHandle(handle -> Deliveries.select(handle, channel, which + " order by d.number"));
    }

    @Override
    public void mark(ChannelCode channel, long number, DeliveryState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery set state = :state where channel = :channel and number = :number")
                .bind("state", state.name())
                .bind("channel", channel.value())
                .bind("number", number)
                .execute());
    }
}
