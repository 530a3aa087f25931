package fr.acteurs.application.register;

import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the register is asked and told when one body takes the place of another. */
public interface BodiesOverTime {

    /** The dates of a source's first and last editions that were taken, that which is being read not counted. */
    Optional<Followed> followed(SourceCode source);

    /** Since when, and until when, the register follows a source. */
    record Followed(LocalDate since, LocalDate until) {}

    /** The movements that the source lists. */
    List<CommuneMovement> movements(SourceCode source);

    /** The takeovers that the source lists, or listed until that day: one absence ends nothing. */
    List<Takeover> takeovers(SourceCode source, LocalDate since);

    /** The body of each of these SIRET, the open one where there is one, else the last that closed. */
    Map<Siret, EntityId> everOf(Set<Siret> sirets);

    /** Who is noted to come after these bodies. */
    List<Succession> successors(Set<EntityId> formers);

    /** All that is noted of who comes after whom by this evidence, such as {@link Succession#BY_SIRENE}. */
    List<Succession> linkedBy(String why);

    /** Takes back what was noted of who comes after whom. */
    void takeBack(Collection<Succession> links);

    /** What all sources say of these bodies, and of those who hold functions in them now, over or not. */
    List<Listing> listings(Set<EntityId> entities);

    /** How many open bodies belong to the one of this SIREN. */
    long members(Siren parent);

    /** What sources say of the one body now, they say of the other from now on; functions stay where they are. */
    void inherit(EntityId former, EntityId successor);

    /** What sources say of the function now, they say of this one from now on, which continues it in another body. */
    void goesOn(FunctionId former, Mandate now);

    /** Notes that what sources founded the body by under this key is over. */
    void retire(EntityId entity, EntityKey key);
}
