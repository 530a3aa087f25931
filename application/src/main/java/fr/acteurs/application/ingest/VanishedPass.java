package fr.acteurs.application.ingest;

import com.google.common.collect.Sets;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.Listing;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.ElectionWindow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source no longer lists. One absence ends nothing: it is noted. A function ends by its successor, or by a
 * second absence in an edition of a later date, or by the end of its term once the assembly is renewed; a body closes
 * by a second absence from a source that founded it, or by the first when its members are found in another. What was
 * said of a person beside functions is withdrawn by a second absence. While a general renewal goes on, whose term closes is outgoing and ends by no absence.
 */
final class VanishedPass {

    private final RegisterTransaction transaction;
    private final GoldenPass golden;
    private final SuccessionPass successions;
    private final Tally tally;
    private final LocalDate asOf;
    private final Optional<ElectionWindow> window;

    VanishedPass(
            RegisterTransaction transaction,
            GoldenPass golden,
            SuccessionPass successions,
            Tally tally,
            LocalDate asOf,
            Optional<ElectionWindow> window) {
        this.transaction = transaction;
        this.golden = golden;
        this.successions = successions;
        this.tally = tally;
        this.asOf = asOf;
        this.window = window;
    }

    void settle(List<StoredObservation> vanished, GoldenPass.Batch batch) {
        Map<Boolean, List<StoredObservation>> byKind = vanished.stream()
                .collect(Collectors.partitioningBy(one -> one.link().isOfPersonAlone()));
        settleSubjects(byKind.getOrDefault(false, List.of()), batch);
        withdraw(byKind.getOrDefault(true, List.of()), batch);
    }

    /** Nothing ends by what was said of persons alone; from its second absence on it is said no more. */
    private void withdraw(List<StoredObservation> alone, GoldenPass.Batch batch) {
        List<StoredObservation> twice =
                alone.stream().filter(this::isAbsentAgain).toList();
        mark(alone, twice);
        golden.renewAlone(
                twice.stream()
                        .flatMap(one -> Stream.ofNullable(one.link().person()))
                        .collect(Collectors.toSet()),
                batch);
    }

    private void settleSubjects(List<StoredObservation> vanished, GoldenPass.Batch batch) {
        Map<FunctionId, Mandate> closing =
                window.map(renewal -> closing(vanished, renewal)).orElse(Map.of());
        List<StoredObservation> leaving = unlessOf(closing.keySet(), vanished);
        List<StoredObservation> twice =
                leaving.stream().filter(this::isAbsentAgain).toList();
        Collection<StoredObservation> over = over(leaving, twice);
        mark(vanished, over);
        countGone(vanished);
        window.ifPresent(renewal -> goOut(vanished, closing, renewal, batch));
        endFunctions(over, batch);
        replaceGroupings(vanished, batch);
        closeBodies(twice, batch);
    }

    private static List<StoredObservation> unlessOf(Set<FunctionId> functions, List<StoredObservation> vanished) {
        return vanished.stream()
                .filter(one ->
                        one.link().functionId().filter(functions::contains).isEmpty())
                .toList();
    }

    /** What is said of functions that end now: by their second absence, or by the end of their term. */
    private Collection<StoredObservation> over(List<StoredObservation> leaving, List<StoredObservation> twice) {
        Map<String, StoredObservation> over = new LinkedHashMap<>();
        Stream.concat(twice.stream(), Renewals.of(transaction, leaving, asOf).outgoing().stream())
                .filter(one -> one.link().functionId().isPresent())
                .forEach(one -> over.put(one.key(), one));
        return over.values();
    }

    /** The story of each is over, or it is absent for the first time, or as it was before. */
    private void mark(List<StoredObservation> vanished, Collection<StoredObservation> over) {
        Set<String> ending = keys(over);
        transaction.markOver(ending);
        Set<String> absent = keys(
                vanished.stream().filter(one -> one.absentSince().isEmpty()).toList());
        transaction.markAbsent(Set.copyOf(Sets.difference(absent, ending)), asOf);
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

    private void countGone(List<StoredObservation> vanished) {
        vanished.stream()
                .filter(one -> one.founding() && one.absentSince().isEmpty())
                .forEach(tally.renumbered()::gone);
    }

    /** Those whose term the renewal closes give way to whoever was elected to their seat, or become outgoing. */
    private void goOut(
            List<StoredObservation> vanished,
            Map<FunctionId, Mandate> closing,
            ElectionWindow renewal,
            GoldenPass.Batch batch) {
        DistrictSeats seats = DistrictSeats.of(transaction, closing.values(), renewal);
        Set<FunctionId> listedElsewhere = listedElsewhere(closing.keySet());
        closing.values().stream()
                .filter(mandate -> !listedElsewhere.contains(mandate.id()) && !batch.hasEnded(mandate.id()))
                .forEach(mandate -> seats.successorOf(mandate)
                        .ifPresentOrElse(next -> end(mandate, next, batch), () -> batch.goesOut(mandate)));
        markOver(vanished, seats, closing);
    }

    private void markOver(List<StoredObservation> vanished, DistrictSeats seats, Map<FunctionId, Mandate> closing) {
        transaction.markOver(keys(vanished.stream()
                .filter(one -> one.link()
                        .functionId()
                        .flatMap(id -> Optional.ofNullable(closing.get(id)))
                        .flatMap(seats::successorOf)
                        .isPresent())
                .toList()));
    }

    /** The functions whose term the renewal closes. */
    private Map<FunctionId, Mandate> closing(List<StoredObservation> vanished, ElectionWindow renewal) {
        Map<FunctionId, Mandate> closing = new HashMap<>(transaction.mandatesById(functions(vanished)));
        Map<EntityId, LegalEntity> bodies = transaction.entitiesById(
                closing.values().stream().map(Mandate::entity).collect(Collectors.toSet()));
        closing.values()
                .removeIf(mandate -> !mandate.isCurrent()
                        || !renewal.closes(mandate)
                        || !renewal.reaches(departement(mandate, bodies)));
        return closing;
    }

    private static @Nullable DepartementCode departement(Mandate mandate, Map<EntityId, LegalEntity> bodies) {
        Constituency from = mandate.constituency();
        if (from != null && from.departement() != null) {
            return from.departement();
        }
        LegalEntity body = bodies.get(mandate.entity());
        return body == null ? null : body.departement();
    }

    private static Set<FunctionId> functions(Collection<StoredObservation> observations) {
        return observations.stream()
                .flatMap(one -> one.link().functionId().stream())
                .collect(Collectors.toSet());
    }

    private boolean isAbsentAgain(StoredObservation observation) {
        return observation.absentSince().filter(asOf::isAfter).isPresent();
    }

    private void endFunctions(Collection<StoredObservation> over, GoldenPass.Batch batch) {
        Map<FunctionId, Mandate> mandates = transaction.mandatesById(functions(over));
        Set<FunctionId> listedElsewhere = listedElsewhere(mandates.keySet());
        mandates.values().stream()
                .filter(mandate ->
                        mandate.isCurrent() && !batch.hasEnded(mandate.id()) && !listedElsewhere.contains(mandate.id()))
                .forEach(mandate -> end(mandate, batch));
    }

    /** Functions that another dataset lists: they end when that one lists them no more. */
    private Set<FunctionId> listedElsewhere(Set<FunctionId> functions) {
        return transaction.testimoniesOfFunctions(functions).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Testimony::present))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void closeBodies(List<StoredObservation> twice, GoldenPass.Batch batch) {
        Set<EntityId> lost = founded(twice);
        Set<EntityId> kept = stillListed(lost, keys(twice));
        transaction.markOver(twice.stream()
                .filter(observation -> kept.contains(observation.link().entity()))
                .map(StoredObservation::key)
                .toList());
        Set<EntityId> ids = Sets.difference(lost, kept);
        transaction.entitiesById(ids).values().forEach(batch::close);
        transaction.currentMandatesIn(ids).stream()
                .filter(mandate -> !batch.hasEnded(mandate.id()))
                .forEach(mandate -> end(mandate, batch));
        transaction.markOverIn(ids);
    }

    /**
     * Bodies that another row or another source brings in: they close when the last of these is lost. One that is absent for
     * the first time is not, whether it was looked at before or is looked at later.
     */
    private Set<EntityId> stillListed(Set<EntityId> bodies, Set<String> lost) {
        return transaction.bodies().listings(bodies).stream()
                .map(Listing::observation)
                .filter(said -> said.founding()
                        && !said.over()
                        && !lost.contains(said.key())
                        && said.link().person() == null)
                .map(said -> said.link().entity())
                .collect(Collectors.toSet());
    }

    private static Set<EntityId> founded(List<StoredObservation> vanished) {
        return vanished.stream()
                .filter(StoredObservation::founding)
                .map(observation -> observation.link().entity())
                .collect(Collectors.toSet());
    }

    private void end(Mandate mandate, GoldenPass.Batch batch) {
        end(mandate, null, batch);
    }

    private void end(Mandate mandate, @Nullable FunctionId successor, GoldenPass.Batch batch) {
        batch.end(mandate.ended(asOf, successor));
        tally.functionEnded();
    }

    private static Set<String> keys(Collection<StoredObservation> observations) {
        return observations.stream().map(StoredObservation::key).collect(Collectors.toSet());
    }
}
