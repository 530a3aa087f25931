package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.application.register.BodiesOverTime;
import fr.acteurs.application.register.Listing;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Bodies over time: {@code succession}, and what {@code observation} says of bodies that end. */
final class JdbcBodies implements BodiesOverTime {

    /** The edition that is being read has its row already, and no day yet. */
    private static final String TAKEN = "gate is null and as_of < 'infinity'";

    private final Handle handle;

    JdbcBodies(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Followed> followed(SourceCode source) {
        return handle.createQuery(
                        "select min(as_of) as since, max(as_of) as until from edition where source = :source and "
                                + TAKEN)
                .bind("source", source.value())
                .map((row, context) -> followed(row))
                .one();
    }

    private static Optional<Followed> followed(ResultSet row) throws SQLException {
        LocalDate since = Rows.date(row, "since");
        LocalDate until = Rows.date(row, "until");
        return since == null || until == null ? Optional.empty() : Optional.of(new Followed(since, until));
    }

    @Override
    public List<CommuneMovement> movements(SourceCode source) {
        return facts(source, null)
                .flatMap(facts -> Observation.OfMovement.of(facts).stream())
                .map(Observation.OfMovement::movement)
                .toList();
    }

    @Override
    public List<Takeover> takeovers(SourceCode source, LocalDate since) {
        return facts(source, since)
                .flatMap(facts -> Observation.OfTakeover.of(facts).stream())
                .map(Observation.OfTakeover::takeover)
                .toList();
    }

    private Stream<Facts> facts(SourceCode source, @Nullable LocalDate absentSince) {
        return handle
                .createQuery("""
                        select facts from observation
                        where source = :source and not over and (absent_since is null or absent_since >= :since::date)
                        """)
                .bind("since", absentSince)
                .bind("source", source.value())
                .map((row, context) -> FactsJson.parse(row.getString("facts")))
                .list()
                .stream();
    }

    @Override
    public Map<Siret, EntityId> everOf(Set<Siret> sirets) {
        Map<Siret, EntityId> found = new HashMap<>();
        handle.createQuery("""
                        select distinct on (siret) siret, id from entity
                        where siret = any(:sirets) order by siret, state = 'ACTIF' desc, id desc
                        """)
                .bind("sirets", texts(sirets))
                .map((row, context) -> Map.entry(new Siret(row.getString("siret")), new EntityId(row.getString("id"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public List<Succession> successors(Set<EntityId> formers) {
        return handle.createQuery(
                        "select former, successor, kind, since, why from succession where former = any(:formers)")
                .bind("formers", texts(formers))
                .map((row, context) -> succession(row))
                .list();
    }

    @Override
    public List<Succession> linkedBy(String why) {
        return handle.createQuery("select former, successor, kind, since, why from succession where why = :why")
                .bind("why", why)
                .map((row, context) -> succession(row))
                .list();
    }

    @Override
    public void takeBack(Collection<Succession> links) {
        links.forEach(link -> handle.createUpdate("""
                        delete from succession where former = :former and successor = :successor and why = :why
                        """)
                .bind("former", link.former().value())
                .bind("successor", link.successor().value())
                .bind("why", link.why())
                .execute());
    }

    /** Functions are found by their holders: that is what has an index. */
    @Override
    public List<Listing> listings(Set<EntityId> entities) {
        return handle.createQuery("""
                        with latest as (
                            select distinct on (source, dataset) source, dataset, as_of
                            from edition where %s order by source, dataset, number desc
                        ), spoken as (
                            select * from observation where entity = any(:entities) and person is null
                            union all
                            select * from observation
                            where person in (select person from mandate where entity = any(:entities) and ended_on is null)
                              and entity = any(:entities) and through is null
                        )
                        select o.source, %s, l.as_of
                        from spoken o join latest l using (source, dataset)
                        """.formatted(TAKEN, Rows.OBSERVATION.strip()))
                .bind("entities", texts(entities))
                .map((row, context) -> new Listing(
                        SourceCode.of(row.getString("source")),
                        Rows.observation(row),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }

    @Override
    public long members(Siren parent) {
        return handle.createQuery("select count(*) from entity where state = 'ACTIF' and parent_siren = :parent")
                .bind("parent", parent.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void inherit(EntityId former, EntityId successor) {
        handle.createUpdate("""
                        update observation set entity = :successor
                        where entity = :former and person is null and not over
                        """)
                .bind("former", former.value())
                .bind("successor", successor.value())
                .execute();
    }

    @Override
    public void goesOn(FunctionId former, Mandate now) {
        handle.createUpdate("""
                        update observation
                        set entity = :entity, function = case when function is not null then :now end,
                            through = case when through is not null then :now end
                        where person = :person and :former in (function, through) and not over
                        """)
                .bind("entity", now.entity().value())
                .bind("now", now.id().value())
                .bind("person", now.person().value())
                .bind("former", former.value())
                .execute();
    }

    @Override
    public void retire(EntityId entity, EntityKey key) {
        handle.createUpdate("""
                        update observation set over = true
                        where entity = :entity and person is null and founding and key = :key
                        """)
                .bind("entity", entity.value())
                .bind("key", key.toString())
                .execute();
    }

    /** Those that are not noted yet. */
    List<Succession> unknown(Collection<Succession> successions) {
        return successions.stream().filter(link -> !isKnown(link)).toList();
    }

    private boolean isKnown(Succession link) {
        return handle.createQuery("select count(*) from succession where former = :former and successor = :successor")
                        .bind("former", link.former().value())
                        .bind("successor", link.successor().value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                new EntityId(row.getString("former")),
                new EntityId(row.getString("successor")),
                Succession.Kind.valueOf(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getString("why"));
    }
}
