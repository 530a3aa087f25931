package fr.acteurs.application.register;

import fr.acteurs.application.consent.Consents;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Golden records and the testimonies that they are made of, in one transaction of the register. */
public interface GoldenRecords {

    /** What all sources say of these bodies, persons or functions. */
    Map<EntityId, List<Testimony>> testimoniesOfEntities(Set<EntityId> ids);

    /** What is said of a person and of no function counts until its story is over. */
    Map<PersonId, List<Testimony>> testimoniesOfPersons(Set<PersonId> ids);

    Map<FunctionId, List<Testimony>> testimoniesOfFunctions(Set<FunctionId> ids);

    Map<EntityId, LegalEntity> entitiesById(Set<EntityId> ids);

    /** The open bodies that have one of these SIRET, or hang on a body that is said to have it. */
    List<LegalEntity> around(Collection<Siret> sirets);

    Map<PersonId, NaturalPerson> personsById(Set<PersonId> ids);

    Map<FunctionId, Mandate> mandatesById(Set<FunctionId> ids);

    /** Current mandates in these bodies. */
    List<Mandate> currentMandatesIn(Set<EntityId> entities);

    /** Current mandates of these persons. */
    List<Mandate> currentMandatesOf(Set<PersonId> persons);

    /**
     * Writes golden records and their lines of the journal, all under the one revision of this transaction. Of two open bodies
     * with one SIRET, INSEE code or assembly, and of two holders of a seat for one, the second is refused.
     */
    void record(
            Collection<LegalEntity> entities,
            Collection<NaturalPerson> persons,
            Collection<Mandate> mandates,
            Collection<Change> changes,
            LocalDate businessDate);

    /** All that persons have had put right, as it stands now. */
    Rectified rectified();

    /** What persons have said; what moves by it moves under the same revision. */
    Consents consents();

    /** Keeps what the client is to be told of identifiers, under the same revision; what moved is recorded before. */
    void redirect(Collection<Redirection> redirections);
}
