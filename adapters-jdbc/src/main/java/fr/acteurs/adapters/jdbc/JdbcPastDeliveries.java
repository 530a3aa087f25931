package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.retention.PastDeliveries;
import fr.acteurs.application.retention.PastDelivery;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The table {@code delivery}, whatever the channel and what became of it. */
final class JdbcPastDeliveries implements PastDeliveries {

    private final Jdbi jdbi;

    JdbcPastDeliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<PastDelivery> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select channel, type, business_date, number, revision, state, sealed_at from delivery")
                .map((row, context) -> delivery(row))
                .list());
    }

    private static PastDelivery delivery(ResultSet row) throws SQLException {
        DeliveryName name = new DeliveryName(
                DeliveryType.valueOf(row.getString("type")),
                row.getObject("business_date", LocalDate.class),
                row.getLong("number"),
                row.getInt("revision"));
        return new PastDelivery(
                new ChannelCode(row.getString("channel")),
                name,
                DeliveryState.valueOf(row.getString("state")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
