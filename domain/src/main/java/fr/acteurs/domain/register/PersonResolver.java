package fr.acteurs.domain.register;

import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the person that a row speaks of is one that we know. Pure; evidence only, never names alone.
 *
 * <ul>
 *   <li>Vetoes first: sexes that differ; a seat held elsewhere that cannot be held together with this one (two
 *       mayoralties: CGCT L2122-4).
 *   <li>In the same seat: birth date and compatible names, or names and election, are the same person.
 *   <li>Elsewhere: birth date and both folded names equal.
 *   <li>What is near and not enough is another person, with a remark for whoever reviews.
 * </ul>
 */
public final class PersonResolver {

    private PersonResolver() {}

    /** What was decided, and a remark when a person should look at it. */
    public sealed interface Resolution {

        Optional<Reason> remark();

        /** One that we know. */
        record Known(PersonCandidate candidate, Optional<Reason> remark) implements Resolution {}

        /** One that we do not know: a new identifier is minted. */
        record Unknown(Optional<Reason> remark) implements Resolution {}
    }

    public static Resolution resolve(PersonProbe seen, Collection<PersonCandidate> candidates) {
        List<PersonCandidate> seated =
                candidates.stream().filter(PersonCandidate::sameSeat).toList();
        List<PersonCandidate> fitting = seated.stream()
                .filter(c -> !c.heldElsewhere() && isSameInSeat(seen, c.known()))
                .toList();
        boolean near = seated.stream().anyMatch(c -> isSameInSeat(seen, c.known()) || isNear(seen, c.known()));
        return closest(seen, fitting)
                .<Resolution>map(c -> new Resolution.Known(c, remarkOnBirthDate(seen, c.known())))
                .orElseGet(() -> elsewhere(seen, candidates, near));
    }

    /** The only one who fits, or the only one of exactly that name and birth date; never the first of several. */
    private static Optional<PersonCandidate> closest(PersonProbe seen, List<PersonCandidate> fitting) {
        return only(fitting)
                .or(() -> only(
                        fitting.stream().filter(c -> isEqual(seen, c.known())).toList()));
    }

    private static Optional<PersonCandidate> only(List<PersonCandidate> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static Resolution elsewhere(PersonProbe seen, Collection<PersonCandidate> candidates, boolean nearInSeat) {
        List<PersonCandidate> equal =
                candidates.stream().filter(c -> isEqual(seen, c.known())).toList();
        List<PersonCandidate> free =
                equal.stream().filter(c -> !c.heldElsewhere()).toList();
        if (free.size() == 1) {
            return new Resolution.Known(free.get(0), Optional.empty());
        }
        if (!equal.isEmpty()) {
            return new Resolution.Unknown(Optional.of(Reason.SAME_NAME_AND_BIRTH_DATE));
        }
        return new Resolution.Unknown(nearInSeat ? Optional.of(Reason.PERSON_TO_REVIEW) : Optional.empty());
    }

    private static boolean isEqual(PersonProbe a, PersonProbe b) {
        return sexesAgree(a, b) && sameBirthDate(a, b) && a.name().equals(b.name());
    }

    /** The seat is evidence of its own: one spelling may drift, as long as birth date or election stays. */
    private static boolean isSameInSeat(PersonProbe a, PersonProbe b) {
        boolean sameElection = a.electedOn().isPresent() && a.electedOn().equals(b.electedOn());
        return sexesAgree(a, b)
                && (sameBirthDate(a, b)
                        ? Names.compatible(a.name(), b.name())
                        : sameElection && a.name().equals(b.name()));
    }

    /** Two of surname, given name and birth date agree: a typing error, a married name, or father and son. */
    private static boolean isNear(PersonProbe a, PersonProbe b) {
        NameKey x = a.name();
        NameKey y = b.name();
        boolean surname = x.surname().equals(y.surname());
        boolean given = x.givenName().equals(y.givenName());
        return sameBirthDate(a, b) ? surname || given : surname && given;
    }

    private static Optional<Reason> remarkOnBirthDate(PersonProbe seen, PersonProbe known) {
        boolean changed = seen.birthDate().isPresent()
                && known.birthDate().isPresent()
                && !seen.birthDate().equals(known.birthDate());
        return changed ? Optional.of(Reason.BIRTH_DATE_CHANGED) : Optional.empty();
    }

    private static boolean sameBirthDate(PersonProbe a, PersonProbe b) {
        return a.birthDate().isPresent() && a.birthDate().equals(b.birthDate());
    }

    private static boolean sexesAgree(PersonProbe a, PersonProbe b) {
        return a.sex().isEmpty() || b.sex().isEmpty() || a.sex().equals(b.sex());
    }
}
