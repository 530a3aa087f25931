package fr.acteurs.application.continuity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer of one search among ours.
 *
 * @param one what matched
 * @param candidates ids of those that may be it
 */
record Found<T>(Optional<T> one, Optional<Evidence> evidence, Optional<Reason> reason, List<String> candidates) {

    static <T> Found<T> matched(T one, Evidence evidence) {
        return new Found<>(Optional.of(one), Optional.of(evidence), Optional.empty(), List.of());
    }

    /** Several may be it, or one that must not be taken for it without a look. */
    static <T> Found<T> ambiguous(Reason reason, List<String> candidates) {
        return new Found<>(
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                candidates.stream().distinct().sorted().toList());
    }

    static <T> Found<T> none(Reason reason) {
        return ambiguous(reason, List.of());
    }

    boolean isNone() {
        return one.isEmpty() && candidates.isEmpty();
    }

    /** As a finding of the row; what an earlier file linked stays linked unless this row links it elsewhere. */
    Finding finding(
            long line, SubjectType type, String oldId, Function<T, String> id, Optional<String> earlier, String body) {
        if (one.isEmpty() && earlier.isPresent()) {
            return finding(line, type, oldId, Verdict.MATCHED, earlier, Optional.of(Evidence.EARLIER), body);
        }
        Verdict verdict =
                one.isPresent() ? Verdict.MATCHED : candidates.isEmpty() ? Verdict.UNMATCHED : Verdict.AMBIGUOUS;
        return finding(line, type, oldId, verdict, one.map(id), evidence, body);
    }

    private Finding finding(
            long line,
            SubjectType type,
            String oldId,
            Verdict verdict,
            Optional<String> ours,
            Optional<Evidence> by,
            String body) {
        boolean matched = verdict == Verdict.MATCHED;
        return new Finding(
                line,
                type,
                oldId,
                verdict,
                ours,
                by,
                matched ? Optional.empty() : reason,
                matched ? List.of() : candidates,
                body,
                false);
    }
}
