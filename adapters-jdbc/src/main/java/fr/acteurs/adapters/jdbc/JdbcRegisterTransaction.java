package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.BodiesOverTime;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Ground;
import fr.acteurs.application.register.Held;
import fr.acteurs.application.register.Holder;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.Staged;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.application.register.ToReview;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Opinions;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Rates;
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
final class JdbcRegisterTransaction extends JdbcGoldenRecords implements RegisterTransaction, AutoCloseable {

    private final Handle handle;
    private final CopyTurn turn;
    private final Editions editions;
    private final Staging staging;
    private final Observations observations;
    private final Seats seats;
    private final JudgementRows judgements;
    private final JdbcBodies bodies;
    private final Standings standings;
    private @Nullable Opinions opinions;

    JdbcRegisterTransaction(Handle handle, SourceCode source, String dataset) {
        this(handle, new CopyTurn(handle), source, dataset);
    }

    private JdbcRegisterTransaction(Handle handle, CopyTurn turn, SourceCode source, String dataset) {
        super(handle, turn, source);
        this.handle = handle;
        this.turn = turn;
        this.editions = new Editions(handle, turn, source, dataset);
        this.staging = new Staging(handle, turn, source, dataset);
        this.observations = new Observations(handle, turn, source, dataset);
        this.seats = new Seats(handle, source, dataset, staging);
        this.judgements = new JudgementRows(handle);
        this.bodies = new JdbcBodies(handle);
        this.standings = new Standings(handle, source, dataset);
    }

    @Override
    public Map<EntityKind, Standing> standings() {
        return JdbcContract.standings(handle);
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
        return golden().entities(keys);
    }

    @Override
    public Map<String, EntityId> bodiesNamed(Set<String> keys) {
        return observations.bodies(keys);
    }

    @Override
    public Set<EntityId> begun(Set<EntityId> bodies) {
        return golden().begun(bodies, revision());
    }

    @Override
    public Set<Siret> sharedSirets() {
        return staging.sharedSirets();
    }

    @Override
    public Set<Siret> givenUpSirets() {
        return staging.givenUpSirets();
    }

    @Override
    public Map<EntityId, List<Holder>> holders(Collection<EntityId> entities) {
        return seats.holders(entities);
    }

    @Override
    public Map<EntityId, List<Holder>> beside(Collection<EntityId> entities, Set<FunctionCode> functions) {
        return seats.beside(entities, functions);
    }

    @Override
    public Map<EntityId, List<Holder>> leaving(Collection<EntityId> entities) {
        return seats.leaving(entities);
    }

    @Override
    public List<Mandate> everHeldIn(Set<EntityId> bodies, Set<FunctionCode> functions) {
        return golden().everHeldIn(bodies, functions);
    }

    @Override
    public List<Mandate> toldThrough(Set<PersonId> persons) {
        return seats.toldThrough(persons);
    }

    @Override
    public Map<KinKey, List<NaturalPerson>> kin(Collection<KinKey> keys) {
        return seats.kin(keys);
    }

    @Override
    public Map<PersonId, List<Held>> held(Collection<PersonId> persons) {
        return seats.held(persons);
    }

    /** They do not change while an edition is read: who judges waits for it to end. */
    @Override
    public Opinions opinions() {
        if (opinions == null) {
            opinions = judgements.opinions();
        }
        return opinions;
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
    public BodiesOverTime bodies() {
        return bodies;
    }

    @Override
    public void succeed(Collection<Succession> successions, LocalDate businessDate) {
        List<Succession> unknown = bodies.unknown(successions);
        if (!unknown.isEmpty()) {
            recording(businessDate).succeed(unknown);
        }
    }

    @Override
    public Map<Field, Long> filledAgain() {
        return standings.filledAgain(staging.listedAgain());
    }

    @Override
    public Optional<Rates> lastRates() {
        return standings.lastRates();
    }

    @Override
    public void keepRates(Rates rates) {
        standings.keep(rates);
    }

    @Override
    public Map<Ground, Long> functionsListed() {
        return standings.functionsListed();
    }

    @Override
    public Map<Ground, Long> bodiesListed() {
        return standings.bodiesListed();
    }

    /** Gates ask while rows are still on their way. */
    @Override
    public List<Approval> approvals(Edition edition) {
        turn.end();
        return editions.approvals(edition);
    }

    @Override
    public void taken(Edition edition) {
        if (editions.last().isEmpty()) {
            observations.analyze();
        }
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
