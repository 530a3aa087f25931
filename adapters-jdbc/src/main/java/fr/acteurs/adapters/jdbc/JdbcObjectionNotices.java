package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.ObjectionNotice;
import fr.acteurs.application.publish.ObjectionNotices;
import fr.acteurs.domain.delivery.ChannelCode;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What became of the oppositions of months, in PostgreSQL. */
final class JdbcObjectionNotices implements ObjectionNotices {

    private final Jdbi jdbi;

    JdbcObjectionNotices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ObjectionMonth> months(ChannelCode channel) {
        return jdbi.withHandle(handle -> new ObjectionMonths(handle, channel).all());
    }

    @Override
    public List<ObjectionNotice> all(ChannelCode channel) {
        return jdbi.withHandle(handle -> new ObjectionMonths(handle, channel).notices());
    }

    @Override
    public void sent(ChannelCode channel, YearMonth month, ObjectionNotice.Sent how) {
        jdbi.useHandle(handle -> new ObjectionMonths(handle, channel).sent(month, how));
    }

    @Override
    public boolean acknowledged(ChannelCode channel, YearMonth month, ObjectionNotice.Acknowledged how) {
        return jdbi.withHandle(handle -> new ObjectionMonths(handle, channel).acknowledged(month, how));
    }
}
