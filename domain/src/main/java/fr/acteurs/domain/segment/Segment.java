package fr.acteurs.domain.segment;

import fr.acteurs.domain.mandate.FunctionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of the tender's segments (3.1): which bodies, how often they are delivered, and what is promised of them.
 *
 * @param number 1 to 16 in the tender; order forms add others
 * @param joinsDaily whether it is delivered daily although its cadence is slower
 * @param targets shares that are promised
 * @param updateDelays most days between a fact's publication and its delivery, by what it is a fact of
 * @param afterElections how much is up to date how many days after the office is taken
 * @param kinds the bodies
 * @param beyond functions that are followed although the client does not ask for them
 * @param order reference of the order form by which the segment is delivered, where it is not the contract itself
 */
public record Segment(
        int number,
        String id,
        String label,
        Obligation obligation,
        Cadence cadence,
        boolean joinsDaily,
        Targets targets,
        Map<Subject, Integer> updateDelays,
        List<AfterElection> afterElections,
        List<Kind> kinds,
        Set<FunctionCode> beyond,
        Optional<String> order) {

    /** Percents; nothing where the tender sets no figure and we offer none. */
    public record Targets(Optional<Double> coverage, Optional<Double> reliability) {}

    /** What a fact is of, as far as delays differ. */
    public enum Subject {
        ENTITY,
        ELECTED,
        PEOPLE,
        PREFECTS,
        GOVERNMENT,
        CABINETS
    }

    /** So many percent of these are up to date so many days after they took office. */
    public record AfterElection(String what, double percent, int days) {}

    /** @throws IllegalArgumentException when a mandatory segment is to be delivered less often than daily (tender 3.1) */
    public Segment {
        if (obligation == Obligation.MANDATORY && cadence != Cadence.DAILY) {
            throw new IllegalArgumentException("un segment obligatoire a la cadence DAILY, non " + cadence);
        }
        if (obligation == Obligation.MANDATORY && order.isPresent()) {
            throw new IllegalArgumentException("un segment obligatoire n'est pas livré par un bon de commande");
        }
        updateDelays = Map.copyOf(updateDelays);
        afterElections = List.copyOf(afterElections);
        kinds = List.copyOf(kinds);
        beyond = Set.copyOf(beyond);
    }

    /** Whether it goes with the daily delivery. */
    public boolean isDaily() {
        return cadence == Cadence.DAILY || joinsDaily;
    }

    /** Whether it became due after that day, and on the other at the latest. */
    boolean isDueBetween(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                && after.plusDays(1).datesUntil(upTo.plusDays(1)).anyMatch(cadence::isDue);
    }
}
