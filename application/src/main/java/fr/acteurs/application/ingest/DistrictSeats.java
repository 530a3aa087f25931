package fr.acteurs.application.ingest;

import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.ElectionWindow;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who was elected by a renewal in the constituencies of the Assemblée nationale, each of which has one seat (code
 * électoral L123, L125): whoever had the seat has a successor and is outgoing no more.
 */
final class DistrictSeats {

    /** One seat. */
    private record District(EntityId body, FunctionCode function, String code) {

        static Optional<District> of(Mandate mandate) {
            return Optional.ofNullable(mandate.constituency())
                    .map(Constituency::district)
                    .map(code -> new District(mandate.entity(), mandate.function(), code));
        }
    }

    private final Map<District, FunctionId> elected;

    private DistrictSeats(Map<District, FunctionId> elected) {
        this.elected = elected;
    }

    /** The seats of those whose term closes. */
    static DistrictSeats of(RegisterTransaction transaction, Collection<Mandate> closing, ElectionWindow renewal) {
        Set<EntityId> bodies = closing.stream()
                .flatMap(mandate -> District.of(mandate).stream())
                .map(District::body)
                .collect(Collectors.toSet());
        Map<District, FunctionId> elected = new HashMap<>();
        transaction.currentMandatesIn(bodies).stream()
                .filter(mandate -> !renewal.closes(mandate))
                .forEach(mandate -> District.of(mandate).ifPresent(seat -> elected.put(seat, mandate.id())));
        return new DistrictSeats(elected);
    }

    Optional<FunctionId> successorOf(Mandate mandate) {
        return District.of(mandate).map(elected::get);
    }
}
