package fr.acteurs.domain.register;

import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.Facts;
import java.util.Collection;

/** By what golden records are made of testimonies: who is believed, and of which kinds of the contract a body is. */
public record GoldenRules(Precedence precedence, Classification classification) {

    /** The standard sources, and the kinds of a contract. */
    public static GoldenRules of(SegmentCatalogue segments) {
        return new GoldenRules(Precedence.standard(), Classification.of(segments));
    }

    /** One set of facts out of all. */
    public Facts merge(Collection<Testimony> testimonies) {
        return precedence.merge(testimonies);
    }

    /** The body out of all that is said of it. */
    public LegalEntity entity(EntityId id, Collection<Testimony> testimonies, EntityState state) {
        Facts facts = merge(testimonies);
        return Golden.entity(id, facts, classification.kindsOf(facts), state);
    }
}
