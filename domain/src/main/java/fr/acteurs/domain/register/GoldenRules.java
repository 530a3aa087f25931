package fr.acteurs.domain.register;

import com.google.common.collect.ImmutableSet;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.GenericFunction;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what golden records are made of testimonies: who is believed, of which kinds of the contract a body is, and by which
 * nomenclatures words are read.
 */
public record GoldenRules(Precedence precedence, Classification classification, Functions functions, Sectors sectors) {

    /** The standard sources, and the kinds of a contract. */
    public static GoldenRules of(SegmentCatalogue segments, Functions functions, Sectors sectors) {
        return new GoldenRules(Precedence.standard(), Classification.of(segments), functions, sectors);
    }

    /** One set of facts out of all. */
    public Facts merge(Collection<Testimony> testimonies) {
        return precedence.merge(testimonies);
    }

    /** The body out of all that is said of it. */
    public LegalEntity entity(EntityId id, Collection<Testimony> testimonies, EntityState state) {
        Facts facts = merge(testimonies);
        List<EntityKind> kinds = classification.kindsOf(facts);
        LegalEntity said = Golden.entity(id, facts, kinds, sectorsOf(facts, kinds), state)
                .but()
                .diffusion(diffusion(testimonies))
                .build();
        return said.siren() == null && said.siret() == null ? attributed(said, testimonies) : said;
    }

    /** The most restrictive that a source which lists the body says: of the unit, or of its head office. */
    private static Diffusion diffusion(Collection<Testimony> testimonies) {
        return testimonies.stream()
                .filter(Testimony::present)
                .flatMap(one -> one.facts().get(Field.DIFFUSION).stream())
                .map(Diffusion::valueOf)
                .max(Comparator.naturalOrder())
                .orElse(Diffusion.OUVERTE);
    }

    /** What sources do not give may have been found for the body; two that were found are one too many. */
    private static LegalEntity attributed(LegalEntity said, Collection<Testimony> testimonies) {
        Set<Siret> found = testimonies.stream()
                .filter(Testimony::present)
                .flatMap(one -> one.facts().get(Field.ATTRIBUTED_SIRET).stream())
                .map(Siret::new)
                .collect(Collectors.toSet());
        return found.size() == 1 ? attributed(said, found.iterator().next()) : said;
    }

    private static LegalEntity attributed(LegalEntity said, Siret found) {
        return said.but()
                .siren(found.siren())
                .siret(found)
                .attribution(Attribution.NAME_AND_CATEGORY)
                .build();
    }

    /** What its own sources say comes before what all bodies of its kind deal with. */
    private List<SectorCode> sectorsOf(Facts facts, List<EntityKind> kinds) {
        ImmutableSet.Builder<SectorCode> found = ImmutableSet.builder();
        facts.get(Field.DOMAIN).ifPresent(text -> found.addAll(sectors.read(text, classification.familyOf(kinds))));
        return found.addAll(classification.sectorsOf(kinds)).build().asList();
    }

    /** The person out of all that is said of them, the numbers of all registers included, and of what they have had put right. */
    public NaturalPerson person(PersonId id, Collection<Testimony> testimonies, Rectified rectified) {
        Set<ExternalId> ids = testimonies.stream()
                .flatMap(said -> said.facts().ids().stream())
                .collect(Collectors.toSet());
        return Golden.person(id, rectified.of(id, merge(testimonies)), ids);
    }

    /** A function that has not ended. */
    public Mandate mandate(
            FunctionId id,
            PersonId person,
            EntityId entity,
            Facts said,
            Rectified rectified,
            @Nullable FunctionId previous) {
        Facts facts = rectified.of(id, person, entity, said, previous);
        Mandate mandate = Golden.mandate(id, person, entity, facts, previous);
        List<SectorCode> delegated = facts.get(Field.DELEGATION)
                .map(text -> sectors.read(text, family(mandate.function())))
                .orElse(List.of());
        return mandate.assigned(Golden.assignment(facts, delegated));
    }

    private Family family(FunctionCode function) {
        return functions
                .named(function)
                .filter(known -> known.category() == GenericFunction.Category.LEGAL)
                .map(known -> Family.LEGAL)
                .orElse(Family.TERRITORIAL);
    }

    /** The function of the greatest honour among those that one person holds; nothing where none is one. */
    public Optional<FunctionCode> highest(Collection<Functions.Office> held) {
        return functions.highest(held);
    }
}
