package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a human said of two persons of the register: who, why, when. Nothing is ever edited; who thinks better of it says
 * so in another one.
 *
 * @param number by which it can be undone, from 1
 * @param person the one of the two that was there first
 * @param undoes number of the judgement that this one undoes
 * @param by who said it
 */
public record Judgement(
        long number,
        Deed deed,
        PersonId person,
        PersonId other,
        Optional<Long> undoes,
        String by,
        String reason,
        Instant at) {

    /** What was said of two persons. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }

    /** What was done. */
    public enum Deed {
        /** Two identifiers that named one person became one. */
        MERGED("fusion", Verdict.SAME),
        /** One identifier that named two persons became two. */
        SPLIT("scission", Verdict.DIFFERENT),
        /** Two who look alike stay two. */
        KEPT_APART("jugés différents", Verdict.DIFFERENT),
        /** Nobody can tell yet. */
        LEFT_OPEN("indécis", Verdict.UNSURE),
        /** A former judgement is taken back. */
        UNDONE("annulation", Verdict.UNSURE);

        private final String label;
        private final Verdict verdict;

        Deed(String label, Verdict verdict) {
            this.label = label;
            this.verdict = verdict;
        }

        /** The French words, as reports print them. */
        public String label() {
            return label;
        }

        /** What is said by it. */
        public Verdict verdict() {
            return verdict;
        }
    }

    /** @throws IllegalArgumentException when nobody said it, or for no reason */
    public Judgement {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A judgement says by whom and for what reason");
        }
    }

    public Verdict verdict() {
        return deed.verdict();
    }

    /** Names nobody: ids only. */
    @Override
    public String toString() {
        return number + " " + deed + " " + person + " " + other;
    }
}
