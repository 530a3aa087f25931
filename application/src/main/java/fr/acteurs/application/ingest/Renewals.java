package fr.acteurs.application.ingest;

import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.register.Golden;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Assemblies that were renewed as a whole: their register lists members of a later term. Who is listed no more and had
 * a term that is over by law was not elected again; one absence is enough to know it.
 */
final class Renewals {

    private final List<StoredObservation> vanished;
    private final Map<EntityId, LocalDate> latestEnd;
    private final LocalDate asOf;

    private Renewals(List<StoredObservation> vanished, Map<EntityId, LocalDate> latestEnd, LocalDate asOf) {
        this.vanished = vanished;
        this.latestEnd = latestEnd;
        this.asOf = asOf;
    }

    static Renewals of(RegisterTransaction transaction, List<StoredObservation> vanished, LocalDate asOf) {
        List<StoredObservation> over = vanished.stream()
                .filter(one -> endOf(one).filter(end -> !end.isAfter(asOf)).isPresent())
                .toList();
        Map<EntityId, LocalDate> latestEnd = new HashMap<>();
        transaction
                .currentMandatesIn(over.stream().map(one -> one.link().entity()).collect(Collectors.toSet()))
                .forEach(mandate -> end(mandate)
                        .ifPresent(end -> latestEnd.merge(
                                mandate.entity(), end, (one, other) -> one.isAfter(other) ? one : other)));
        return new Renewals(over, latestEnd, asOf);
    }

    /** Those whose term is over while another one runs in their assembly. */
    List<StoredObservation> outgoing() {
        return vanished.stream().filter(one -> isRenewed(one.link().entity())).toList();
    }

    private boolean isRenewed(EntityId body) {
        return Optional.ofNullable(latestEnd.get(body)).filter(asOf::isBefore).isPresent();
    }

    private static Optional<LocalDate> endOf(StoredObservation observation) {
        return observation
                .link()
                .functionId()
                .flatMap(any -> Golden.term(observation.facts()).map(Term::plannedEnd));
    }

    private static Optional<LocalDate> end(Mandate mandate) {
        return Optional.ofNullable(mandate.term()).map(Term::plannedEnd);
    }
}
