package fr.acteurs.application.register;

import fr.acteurs.application.register.MemoryTables.Noted;
import fr.acteurs.application.register.MemoryTables.Said;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bodies over time in a register in memory. */
final class MemoryBodies implements BodiesOverTime {

    private final MemoryTables tables;

    MemoryBodies(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Followed> followed(SourceCode source) {
        List<LocalDate> days = tables.editions.stream()
                .filter(noted ->
                        noted.isTaken() && noted.line().edition().source().equals(source))
                .map(noted -> noted.line().edition().asOf())
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Followed(days.get(0), days.get(days.size() - 1)));
    }

    @Override
    public List<CommuneMovement> movements(SourceCode source) {
        return facts(source, absent -> false)
                .flatMap(facts -> Observation.OfMovement.of(facts).stream())
                .map(Observation.OfMovement::movement)
                .toList();
    }

    @Override
    public List<Takeover> takeovers(SourceCode source, LocalDate since) {
        return facts(source, absent -> !absent.isBefore(since))
                .flatMap(facts -> Observation.OfTakeover.of(facts).stream())
                .map(Observation.OfTakeover::takeover)
                .toList();
    }

    private Stream<Facts> facts(SourceCode source, Predicate<LocalDate> stands) {
        return tables.said.values().stream()
                .filter(said -> said.name().source().equals(source)
                        && !said.stored().over()
                        && said.stored().absentSince().filter(stands.negate()).isEmpty())
                .map(said -> said.stored().facts());
    }

    @Override
    public Map<Siret, EntityId> everOf(Set<Siret> sirets) {
        Map<Siret, EntityId> found = new HashMap<>();
        tables.entities.values().stream()
                .filter(body -> body.siret() != null && sirets.contains(body.siret()))
                .sorted(Comparator.comparing(LegalEntity::isOpen).thenComparing(LegalEntity::id))
                .forEach(body -> found.put(Objects.requireNonNull(body.siret()), body.id()));
        return found;
    }

    @Override
    public List<Succession> successors(Set<EntityId> formers) {
        return tables.successions.values().stream()
                .filter(link -> formers.contains(link.former()))
                .toList();
    }

    @Override
    public List<Succession> linkedBy(String why) {
        return tables.successions.values().stream()
                .filter(link -> link.why().equals(why))
                .toList();
    }

    @Override
    public void takeBack(Collection<Succession> links) {
        tables.successions.values().removeAll(links);
    }

    @Override
    public List<Listing> listings(Set<EntityId> entities) {
        return tables.said.values().stream()
                .filter(said -> entities.contains(said.stored().link().entity())
                        && !said.stored().link().isOfPersonAlone())
                .flatMap(said -> listing(said).stream())
                .toList();
    }

    private Optional<Listing> listing(Said said) {
        return tables.taken(said.name().source(), said.name().dataset()).stream()
                .reduce((earlier, later) -> later)
                .map(Noted::line)
                .map(line -> new Listing(
                        said.name().source(), said.stored(), line.edition().asOf()));
    }

    @Override
    public long members(Siren parent) {
        return tables.entities.values().stream()
                .filter(LegalEntity::isOpen)
                .flatMap(entity -> Optional.ofNullable(entity.parent()).stream())
                .filter(body -> body.siren().equals(parent))
                .count();
    }

    @Override
    public void inherit(EntityId former, EntityId successor) {
        replace(
                said -> said.stored().link().entity().equals(former)
                        && said.stored().link().person() == null
                        && !said.stored().over(),
                said -> said.linkedTo(Link.to(successor)));
    }

    @Override
    public void goesOn(FunctionId former, Mandate now) {
        replace(
                said -> Optional.of(former).equals(said.stored().link().anchor())
                        && !said.stored().over(),
                said -> said.linkedTo(said.stored().link().movedTo(now.entity(), now.person(), now.id())));
    }

    @Override
    public void retire(EntityId entity, EntityKey key) {
        replace(
                said -> said.stored().link().entity().equals(entity)
                        && said.stored().founding()
                        && said.stored().key().equals(key.toString()),
                Said::over);
    }

    private void replace(Predicate<Said> which, UnaryOperator<Said> by) {
        tables.said.replaceAll((name, said) -> which.test(said) ? by.apply(said) : said);
    }
}
