package fr.acteurs.application.ingest;

import com.google.common.collect.Sets;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bodies that a chunk speaks of. A body is found by the number that its source calls it by; else, when it is one that
 * several registers list, by another of its numbers, as long as both are of one kind: a SIRET is at times that of a
 * neighbour. Those that the edition itself has founded are not among the latter, or chunks would decide.
 */
final class Bodies {

    private final RegisterTransaction transaction;
    private final Classification classification;
    private final Map<EntityKey, EntityId> known;
    private final Map<EntityId, LegalEntity> byNumber;

    private Bodies(
            RegisterTransaction transaction,
            Classification classification,
            Map<EntityKey, EntityId> known,
            Map<EntityId, LegalEntity> byNumber) {
        this.transaction = transaction;
        this.classification = classification;
        this.known = known;
        this.byNumber = byNumber;
    }

    static Bodies of(RegisterTransaction transaction, Classification classification, List<Moved> chunk) {
        Set<EntityKey> keys =
                chunk.stream().map(moved -> moved.observation().entity()).collect(Collectors.toSet());
        Set<EntityKey> numbers =
                chunk.stream().flatMap(moved -> numbers(moved.observation())).collect(Collectors.toSet());
        keys.addAll(numbers);
        Map<EntityKey, EntityId> known = new HashMap<>(transaction.entities(keys));
        transaction
                .bodiesNamed(Sets.difference(keys, known.keySet()).stream()
                        .map(EntityKey::toString)
                        .collect(Collectors.toSet()))
                .forEach((key, body) -> known.put(EntityKey.parse(key), body));
        Set<EntityId> found =
                numbers.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<EntityId> before = Set.copyOf(Sets.difference(found, transaction.begun(found)));
        return new Bodies(transaction, classification, known, transaction.entitiesById(before));
    }

    private static Stream<EntityKey> numbers(Observation observation) {
        return observation instanceof Observation.OfEntity entity ? entity.numbers().stream() : Stream.of();
    }

    /** The body that is spoken of, when the register or this chunk has it. */
    Optional<EntityId> find(Observation observation) {
        EntityId named = known.get(observation.entity());
        if (named != null) {
            return Optional.of(named);
        }
        Optional<EntityId> other =
                observation instanceof Observation.OfEntity entity ? byNumber(entity) : Optional.empty();
        other.ifPresent(body -> known.put(observation.entity(), body));
        return other;
    }

    /** Notes that the body is in the register from now on. */
    EntityId found(EntityKey key, EntityId body) {
        known.put(key, body);
        return body;
    }

    private Optional<EntityId> byNumber(Observation.OfEntity said) {
        Set<EntityKind> kinds = new HashSet<>(classification.kindsOf(said.facts()));
        return said.numbers().stream()
                .filter(number -> !isInDoubt(number))
                .flatMap(number -> Optional.ofNullable(known.get(number)).stream()
                        .filter(body -> isOfOneOf(body, kinds))
                        .filter(body -> number.scheme() != Scheme.SIREN || !isAnotherEstablishment(said, body)))
                .findFirst();
    }

    /** A SIRET that the edition gives to several, or that its body gives up, is no proof that two are one. */
    private boolean isInDoubt(EntityKey number) {
        return number.scheme() == Scheme.SIRET
                && Stream.of(transaction.sharedSirets(), transaction.givenUpSirets())
                        .anyMatch(sirets -> sirets.contains(new Siret(number.value())));
    }

    /** One legal person has many establishments, and a SIREN does not tell which. */
    private boolean isAnotherEstablishment(Observation.OfEntity said, EntityId body) {
        Siret held =
                Optional.ofNullable(byNumber.get(body)).map(LegalEntity::siret).orElse(null);
        return held != null
                && said.facts()
                        .get(Field.SIRET)
                        .filter(siret -> !siret.equals(held.value())
                                || transaction.givenUpSirets().contains(held))
                        .isPresent();
    }

    private boolean isOfOneOf(EntityId body, Set<EntityKind> kinds) {
        return Optional.ofNullable(byNumber.get(body))
                .filter(held -> kinds.stream().anyMatch(held::isOf))
                .isPresent();
    }
}
