package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.Namesake;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Change.Kind;
import fr.acteurs.domain.register.Motive;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes golden records and their lines of the journal under one revision, chunk after chunk. */
final class Recording {

    private final Handle handle;
    private final LocalDate date;
    private final long revision;
    private final GoldenTable entities;
    private final GoldenTable persons;
    private final GoldenTable mandates;
    private final GoldenTable changes;
    private int chunks;
    private int nextAnalysis = 1;

    Recording(Handle handle, CopyTurn turn, long revision, LocalDate date) {
        this.handle = handle;
        this.revision = revision;
        this.date = date;
        this.entities = new GoldenTable(
                handle,
                turn,
                "entity",
                "id, kind, name, siren, siret, insee, commune, departement, population, population_year, parent_siren,"
                        + " parent_name, parent_tie, legal_category, state, revision, updated_on",
                "",
                """
                (id) do update set
                    kind = excluded.kind, name = excluded.name, siren = excluded.siren, siret = excluded.siret,
                    insee = excluded.insee, commune = excluded.commune, departement = excluded.departement,
                    population = excluded.population, population_year = excluded.population_year,
                    parent_siren = excluded.parent_siren, parent_name = excluded.parent_name,
                    parent_tie = excluded.parent_tie, legal_category = excluded.legal_category,
                    state = excluded.state, revision = excluded.revision, updated_on = excluded.updated_on
                """);
        this.persons = new GoldenTable(
                handle,
                turn,
                "person",
                "id, surname, given_name, namesake, sex, birth_date, revision, updated_on",
                "",
                """
                (id) do update set
                    surname = excluded.surname, given_name = excluded.given_name, namesake = excluded.namesake,
                    sex = excluded.sex, birth_date = excluded.birth_date,
                    revision = excluded.revision, updated_on = excluded.updated_on
                """);
        this.mandates = new GoldenTable(
                handle,
                turn,
                "mandate",
                "id, person, entity, function, title, term, elected_on, started_on, planned_end, term_years, previous,"
                        + " ended_on, replaced_by, revision, updated_on",
                "order by ended_on is null",
                """
                (id) do update set
                    person = excluded.person, title = excluded.title, term = excluded.term,
                    elected_on = excluded.elected_on, started_on = excluded.started_on,
                    planned_end = excluded.planned_end, term_years = excluded.term_years, previous = excluded.previous,
                    ended_on = excluded.ended_on, replaced_by = excluded.replaced_by,
                    revision = excluded.revision, updated_on = excluded.updated_on
                """);
        // A subject has one line in a revision, even when several chunks move it.
        this.changes = new GoldenTable(handle, turn, "change", "revision, subject, kind, motive, fields", "", """
                (revision, subject) do update set
                    kind = case when change.kind = 'CREATED' and excluded.kind = 'MODIFIED' then 'CREATED'
                                else excluded.kind end,
                    motive = excluded.motive,
                    fields = array(select distinct unnest(change.fields || excluded.fields) order by 1)
                """);
    }

    void record(
            Collection<LegalEntity> movedEntities,
            Collection<NaturalPerson> movedPersons,
            Collection<Mandate> movedMandates,
            Collection<Change> moves) {
        Set<String> created = moves.stream()
                .filter(change -> change.kind() == Kind.CREATED)
                .map(Change::id)
                .collect(Collectors.toSet());
        entities.write(movedEntities, entity -> created.contains(entity.id().value()), this::entity);
        persons.write(movedPersons, person -> created.contains(person.id().value()), this::person);
        mandates.write(movedMandates, mandate -> created.contains(mandate.id().value()), this::mandate);
        changes.write(moves, change -> change.kind() == Kind.CREATED, this::change);
        analyzeNowAndThen();
    }

    /** The next edition is planned with fresh statistics: an embedded server does not live long enough to make them. */
    void end() {
        handle.execute("analyze observation, entity, person, mandate, change");
    }

    /** The tables may grow from nothing within one transaction: the planner is told at the 1st, 4th, 16th … chunk. */
    private void analyzeNowAndThen() {
        chunks++;
        if (chunks == nextAnalysis) {
            nextAnalysis *= 4;
            handle.execute("analyze observation, entity, person, mandate");
        }
    }

    private void entity(CopyBuffer rows, LegalEntity entity) {
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

    private void person(CopyBuffer rows, NaturalPerson person) {
        LocalDate birth = person.birthDate();
        rows.value(person.id())
                .value(person.name().surname())
                .value(person.name().givenName())
                .value(
                        birth == null
                                ? null
                                : Namesake.of(person.name().key(), birth).digest())
                .value(person.sex())
                .value(birth)
                .value(revision)
                .value(date)
                .endRow();
    }

    private void mandate(CopyBuffer rows, Mandate mandate) {
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

    private void change(CopyBuffer rows, Change change) {
        rows.value(revision)
                .value(change.id())
                .value(change.kind())
                .value(change.motive().map(Motive::name).orElse(null))
                .value("{" + String.join(",", new TreeSet<>(change.fields())) + "}")
                .endRow();
    }
}
