package fr.acteurs.application.register;

import com.google.common.collect.Maps;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what an edition takes away, organisations that close and functions that end, and who or what came in their
 * place.
 */
public final class Losses {

    /** The places of one function in one body. */
    public record Places(EntityId entity, FunctionCode function) {}

    /** A function that ended and names no successor. */
    public record Ended(Optional<DepartementCode> departement, Optional<LocalDate> electedOn) {}

    private final Map<Places, List<Ended>> ended = new HashMap<>();
    private final Map<Places, Map<Optional<DepartementCode>, Long>> begun = new HashMap<>();
    private final List<LegalEntity> closed = new ArrayList<>();
    private final Set<EntityId> followed = new HashSet<>();

    /** A function that begins; who goes on in the same seat fills no place that was left. */
    void begun(Mandate mandate) {
        if (mandate.previous() == null) {
            begun.computeIfAbsent(places(mandate), first -> new HashMap<>()).merge(departement(mandate), 1L, Long::sum);
        }
    }

    void ended(Mandate mandate) {
        if (mandate.replacedBy() == null) {
            ended.computeIfAbsent(places(mandate), first -> new ArrayList<>(1))
                    .add(new Ended(
                            departement(mandate),
                            Optional.ofNullable(mandate.term()).map(Term::electedOn)));
        }
    }

    void closed(LegalEntity entity) {
        closed.add(entity);
    }

    /** Another body takes the place of this one: neither it nor what was held in it is lost. */
    public void followed(EntityId former) {
        followed.add(former);
    }

    /** The functions that ended, by place. */
    public Map<Places, List<Ended>> ended() {
        return Maps.filterKeys(ended, places -> !followed.contains(places.entity()));
    }

    /** How many functions began there, by the département of the seat. */
    public Map<Optional<DepartementCode>, Long> begunIn(Places places) {
        return begun.getOrDefault(places, Map.of());
    }

    /** Of the seat, where it is not that of the body. */
    public static Optional<DepartementCode> departement(Mandate mandate) {
        return Optional.ofNullable(mandate.constituency()).map(Constituency::departement);
    }

    /** The organisations that closed. */
    public List<LegalEntity> closed() {
        return closed.stream().filter(body -> !followed.contains(body.id())).toList();
    }

    /** Where a mandate is held. */
    public static Places places(Mandate mandate) {
        return new Places(mandate.entity(), mandate.function());
    }
}
