package fr.acteurs.domain.source;

import java.util.OptionalInt;

/**
 * The figures that the gates measure by, all in one place. What a dataset tolerates of its own (how many rows may come or
 * go) stands with the {@link Dataset}; an {@link ElectionWindow} replaces some of them for a while.
 *
 * @param leastSize a file that is less than this share of the last one in size is held
 * @param secondPerson from so many times a limit on, one person's approval is not enough
 * @param duplicates rows that repeat or contradict another of the same key
 * @param renumbered subjects that come back under another key
 * @param emptied rows that a field is filled in no more
 * @param unreadable values of one column that cannot be read, more than in the last edition
 * @param deletions what may end without a successor
 */
public record GateLimits(
        double leastSize,
        double secondPerson,
        Ceiling duplicates,
        Ceiling renumbered,
        Ceiling emptied,
        Ceiling unreadable,
        Deletions deletions) {

    /**
     * What may end in one edition.
     *
     * @param inSegment of a segment's rows
     * @param inDepartement share of a département's rows
     * @param smallestDepartement rows from which a département is looked at by itself
     */
    public record Deletions(Ceiling inSegment, double inDepartement, long smallestDepartement) {}

    /** The usual figures; docs/decisions/gates.md says what each was measured by. */
    public static GateLimits standard() {
        return new GateLimits(
                0.60,
                2,
                new Ceiling(10, 0.01),
                new Ceiling(25, 0.01),
                new Ceiling(10, 0.05),
                new Ceiling(5, 0.02),
                new Deletions(new Ceiling(20, 0.005), 0.05, 20));
    }

    /** How many different persons must approve; nothing where nobody can. */
    public OptionalInt approvers(Gate.Held held) {
        if (!held.isForPeople()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(held.times() > secondPerson ? 2 : 1);
    }
}
