package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The golden records and the journal: {@code entity}, {@code person}, {@code mandate}, {@code change}. */
final class GoldenTables {

    private final Handle handle;
    private final SourceCode source;
    private long revision;
    private int chunks;

    GoldenTables(Handle handle, SourceCode source) {
        this.handle = handle;
        this.source = source;
    }

    /** One query for each scheme: each has an index of its own. */
    Map<EntityKey, EntityId> entities(Collection<EntityKey> keys) {
        Map<EntityKey, EntityId> found = new HashMap<>();
        find(found, keys, Scheme.INSEE, "select insee, id from entity where state = 'ACTIF' and insee = any(:values)");
        find(
                found,
                keys,
                Scheme.SIREN,
                "select siren, id from entity where state = 'ACTIF' and insee is null and siren = any(:values)");
        return found;
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

    private List<Mandate> mandates(String condition, Set<?> ids) {
        return select(
                "select " + Rows.MANDATE + " from mandate m where " + condition, ids, (row, c) -> Rows.mandate(row));
    }

    private <T> List<T> select(String sql, Set<?> ids, RowMapper<T> mapper) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery(sql).bind("ids", texts(ids)).map(mapper).list();
    }

    void record(
            Collection<LegalEntity> entities,
            Collection<NaturalPerson> persons,
            Collection<Mandate> mandates,
            Collection<Change> changes,
            LocalDate date) {
        openRevision(date);
        recordEntities(entities, date);
        recordPersons(persons, date);
        recordMandates(mandates, date);
        recordChanges(changes);
        analyzeNowAndThen();
    }

    /** The tables may grow from nothing within one transaction: the planner is told at the 1st, 2nd, 4th, 8th … chunk. */
    private void analyzeNowAndThen() {
        chunks++;
        if (Integer.bitCount(chunks) == 1) {
            handle.execute("analyze observation, entity, person, mandate");
        }
    }

    /** One revision for the whole edition, numbered without a gap by the lock that every writer holds. */
    private void openRevision(LocalDate date) {
        if (revision == 0) {
            revision = handle.createQuery("""
                            insert into revision (number, business_date, source)
                            select coalesce(max(number), 0) + 1, :date, :source from revision
                            returning number
                            """)
                    .bind("date", date)
                    .bind("source", source.value())
                    .mapTo(Long.class)
                    .one();
            handle.execute("create temporary table entity_in (like entity) on commit drop");
            handle.execute("create temporary table person_in (like person) on commit drop");
            handle.execute("create temporary table mandate_in (like mandate) on commit drop");
            handle.execute("create temporary table change_in (like change) on commit drop");
        }
    }

    private void recordEntities(Collection<LegalEntity> entities, LocalDate date) {
        CopyBuffer rows = new CopyBuffer(
                handle,
                "entity_in (id, kind, name, siren, siret, insee, commune, departement, population, population_year,"
                        + " parent_siren, parent_name, parent_tie, legal_category, state, revision, updated_on)");
        entities.forEach(entity -> add(rows, entity, date));
        rows.flush();
        handle.execute("""
                insert into entity select * from entity_in
                on conflict (id) do update set
                    kind = excluded.kind, name = excluded.name, siren = excluded.siren, siret = excluded.siret,
                    insee = excluded.insee, commune = excluded.commune, departement = excluded.departement,
                    population = excluded.population, population_year = excluded.population_year,
                    parent_siren = excluded.parent_siren, parent_name = excluded.parent_name,
                    parent_tie = excluded.parent_tie, legal_category = excluded.legal_category,
                    state = excluded.state, revision = excluded.revision, updated_on = excluded.updated_on
                """);
        handle.execute("truncate entity_in");
    }

    private void add(CopyBuffer rows, LegalEntity entity, LocalDate date) {
        Population population = entity.population();
        ParentBody parent = entity.parent();
        rows.value(entity.id())
                .value(entity.kind())
                .value(entity.name())
                .value(entity.siren())
                .value(entity.siret())
                .value(entity.insee())
                .value(entity.commune())
                .value(entity.departement())
                .value(population == null ? null : population.inhabitants())
                .value(population == null ? null : population.year())
                .value(parent == null ? null : parent.siren())
                .value(parent == null ? null : parent.name())
                .value(parent == null ? null : parent.tie())
                .value(entity.legalCategory())
                .value(entity.state())
                .value(revision)
                .value(date)
                .endRow();
    }

    private void recordPersons(Collection<NaturalPerson> persons, LocalDate date) {
        CopyBuffer rows = new CopyBuffer(
                handle,
                "person_in (id, surname, given_name, surname_key, given_key, sex, birth_date, revision, updated_on)");
        persons.forEach(person -> add(rows, person, date));
        rows.flush();
        handle.execute("""
                insert into person select * from person_in
                on conflict (id) do update set
                    surname = excluded.surname, given_name = excluded.given_name,
                    surname_key = excluded.surname_key, given_key = excluded.given_key, sex = excluded.sex,
                    birth_date = excluded.birth_date, revision = excluded.revision, updated_on = excluded.updated_on
                """);
        handle.execute("truncate person_in");
    }

    private void add(CopyBuffer rows, NaturalPerson person, LocalDate date) {
        NameKey key = person.name().key();
        rows.value(person.id())
                .value(person.name().surname())
                .value(person.name().givenName())
                .value(key.surname())
                .value(key.givenName())
                .value(person.sex())
                .value(person.birthDate())
                .value(revision)
                .value(date)
                .endRow();
    }

    /** Those that end go first: a seat for one is free before its next holder takes it. */
    private void recordMandates(Collection<Mandate> mandates, LocalDate date) {
        CopyBuffer rows = new CopyBuffer(
                handle,
                "mandate_in (id, person, entity, function, title, term, elected_on, started_on, planned_end, term_years,"
                        + " previous, ended_on, replaced_by, revision, updated_on)");
        mandates.forEach(mandate -> add(rows, mandate, date));
        rows.flush();
        upsertMandates("ended_on is not null");
        upsertMandates("ended_on is null");
        handle.execute("truncate mandate_in");
    }

    private void upsertMandates(String which) {
        handle.execute("insert into mandate select * from mandate_in where " + which + """
                 on conflict (id) do update set
                    person = excluded.person, title = excluded.title, term = excluded.term,
                    elected_on = excluded.elected_on, started_on = excluded.started_on,
                    planned_end = excluded.planned_end, term_years = excluded.term_years, previous = excluded.previous,
                    ended_on = excluded.ended_on, replaced_by = excluded.replaced_by,
                    revision = excluded.revision, updated_on = excluded.updated_on
                """);
    }

    private void add(CopyBuffer rows, Mandate mandate, LocalDate date) {
        Term term = mandate.term();
        rows.value(mandate.id())
                .value(mandate.person())
                .value(mandate.entity())
                .value(mandate.function())
                .value(mandate.title())
                .value(term == null ? null : term.label())
                .value(term == null ? null : term.electedOn())
                .value(term == null ? null : term.startedOn())
                .value(term == null ? null : term.plannedEnd())
                .value(term == null ? null : term.years())
                .value(mandate.previous())
                .value(mandate.endedOn())
                .value(mandate.replacedBy())
                .value(revision)
                .value(date)
                .endRow();
    }

    /** A subject has one line in a revision, even when several chunks move it. */
    private void recordChanges(Collection<Change> changes) {
        CopyBuffer rows = new CopyBuffer(handle, "change_in (revision, subject, kind, motive, fields)");
        changes.forEach(change -> add(rows, change));
        rows.flush();
        handle.execute("""
                insert into change select * from change_in
                on conflict (revision, subject) do update set
                    kind = case when change.kind = 'CREATED' and excluded.kind = 'MODIFIED' then 'CREATED'
                                else excluded.kind end,
                    motive = excluded.motive,
                    fields = array(select distinct unnest(change.fields || excluded.fields) order by 1)
                """);
        handle.execute("truncate change_in");
    }

    private void add(CopyBuffer rows, Change change) {
        rows.value(revision)
                .value(change.id())
                .value(change.kind())
                .value(change.motive().map(Motive::name).orElse(null))
                .value("{" + String.join(",", new TreeSet<>(change.fields())) + "}")
                .endRow();
    }
}
