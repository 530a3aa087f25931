package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Decides whether the person that a row speaks of is one that we know. Pure; evidence only, never names alone across
 * bodies. What is near and not enough is another person, and a doubt for whoever reviews.
 */
public final class PersonResolver {

    private static final Set<Veto> ALL = EnumSet.allOf(Veto.class);

    private PersonResolver() {}

    /** What was decided. */
    public sealed interface Resolution {

        /** What a reader of the edition should know of. */
        Optional<Reason> remark();

        /** One that we know. */
        record Known(PersonCandidate candidate, Evidence evidence, Optional<Reason> remark) implements Resolution {}

        /** One that we do not know: a new identifier is minted. */
        record Unknown(List<Doubt> doubts) implements Resolution {
            @Override
            public Optional<Reason> remark() {
                return doubts.stream().map(Doubt::reason).min(Comparator.naturalOrder());
            }
        }
    }

    /** Somebody who may be the same, and was not taken for it. */
    public record Doubt(PersonId other, Evidence evidence) {
        Reason reason() {
            return evidence.level() == Level.EQUAL ? Reason.SAME_NAME_AND_BIRTH_DATE : Reason.PERSON_TO_REVIEW;
        }
    }

    /** The evidence on two. */
    public static Evidence compare(PersonProbe seen, Seat seat, PersonCandidate candidate) {
        return compare(seen, seat, candidate, ALL);
    }

    static Evidence compare(PersonProbe seen, Seat seat, PersonCandidate candidate, Set<Veto> heeded) {
        return new Comparison(seen, seat, candidate, heeded).evidence();
    }

    /** The only one of the strongest level, if there is one; never the first of several. */
    public static Resolution resolve(PersonProbe seen, Seat seat, Collection<PersonCandidate> candidates) {
        List<Weighed> weighed = eachPersonOnce(candidates.stream()
                .map(candidate -> new Weighed(candidate, compare(seen, seat, candidate)))
                .toList());
        List<Weighed> best = strongest(weighed);
        return best.size() == 1 && isUnrivalled(best.get(0), weighed)
                ? known(seen, best.get(0))
                : new Resolution.Unknown(doubts(weighed));
    }

    private record Weighed(PersonCandidate candidate, Evidence evidence) {

        private static final Comparator<Weighed> STRONGEST_FIRST = Comparator.comparing(
                        (Weighed one) -> !one.evidence().merges())
                .thenComparing(one -> one.evidence().level());
    }

    /** Somebody who is known by several names comes with each of them; the one that fits best counts. */
    private static List<Weighed> eachPersonOnce(List<Weighed> weighed) {
        return List.copyOf(weighed.stream()
                .collect(Collectors.toMap(
                        one -> one.candidate().id(),
                        one -> one,
                        BinaryOperator.minBy(Weighed.STRONGEST_FIRST),
                        LinkedHashMap::new))
                .values());
    }

    private static List<Weighed> strongest(List<Weighed> weighed) {
        Optional<Level> level = weighed.stream()
                .filter(one -> one.evidence().merges())
                .map(one -> one.evidence().level())
                .min(Comparator.naturalOrder());
        return weighed.stream()
                .filter(one -> one.evidence().merges()
                        && level.filter(one.evidence().level()::equals).isPresent())
                .toList();
    }

    /**
     * Names that are only compatible decide when nobody else was born on that day under them, not even a namesake; but
     * for one whom a human has told apart.
     */
    private static boolean isUnrivalled(Weighed best, List<Weighed> weighed) {
        return best.evidence().level() != Level.COMPATIBLE
                || weighed.stream().filter(PersonResolver::isRival).count() == 1;
    }

    private static boolean isRival(Weighed weighed) {
        return weighed.evidence().level().merges()
                && !weighed.evidence().vetoes().contains(Veto.JUDGED);
    }

    private static Resolution known(PersonProbe seen, Weighed best) {
        Optional<Reason> remark = best.evidence().level() == Level.SAME_SEAT
                        && seen.birthDate().isPresent()
                        && best.candidate().known().birthDate().isPresent()
                ? Optional.of(Reason.BIRTH_DATE_CHANGED)
                : Optional.empty();
        return new Resolution.Known(best.candidate(), best.evidence(), remark);
    }

    private static List<Doubt> doubts(List<Weighed> weighed) {
        return weighed.stream()
                .filter(one -> one.evidence().level() != Level.NONE)
                .map(one -> new Doubt(one.candidate().id(), one.evidence()))
                .toList();
    }
}
