package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Lines of the ledger, in and out of the tables {@code delivery} and {@code delivery_state}. */
final class Deliveries {

    /** Sealed and never visible, but for superseded ones, in the order of their numbers. */
    static final String UNSENT = "d.state in ('SEALED', 'SENDING', 'QUARANTINED') order by d.number";

    private Deliveries() {}

    static List<SealedDelivery> select(Handle handle, ChannelCode channel, String whichInWhatOrder) {
        return handle.createQuery("""
                        select d.*, s.roles, s.counts, s.digests
                        from delivery d
                        join lateral (
                            select array_agg(role order by role) roles, array_agg(rows order by role) counts,
                                   array_agg(sha256 order by role) digests
                            from delivery_state
                            where channel = d.channel and number = d.number and revision = d.revision) s on true
                        where d.channel = :channel and d.state <> 'VOIDED' and
                        """ + whichInWhatOrder)
                .bind("channel", channel.value())
                .map((row, context) -> delivery(row))
                .list();
    }

    /**
     * What the client has been told once a delivery is applied, beside its rows.
     *
     * @param watermark journal revision up to which
     * @param edition up to which it was told of approvals
     */
    record Told(long watermark, long edition, String shape, Map<Integer, Long> segments) {}

    static void insert(Handle handle, SealedDelivery delivery, Told told) {
        handle.createUpdate("""
                        insert into delivery
                            (channel, number, type, business_date, revision, manifest_sha256, files, state,
                             seen, watermark, edition, shape, told_segments, told_revisions)
                        values (:channel, :number, :type, :date, :revision, :manifest, :files, :state,
                                (select coalesce(max(number), 0) from revision), :watermark, :edition, :shape, :segments, :revisions)
                        """)
                .bind("channel", delivery.channel().value())
                .bind("number", delivery.name().number())
                .bind("type", delivery.name().type().name())
                .bind("date", delivery.name().date())
                .bind("revision", delivery.name().revision())
                .bind("manifest", delivery.manifestSha256())
                .bind("files", Observations.texts(delivery.files()))
                .bind("state", delivery.state().name())
                .bind("watermark", told.watermark())
                .bind("edition", told.edition())
                .bind("shape", told.shape())
                .bind("segments", told.segments().keySet().toArray(Integer[]::new))
                .bind("revisions", told.segments().values().toArray(Long[]::new))
                .execute();
        delivery.stateAfter().forEach((role, state) -> insertState(handle, delivery, role, state));
    }

    private static void insertState(Handle handle, SealedDelivery delivery, FeedRole role, FeedState state) {
        handle.createUpdate("insert into delivery_state values (:channel, :number, :revision, :role, :rows, :sha256)")
                .bind("channel", delivery.channel().value())
                .bind("number", delivery.name().number())
                .bind("revision", delivery.name().revision())
                .bind("role", role.name())
                .bind("rows", state.rows())
                .bind("sha256", state.sha256())
                .execute();
    }

    private static SealedDelivery delivery(ResultSet row) throws SQLException {
        return new SealedDelivery(
                new ChannelCode(row.getString("channel")),
                new DeliveryName(
                        DeliveryType.valueOf(row.getString("type")),
                        row.getObject("business_date", LocalDate.class),
                        row.getLong("number"),
                        row.getInt("revision")),
                row.getString("manifest_sha256"),
                List.of((String[]) row.getArray("files").getArray()),
                states(row),
                DeliveryState.valueOf(row.getString("state")));
    }

    private static Map<FeedRole, FeedState> states(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        String[] digests = (String[]) row.getArray("digests").getArray();
        Map<FeedRole, FeedState> states = new EnumMap<>(FeedRole.class);
        for (int i = 0; i < roles.length; i++) {
            states.put(FeedRole.valueOf(roles[i]), new FeedState(counts[i], digests[i]));
        }
        return states;
    }
}
