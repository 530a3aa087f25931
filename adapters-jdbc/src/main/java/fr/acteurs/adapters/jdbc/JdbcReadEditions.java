package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.retention.ReadEdition;
import fr.acteurs.application.retention.ReadEditions;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The table {@code edition}, by the bytes of its files. */
final class JdbcReadEditions implements ReadEditions {

    private final Jdbi jdbi;

    JdbcReadEditions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ReadEdition> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sha256, gate is null as taken, max(recorded_at) as at
                        from edition
                        group by sha256, gate is null
                        """)
                .map((row, context) -> new ReadEdition(
                        row.getString("sha256"),
                        row.getBoolean("taken"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
