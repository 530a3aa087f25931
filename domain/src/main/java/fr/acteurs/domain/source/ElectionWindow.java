package fr.acteurs.domain.source;

import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.Folding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the contract's calendar of elections: while a general renewal goes on, registers are incomplete and much
 * ends at once. Other limits apply, none is ever switched off, and nobody whose term closes leaves by mere absence:
 * they are outgoing until a successor is there or the window is over.
 *
 * @param sources whose editions it applies to
 * @param where départements that vote; empty: all of France
 * @param from first day of editions that it applies to, as a rule that of the first round
 * @param to last day of such editions
 * @param by who asked for it
 * @param approvedBy somebody else, who agreed
 */
public record ElectionWindow(
        Set<SourceCode> sources,
        Set<DepartementCode> where,
        LocalDate from,
        LocalDate to,
        Thresholds thresholds,
        String by,
        String approvedBy,
        String reason) {

    private static final long LONGEST_IN_DAYS = 366;

    /**
     * What replaces the usual limits. All are shares above 0 and below 1: a limit of everything would be none.
     *
     * @param fewerRows of an edition against the last one
     * @param endedInSegment functions that end without a successor, of those of a segment
     * @param endedInDepartement likewise of a département
     */
    public record Thresholds(double fewerRows, double endedInSegment, double endedInDepartement) {
        public Thresholds {
            check("fewerRows", fewerRows);
            check("endedInSegment", endedInSegment);
            check("endedInDepartement", endedInDepartement);
        }

        private static void check(String name, double share) {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException(
                        name + " is " + share + "; a threshold is a share above 0 and below 1, never none at all");
            }
        }
    }

    /** @throws IllegalArgumentException when the entry would apply to nothing, for ever, or by one person's word */
    public ElectionWindow {
        sources = Set.copyOf(sources);
        where = Set.copyOf(where);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources names none; give at least one");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_IN_DAYS) {
            throw new IllegalArgumentException("to is " + to + "; give a day within a year of from, " + from);
        }
        String one = Folding.fold(by);
        String other = Folding.fold(approvedBy);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            throw new IllegalArgumentException("approvedBy must name somebody else than by");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason is empty");
        }
    }

    /** Whether an edition of the source that speaks of that day is one of them. */
    public boolean covers(SourceCode source, LocalDate asOf) {
        return sources.contains(source) && !asOf.isBefore(from) && !asOf.isAfter(to);
    }

    /** Whether those of the département vote; of a body that is of none, only when all of France does. */
    public boolean reaches(@Nullable DepartementCode departement) {
        return where.isEmpty() || (departement != null && where.contains(departement));
    }

    /** Whether the function is of the term that closes; one without a known term may be. */
    public boolean closes(Mandate mandate) {
        return Optional.ofNullable(mandate.term())
                .map(Term::electedOn)
                .filter(elected -> !elected.isBefore(from))
                .isEmpty();
    }

    public boolean overlaps(ElectionWindow other) {
        return !from.isAfter(other.to)
                && !other.from.isAfter(to)
                && sources.stream().anyMatch(other.sources::contains);
    }
}
