package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.register.GoldenRecords;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Golden records, testimonies and the journal in one database transaction, whatever it is about. */
abstract class JdbcGoldenRecords implements GoldenRecords {

    private final Handle handle;
    private final CopyTurn turn;
    private final Testimonies testimonies;
    private final GoldenLookup golden;
    private final Revision revision;
    private final Consents consents;
    private @Nullable Recording recording;

    JdbcGoldenRecords(Handle handle, CopyTurn turn, SourceCode source) {
        this.handle = handle;
        this.turn = turn;
        this.testimonies = new Testimonies(handle);
        this.golden = new GoldenLookup(handle);
        this.revision = new Revision(handle, source);
        this.consents = new JdbcConsents(handle, revision::on);
    }

    final GoldenLookup golden() {
        return golden;
    }

    /** The revision of what was recorded, 0 before anything is. */
    final long revision() {
        return revision.number();
    }

    @Override
    public Consents consents() {
        return consents;
    }

    @Override
    public Map<EntityId, List<Testimony>> testimoniesOfEntities(Set<EntityId> ids) {
        return testimonies.ofEntities(ids);
    }

    @Override
    public Map<PersonId, List<Testimony>> testimoniesOfPersons(Set<PersonId> ids) {
        return testimonies.ofPersons(ids);
    }

    @Override
    public Map<FunctionId, List<Testimony>> testimoniesOfFunctions(Set<FunctionId> ids) {
        return testimonies.ofFunctions(ids);
    }

    @Override
    public Rectified rectified() {
        return new RectificationRows(handle).rectified();
    }

    @Override
    public Map<EntityId, LegalEntity> entitiesById(Set<EntityId> ids) {
        return golden.entitiesById(ids);
    }

    @Override
    public List<LegalEntity> around(Collection<Siret> sirets) {
        return golden.around(sirets);
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
        recording(businessDate).record(entities, persons, mandates, changes);
    }

    @Override
    public void redirect(Collection<Redirection> redirections) {
        if (redirections.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into redirection (type, former, present, on_date, motive, revision)
                values (:type, :former, :present, :on, :motive, :revision)
                """);
        redirections.forEach(one -> batch.bind("type", one.type().name())
                .bind("former", one.former())
                .bind("present", one.current())
                .bind("on", one.on())
                .bind("motive", one.motive().name())
                .bind("revision", revision.number())
                .add());
        batch.execute();
    }

    /** What is recorded under the one revision of this transaction. */
    final Recording recording(LocalDate businessDate) {
        if (recording == null) {
            recording = new Recording(handle, turn, revision.on(businessDate), businessDate);
        }
        return recording;
    }
}
