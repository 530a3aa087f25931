package fr.acteurs.domain.entity;

import fr.acteurs.domain.identity.InseeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All movements together: what became of each code. A code may end, come back decades later and end again, so only the
 * last word on it counts. Pure.
 */
public final class CommuneHistory {

    private final List<CommuneMovement> movements;
    private final Map<InseeCode, List<CommuneMovement>> byCode = new HashMap<>();

    public CommuneHistory(Collection<CommuneMovement> movements) {
        this.movements = movements.stream()
                .sorted(Comparator.comparing(CommuneMovement::on))
                .toList();
        this.movements.forEach(movement -> Stream.of(
                        Optional.ofNullable(movement.former()), Optional.ofNullable(movement.present()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(code ->
                        byCode.computeIfAbsent(code, first -> new ArrayList<>()).add(movement)));
    }

    /**
     * How a code ended.
     *
     * @param movements those that took the commune away, all of that day
     */
    public record Ending(InseeCode code, LocalDate on, List<CommuneMovement> movements) {

        public Ending {
            movements = List.copyOf(movements);
        }

        /** The codes that stand for the commune afterwards; none when it was suppressed. */
        public Set<InseeCode> successors() {
            return movements.stream()
                    .flatMap(movement -> Optional.ofNullable(movement.present()).stream())
                    .collect(Collectors.toSet());
        }

        /** The movement by which the same commune has another code, when that is what happened. */
        public Optional<CommuneMovement> renumbering() {
            return movements.stream()
                    .filter(movement -> movements.size() == 1 && movement.renumbers())
                    .findFirst();
        }

        /** INSEE's code of what happened. */
        public String why() {
            return movements.get(0).mod().code();
        }
    }

    /** The codes that ended between two days, the first excluded, and did not come back; the earliest first. */
    public List<Ending> endings(LocalDate after, LocalDate until) {
        return byCode.keySet().stream()
                .flatMap(code -> ending(code, until).stream())
                .filter(ending -> ending.on().isAfter(after))
                .sorted(Comparator.comparing(Ending::on).thenComparing(Ending::code))
                .toList();
    }

    /** How the code ended by that day, when its last word is an end. */
    public Optional<Ending> ending(InseeCode code, LocalDate until) {
        List<CommuneMovement> last = lastDay(code, until);
        List<CommuneMovement> leaving =
                last.stream().filter(movement -> movement.takesAway(code)).toList();
        boolean goesOn = last.stream().anyMatch(movement -> code.equals(movement.present()) && !movement.renumbers());
        return leaving.isEmpty() || goesOn
                ? Optional.empty()
                : Optional.of(new Ending(code, leaving.get(0).on(), leaving));
    }

    private List<CommuneMovement> lastDay(InseeCode code, LocalDate until) {
        List<CommuneMovement> known = of(code).stream()
                .filter(movement -> !movement.on().isAfter(until))
                .toList();
        return known.stream()
                .filter(movement ->
                        movement.on().equals(known.get(known.size() - 1).on()))
                .toList();
    }

    /** Communes that left another, which goes on, between two days, the first excluded. */
    public List<CommuneMovement> partings(LocalDate after, LocalDate until) {
        return movements.stream()
                .filter(movement -> movement.parts()
                        && movement.on().isAfter(after)
                        && !movement.on().isAfter(until))
                .toList();
    }

    /** The last movement of a code between two days, the first excluded. */
    public Optional<CommuneMovement> latest(InseeCode code, LocalDate after, LocalDate until) {
        return of(code).stream()
                .filter(movement ->
                        movement.on().isAfter(after) && !movement.on().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    private List<CommuneMovement> of(InseeCode code) {
        return byCode.getOrDefault(code, List.of());
    }
}
