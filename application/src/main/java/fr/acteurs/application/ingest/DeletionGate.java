package fr.acteurs.application.ingest;

import com.google.common.collect.Iterables;
import fr.acteurs.application.register.Ground;
import fr.acteurs.application.register.Losses;
import fr.acteurs.application.register.Losses.Ended;
import fr.acteurs.application.register.Losses.Places;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.Ceiling;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.GateLimits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what an edition takes away, segment by segment and département by département: organisations that close, and
 * functions that end while nobody takes the place. In a council places are alike: who comes into it by this edition, or is
 * of a later term, has taken one.
 */
final class DeletionGate {

    private static final int BODIES_AT_ONCE = 1_000;

    private final RegisterTransaction transaction;
    private final SegmentCatalogue segments;
    private final GateLimits.Deletions usual;
    private final Optional<ElectionWindow> window;

    DeletionGate(
            RegisterTransaction transaction,
            SegmentCatalogue segments,
            GateLimits.Deletions usual,
            Optional<ElectionWindow> window) {
        this.transaction = transaction;
        this.segments = segments;
        this.usual = usual;
        this.window = window;
    }

    Optional<Gate.Held> judge(Losses losses) {
        Map<Ground, Long> functions = unfilled(losses.ended(), losses);
        Map<Ground, Long> bodies = new HashMap<>();
        losses.closed().forEach(body -> bodies.merge(ground(body, Optional.empty()), 1L, Long::sum));
        return Stream.concat(
                        judge(functions, "fonctions terminées sans successeur", true),
                        judge(bodies, "organismes fermés", false))
                .max(Comparator.comparingDouble(Gate.Held::times));
    }

    /** One that is lost is no share of anything; the register is not asked how large the whole is. */
    private Stream<Gate.Held> judge(Map<Ground, Long> lost, String what, boolean functions) {
        if (lost.values().stream().mapToLong(Long::longValue).sum() < 2) {
            return Stream.empty();
        }
        Map<Ground, Long> whole = new HashMap<>(functions ? transaction.functionsListed() : transaction.bodiesListed());
        lost.forEach((ground, count) -> whole.merge(ground, count, Long::sum));
        return Stream.of(false, true)
                .filter(voting -> !voting || window.isPresent())
                .flatMap(voting -> judge(within(lost, voting), within(whole, voting), what, voting));
    }

    private Map<Ground, Long> within(Map<Ground, Long> all, boolean voting) {
        Map<Ground, Long> some = new HashMap<>(all);
        some.keySet().removeIf(ground -> votes(ground) != voting);
        return some;
    }

    private boolean votes(Ground ground) {
        return window.filter(w -> w.reaches(ground.departement().orElse(null))).isPresent();
    }

    private Stream<Gate.Held> judge(Map<Ground, Long> lost, Map<Ground, Long> whole, String what, boolean voting) {
        return Stream.concat(bySegment(lost, whole, what, voting), byDepartement(lost, whole, what, voting));
    }

    private Stream<Gate.Held> bySegment(Map<Ground, Long> lost, Map<Ground, Long> whole, String what, boolean voting) {
        Ceiling most = voting
                ? new Ceiling(
                        usual.inSegment().handful(),
                        window.orElseThrow().thresholds().endedInSegment())
                : usual.inSegment();
        Map<Integer, Long> wholes = perSegment(whole);
        return perSegment(lost).entrySet().stream()
                .flatMap(one -> over(
                        "segment " + one.getKey(),
                        what,
                        one.getValue(),
                        wholes.getOrDefault(one.getKey(), 0L),
                        most.of(wholes.getOrDefault(one.getKey(), 0L))));
    }

    private Stream<Gate.Held> byDepartement(
            Map<Ground, Long> lost, Map<Ground, Long> whole, String what, boolean voting) {
        double share = voting ? window.orElseThrow().thresholds().endedInDepartement() : usual.inDepartement();
        Map<DepartementCode, Long> wholes = perDepartement(whole);
        return perDepartement(lost).entrySet().stream()
                .filter(one -> wholes.getOrDefault(one.getKey(), 0L) >= usual.smallestDepartement())
                .flatMap(one -> over(
                        "département " + one.getKey(),
                        what,
                        one.getValue(),
                        wholes.getOrDefault(one.getKey(), 0L),
                        share * wholes.getOrDefault(one.getKey(), 0L)));
    }

    private static Stream<Gate.Held> over(String where, String what, long lost, long whole, double most) {
        return lost > most
                ? Stream.of(Gate.DELETIONS.held(
                        where + " : " + lost + " " + what + " sur " + whole, "au plus " + (long) most, lost / most))
                : Stream.empty();
    }

    /** A body of no segment is counted as of segment 0. */
    private Map<Integer, Long> perSegment(Map<Ground, Long> counts) {
        Map<Integer, Long> sums = new TreeMap<>();
        counts.forEach((ground, count) -> {
            Set<Integer> numbers = segments.segmentsOf(ground.kind());
            (numbers.isEmpty() ? Set.of(0) : numbers).forEach(number -> sums.merge(number, count, Long::sum));
        });
        return sums;
    }

    private static Map<DepartementCode, Long> perDepartement(Map<Ground, Long> counts) {
        Map<DepartementCode, Long> sums = new HashMap<>();
        counts.forEach((ground, count) ->
                ground.departement().ifPresent(departement -> sums.merge(departement, count, Long::sum)));
        return sums;
    }

    /** The functions that ended and whose places are empty, where they were. */
    private Map<Ground, Long> unfilled(Map<Places, List<Ended>> ended, Losses losses) {
        Map<Ground, Long> unfilled = new HashMap<>();
        for (List<Places> some : Iterables.partition(ended.keySet(), BODIES_AT_ONCE)) {
            Set<EntityId> ids = some.stream().map(Places::entity).collect(Collectors.toSet());
            Map<EntityId, LegalEntity> bodies = transaction.entitiesById(ids);
            Map<Places, List<Mandate>> members = members(ids);
            for (Places places : some) {
                List<Ended> left = ended.getOrDefault(places, List.of());
                LegalEntity body = bodies.get(places.entity());
                if (body != null) {
                    OpenPlaces.of(
                                    left.stream().map(Ended::departement).toList(),
                                    taken(left, members.getOrDefault(places, List.of()), losses.begunIn(places)))
                            .forEach((departement, open) -> unfilled.merge(ground(body, departement), open, Long::sum));
                }
            }
        }
        return unfilled;
    }

    private Map<Places, List<Mandate>> members(Set<EntityId> bodies) {
        Map<Places, List<Mandate>> members = new HashMap<>();
        transaction
                .currentMandatesIn(bodies)
                .forEach(mandate -> members.computeIfAbsent(Losses.places(mandate), first -> new ArrayList<>())
                        .add(mandate));
        return members;
    }

    /** How many newcomers there are, by this edition or by the election of a later term. */
    private static Map<Optional<DepartementCode>, Long> taken(
            List<Ended> left, List<Mandate> members, Map<Optional<DepartementCode>, Long> begun) {
        Optional<LocalDate> latest =
                left.stream().flatMap(one -> one.electedOn().stream()).max(Comparator.naturalOrder());
        Map<Optional<DepartementCode>, Long> taken = new HashMap<>();
        members.stream()
                .filter(member -> member.previous() == null && isOfLaterTerm(member, latest))
                .forEach(member -> taken.merge(Losses.departement(member), 1L, Long::sum));
        begun.forEach((departement, count) -> taken.merge(departement, count, Math::max));
        return taken;
    }

    private static boolean isOfLaterTerm(Mandate member, Optional<LocalDate> latest) {
        Term term = member.term();
        return term != null && latest.filter(term.electedOn()::isAfter).isPresent();
    }

    private static Ground ground(LegalEntity body, Optional<DepartementCode> seat) {
        return new Ground(body.kind(), seat.or(() -> Optional.ofNullable(body.departement())));
    }
}
