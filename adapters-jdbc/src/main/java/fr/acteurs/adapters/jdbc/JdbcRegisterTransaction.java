package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Held;
import fr.acteurs.application.register.Holder;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.Staged;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.application.register.ToReview;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.BirthKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One edition in one database transaction; each part of the work has a class of its own. */
final class JdbcRegisterTransaction implements RegisterTransaction, AutoCloseable {

    private final Handle handle;
    private final SourceCode source;
    private final CopyTurn turn;
    private final Editions editions;
    private final Staging staging;
    private final Observations observations;
    private final GoldenLookup golden;
    private final Seats seats;
    private @Nullable Recording recording;

    JdbcRegisterTransaction(Handle handle, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.turn = new CopyTurn(handle);
        this.editions = new Editions(handle, turn, source, dataset);
        this.staging = new Staging(handle, turn, source, dataset);
        this.observations = new Observations(handle, turn, source, dataset);
        this.golden = new GoldenLookup(handle);
        this.seats = new Seats(handle, source, dataset, staging);
    }

    @Override
    public Optional<Edition> lastEdition() {
        return editions.last();
    }

    @Override
    public boolean listsAgain(RowPrint print) {
        return staging.listsAgain(print);
    }

    @Override
    public void stage(long line, int part, Observation observation, Optional<RowPrint> print) {
        staging.add(line, part, observation, print);
    }

    @Override
    public void note(Notice notice) {
        editions.note(notice);
    }

    @Override
    public Staged compare() {
        return staging.compare(editions.number());
    }

    @Override
    public void eachMoved(int chunk, Consumer<List<Moved>> work) {
        staging.eachMoved(chunk, work);
    }

    @Override
    public void eachVanished(int chunk, Consumer<List<StoredObservation>> work) {
        staging.eachVanished(chunk, work);
    }

    @Override
    public Map<EntityKey, EntityId> entities(Collection<EntityKey> keys) {
        return golden.entities(keys);
    }

    @Override
    public Map<EntityId, List<Holder>> holders(Collection<EntityId> entities) {
        return seats.holders(entities);
    }

    @Override
    public Map<EntityId, List<Holder>> leaving(Collection<EntityId> entities) {
        return seats.leaving(entities);
    }

    @Override
    public Map<BirthKey, List<NaturalPerson>> kin(Collection<BirthKey> keys) {
        return seats.kin(keys);
    }

    @Override
    public Map<PersonId, List<Held>> held(Collection<PersonId> persons) {
        return seats.held(persons);
    }

    @Override
    public void review(Collection<ToReview> pairs) {
        observations.review(pairs);
    }

    @Override
    public void keep(List<Settled> settled, LocalDate asOf) {
        observations.keep(settled, asOf);
    }

    @Override
    public void markAbsent(Collection<String> keys, LocalDate since) {
        observations.markAbsent(keys, since);
    }

    @Override
    public void markOver(Collection<String> keys) {
        observations.markOver(keys);
    }

    @Override
    public void markOverIn(Set<EntityId> entities) {
        observations.markOverIn(entities);
    }

    @Override
    public Map<EntityId, List<Testimony>> testimoniesOfEntities(Set<EntityId> ids) {
        return observations.testimoniesOfEntities(ids);
    }

    @Override
    public Map<PersonId, List<Testimony>> testimoniesOfPersons(Set<PersonId> ids) {
        return observations.testimoniesOfPersons(ids);
    }

    @Override
    public Map<FunctionId, List<Testimony>> testimoniesOfFunctions(Set<FunctionId> ids) {
        return observations.testimoniesOfFunctions(ids);
    }

    @Override
    public Map<EntityId, LegalEntity> entitiesById(Set<EntityId> ids) {
        return golden.entitiesById(ids);
    }

    @Override
    public Map<PersonId, NaturalPerson> personsById(Set<PersonId> ids) {
        return golden.personsById(ids);
    }

    @Override
    public Map<FunctionId, Mandate> mandatesById(Set<FunctionId> ids) {
        return golden.mandatesById(ids);
    }

    @Override
    public List<Mandate> currentMandatesIn(Set<EntityId> entities) {
        return golden.currentMandatesIn(entities);
    }

    @Override
    public List<Mandate> currentMandatesOf(Set<PersonId> persons) {
        return golden.currentMandatesOf(persons);
    }

    @Override
    public void record(
            Collection<LegalEntity> entities,
            Collection<NaturalPerson> persons,
            Collection<Mandate> mandates,
            Collection<Change> changes,
            LocalDate businessDate) {
        if (recording == null) {
            recording = new Recording(handle, turn, openRevision(businessDate), businessDate);
        }
        recording.record(entities, persons, mandates, changes);
    }

    /** One revision for the whole edition, numbered without a gap by the lock that every writer holds. */
    private long openRevision(LocalDate date) {
        return handle.createQuery("""
                        insert into revision (number, business_date, source)
                        select coalesce(max(number), 0) + 1, :date, :source from revision
                        returning number
                        """)
                .bind("date", date)
                .bind("source", source.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void taken(Edition edition) {
        editions.taken(edition);
    }

    @Override
    public void held(Edition edition, Gate.Held held) {
        editions.held(edition, held);
    }

    /** Gives up rows that were on their way when work broke off. */
    @Override
    public void close() {
        turn.close();
    }
}
