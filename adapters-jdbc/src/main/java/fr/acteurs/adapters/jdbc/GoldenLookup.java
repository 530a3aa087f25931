package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Looks golden records up by keys, ids and links: {@code entity}, {@code person}, {@code mandate}. */
final class GoldenLookup {

    private static final Map<Scheme, String> BY_NUMBER = Map.of(
            Scheme.SIRET, byNumber("siret"),
            Scheme.FINESS, byNumber("finess"),
            Scheme.UAI, byNumber("uai"),
            Scheme.RNA, byNumber("rna"),
            Scheme.DILA, byNumber("dila"));

    /**
     * The body that has the head office's SIRET, else the one body of the SIREN that is no part of another, a commune before
     * its services.
     */
    private static final String UNITS = """
            select distinct on (head) head, id
            from (
                select asked.head, e.id, (e.siret = asked.head) is true as same, e.insee is not null as commune,
                       count(*) over (partition by asked.head) as bodies,
                       count(e.insee) over (partition by asked.head) as communes
                from unnest(:values) asked (head)
                join entity e on e.siren = left(asked.head, 9) and e.state = 'ACTIF' and e.head_siret is null
            ) candidate
            where same or bodies = 1 or (commune and communes = 1)
            order by head, same desc, id
            """;

    private final Handle handle;

    GoldenLookup(Handle handle) {
        this.handle = handle;
    }

    /** One query for each scheme: each has an index of its own. */
    Map<EntityKey, EntityId> entities(Collection<EntityKey> keys) {
        Map<EntityKey, EntityId> found = new HashMap<>();
        find(found, keys, Scheme.INSEE, "select insee, id from entity where state = 'ACTIF' and insee = any(:values)");
        find(found, keys, Scheme.SIREN, """
                select distinct on (siren) siren, id from entity
                where state = 'ACTIF' and insee is null and siren = any(:values) order by siren, id
                """);
        find(
                found,
                keys,
                Scheme.ASSEMBLY,
                "select assembly, id from entity where state = 'ACTIF' and assembly = any(:values)");
        find(found, keys, Scheme.UNIT, UNITS);
        BY_NUMBER.forEach((scheme, sql) -> find(found, keys, scheme, sql));
        return found;
    }

    private static String byNumber(String column) {
        return "select distinct on (%1$s) %1$s, id from entity where state = 'ACTIF' and %1$s = any(:values) order by %1$s, id"
                .formatted(column);
    }

    private void find(Map<EntityKey, EntityId> found, Collection<EntityKey> keys, Scheme scheme, String sql) {
        List<String> values = keys.stream()
                .filter(key -> key.scheme() == scheme)
                .map(EntityKey::value)
                .distinct()
                .toList();
        if (!values.isEmpty()) {
            handle.createQuery(sql)
                    .bind("values", texts(values))
                    .map((row, context) -> Map.entry(row.getString(1), new EntityId(row.getString(2))))
                    .forEach(entry -> found.put(new EntityKey(scheme, entry.getKey()), entry.getValue()));
        }
    }

    Map<EntityId, LegalEntity> entitiesById(Set<EntityId> ids) {
        Map<EntityId, LegalEntity> found = new HashMap<>();
        select("select " + Rows.ENTITY + " from entity e where e.id = any(:ids)", ids, (row, c) -> Rows.entity(row))
                .forEach(entity -> found.put(entity.id(), entity));
        return found;
    }

    /** Those of these bodies that begin with the revision. */
    Set<EntityId> begun(Set<EntityId> ids, long revision) {
        return ids.isEmpty()
                ? Set.of()
                : handle.createQuery("""
                                select subject from change
                                where revision = :revision and subject = any(:ids) and kind = 'CREATED'
                                """)
                        .bind("revision", revision)
                        .bind("ids", texts(ids))
                        .mapTo(String.class)
                        .map(EntityId::new)
                        .set();
    }

    /** The open bodies that have one of these SIRET, or hang on the body that is said to have it. */
    List<LegalEntity> around(Collection<Siret> sirets) {
        return select(
                "select " + Rows.ENTITY + " from entity e"
                        + " where e.state = 'ACTIF' and (e.siret = any(:ids) or e.head_siret = any(:ids))",
                Set.copyOf(sirets),
                (row, context) -> Rows.entity(row));
    }

    Map<PersonId, NaturalPerson> personsById(Set<PersonId> ids) {
        Map<PersonId, NaturalPerson> found = new HashMap<>();
        select("select " + Rows.PERSON + " from person p where p.id = any(:ids)", ids, (row, c) -> Rows.person(row))
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    Map<FunctionId, Mandate> mandatesById(Set<FunctionId> ids) {
        Map<FunctionId, Mandate> found = new HashMap<>();
        mandates("m.id = any(:ids)", ids).forEach(mandate -> found.put(mandate.id(), mandate));
        return found;
    }

    List<Mandate> currentMandatesIn(Set<EntityId> entities) {
        return mandates("m.entity = any(:ids) and m.ended_on is null", entities);
    }

    List<Mandate> currentMandatesOf(Set<PersonId> persons) {
        return mandates("m.person = any(:ids) and m.ended_on is null", persons);
    }

    /** All that these persons hold or ever held. */
    List<Mandate> mandatesOf(Set<PersonId> persons) {
        return mandates("m.person = any(:ids)", persons);
    }

    /** All of these functions in these bodies that somebody holds or ever held. */
    List<Mandate> everHeldIn(Set<EntityId> bodies, Set<FunctionCode> functions) {
        return handle.createQuery("select " + Rows.MANDATE
                        + " from mandate m where m.entity = any(:bodies) and m.function = any(:functions)")
                .bind("bodies", texts(bodies))
                .bind("functions", texts(functions))
                .map((row, context) -> Rows.mandate(row))
                .list();
    }

    private List<Mandate> mandates(String condition, Set<?> ids) {
        return select(
                "select " + Rows.MANDATE + " from mandate m where " + condition, ids, (row, c) -> Rows.mandate(row));
    }

    private <T> List<T> select(String sql, Set<?> ids, RowMapper<T> mapper) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery(sql).bind("ids", texts(ids)).map(mapper).list();
    }
}
