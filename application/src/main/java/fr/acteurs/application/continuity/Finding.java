package fr.acteurs.application.continuity;

import java.util.List;
import java.util.Optional;

/**
 * What one row of the previous provider's file gave for one subject. It names ids and bodies, never persons.
 *
 * @param line line of the file
 * @param oldId the previous provider's identifier, empty when the row has none
 * @param ours our identifier when it matched
 * @param candidates our identifiers that a human should look at
 * @param body name of the body, ours when it was found
 * @param decides whether this is what the row is about: each row has one such finding
 */
public record Finding(
        long line,
        SubjectType type,
        String oldId,
        Verdict verdict,
        Optional<String> ours,
        Optional<Evidence> evidence,
        Optional<Reason> reason,
        List<String> candidates,
        String body,
        boolean decides) {

    public Finding {
        candidates = List.copyOf(candidates);
    }

    static Finding refused(long line, SubjectType type, Reason reason) {
        return new Finding(
                line,
                type,
                "",
                Verdict.REFUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                List.of(),
                "",
                true);
    }

    /** The same, refused. */
    public Finding refused(Reason why, List<String> between) {
        return new Finding(
                line,
                type,
                oldId,
                Verdict.REFUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(why),
                between,
                body,
                decides);
    }

    /** The same, for a human to decide. */
    public Finding ambiguous(Reason why, List<String> between) {
        return new Finding(
                line,
                type,
                oldId,
                Verdict.AMBIGUOUS,
                Optional.empty(),
                Optional.empty(),
                Optional.of(why),
                between,
                body,
                decides);
    }

    /** The same, linked to this one of ours by another row. */
    public Finding linkedTo(String other) {
        return new Finding(
                line,
                type,
                oldId,
                Verdict.MATCHED,
                Optional.of(other),
                Optional.of(Evidence.EARLIER),
                Optional.empty(),
                List.of(),
                body,
                decides);
    }

    /** The same, as what its row is about. */
    Finding thatDecides() {
        return deciding(true);
    }

    /** The same, of something that its row names beside what it is about. */
    Finding inPassing() {
        return deciding(false);
    }

    private Finding deciding(boolean what) {
        return new Finding(line, type, oldId, verdict, ours, evidence, reason, candidates, body, what);
    }

    /** The evidence of a match, or the reason why there is none, in French. */
    public String motive() {
        return evidence.map(Evidence::label).or(() -> reason.map(Reason::label)).orElse("");
    }
}
