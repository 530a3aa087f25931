package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.SourceCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The register in PostgreSQL: one transaction for each edition, one writer at a time. */
final class JdbcRegister implements Register {

    private final Jdbi jdbi;

    JdbcRegister(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Followed followed() {
        return jdbi.withHandle(
                handle -> new Followed(numbers(handle, "siren", Siren::new), numbers(handle, "siret", Siret::new))
                        .with(unnumbered(handle)));
    }

    /** Bodies to which no source gives a SIREN, be it that one was found for them. */
    private static List<LegalEntity> unnumbered(Handle handle) {
        return handle.createQuery("select " + Rows.ENTITY
                        + " from entity e where e.state = 'ACTIF' and (e.siren is null or e.siret_by is not null)")
                .map((row, context) -> Rows.entity(row))
                .list();
    }

    @Override
    public Optional<Edition> lastTaken(SourceCode source) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select source, dataset, as_of, sha256, bytes, rows
                        from edition
                        where source = :source and gate is null and as_of < 'infinity'
                        order by number desc
                        limit 1
                        """)
                .bind("source", source.value())
                .map((row, context) -> Editions.edition(row))
                .findOne());
    }

    private static <T> Set<T> numbers(Handle handle, String column, Function<String, T> type) {
        return handle.createQuery(("select distinct %1$s from entity"
                                + " where state = 'ACTIF' and %1$s is not null and siret_by is null")
                        .formatted(column))
                .map((row, context) -> type.apply(row.getString(1)))
                .collect(Collectors.toSet());
    }

    @Override
    public <T> T write(SourceCode source, String dataset, Function<RegisterTransaction, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table revision in exclusive mode");
            try (JdbcRegisterTransaction transaction = new JdbcRegisterTransaction(handle, source, dataset)) {
                return work.apply(transaction);
            }
        });
    }
}
