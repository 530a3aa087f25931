package fr.acteurs.application.ingest;

import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Testimony;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a source no longer lists. One absence ends nothing: it is noted. A function ends by its successor, or by a
 * second absence in an edition of a later date, or by the end of its term once the assembly is renewed; a body closes
 * by a second absence from a source that founded it, or by the first when its members are found in another.
 */
final class VanishedPass {

    private final RegisterTransaction transaction;
    private final SuccessionPass successions;
    private final Tally tally;
    private final LocalDate asOf;

    VanishedPass(RegisterTransaction transaction, SuccessionPass successions, Tally tally, LocalDate asOf) {
        this.transaction = transaction;
        this.successions = successions;
        this.tally = tally;
        this.asOf = asOf;
    }

    void settle(List<StoredObservation> vanished, GoldenPass.Batch batch) {
        transaction.markAbsent(
                keys(vanished.stream().filter(v -> v.absentSince().isEmpty()).toList()), asOf);
        List<StoredObservation> twice =
                vanished.stream().filter(this::isAbsentAgain).toList();
        endFunctions(twice, batch);
        endFunctions(Renewals.of(transaction, vanished, asOf).outgoing(), batch);
        replaceGroupings(vanished, batch);
        closeBodies(twice, batch);
    }

    /** A grouping whose members are found in another does not wait for its second absence. */
    private void replaceGroupings(List<StoredObservation> vanished, GoldenPass.Batch batch) {
        transaction
                .entitiesById(founded(vanished))
                .values()
                .forEach(body -> successions
                        .heirOf(body)
                        .filter(heir -> body.isOpen())
                        .ifPresent(heir -> successions.merge(body, heir, batch)));
    }

    private boolean isAbsentAgain(StoredObservation observation) {
        return observation.absentSince().filter(asOf::isAfter).isPresent();
    }

    private void endFunctions(List<StoredObservation> twice, GoldenPass.Batch batch) {
        Set<FunctionId> functions =
                twice.stream().flatMap(o -> o.link().functionId().stream()).collect(Collectors.toSet());
        Map<FunctionId, Mandate> mandates = transaction.mandatesById(functions);
        Set<FunctionId> listedElsewhere = listedElsewhere(mandates.keySet());
        mandates.values().stream()
                .filter(mandate ->
                        mandate.isCurrent() && !batch.hasEnded(mandate.id()) && !listedElsewhere.contains(mandate.id()))
                .forEach(mandate -> end(mandate, batch));
        transaction.markOver(keys(
                twice.stream().filter(o -> o.link().functionId().isPresent()).toList()));
    }

    /** Functions that another dataset lists: they end when that one lists them no more. */
    private Set<FunctionId> listedElsewhere(Set<FunctionId> functions) {
        return transaction.testimoniesOfFunctions(functions).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Testimony::present))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void closeBodies(List<StoredObservation> twice, GoldenPass.Batch batch) {
        Set<EntityId> ids = founded(twice);
        transaction.entitiesById(ids).values().forEach(batch::close);
        transaction.currentMandatesIn(ids).stream()
                .filter(mandate -> !batch.hasEnded(mandate.id()))
                .forEach(mandate -> end(mandate, batch));
        transaction.markOverIn(ids);
    }

    private static Set<EntityId> founded(List<StoredObservation> vanished) {
        return vanished.stream()
                .filter(StoredObservation::founding)
                .map(observation -> observation.link().entity())
                .collect(Collectors.toSet());
    }

    private void end(Mandate mandate, GoldenPass.Batch batch) {
        batch.end(mandate.ended(asOf, null));
        tally.functionEnded();
    }

    private static List<String> keys(List<StoredObservation> observations) {
        List<String> keys = new ArrayList<>(observations.size());
        observations.forEach(observation -> keys.add(observation.key()));
        return keys;
    }
}
