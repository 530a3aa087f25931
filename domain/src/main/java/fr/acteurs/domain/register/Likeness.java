package fr.acteurs.domain.register;

import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.person.NaturalPerson;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much two persons of the register look like one, sign by sign. It decides nothing: it puts before a human first
 * what is decided most easily.
 */
public record Likeness(Set<Sign> signs) {

    public Likeness {
        signs = Set.copyOf(signs);
    }

    /** The likeness of two persons who hold or held these functions. */
    public static Likeness of(
            NaturalPerson one, Collection<Mandate> held, NaturalPerson other, Collection<Mandate> heldByOther) {
        PersonProbe a = PersonProbe.of(one);
        PersonProbe b = PersonProbe.of(other);
        Set<Sign> signs = EnumSet.of(birthDates(a, b), surnames(a, b), givenNames(a, b));
        if (a.sex().isPresent() && b.sex().isPresent() && !a.sex().equals(b.sex())) {
            signs.add(Sign.OTHER_SEX);
        }
        signs.addAll(seats(held, heldByOther));
        return new Likeness(signs);
    }

    /** The more, the more likely they are one person. */
    public int score() {
        return signs.stream().mapToInt(Sign::weight).sum();
    }

    /** Whether anything of their names or birth dates speaks for one person. */
    public boolean hasAnythingInCommon() {
        return signs.stream().anyMatch(sign -> sign.weight() > 0 && sign != Sign.SAME_BODY);
    }

    /** The signs, what speaks most for one person first. */
    public List<Sign> inOrder() {
        return signs.stream()
                .sorted(Comparator.comparingInt(Sign::weight).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Sign birthDates(PersonProbe a, PersonProbe b) {
        if (a.birthDate().isEmpty() || b.birthDate().isEmpty()) {
            return Sign.NO_BIRTH_DATE;
        }
        if (a.birthDate().equals(b.birthDate())) {
            return Sign.SAME_BIRTH_DATE;
        }
        return BirthDateSlip.isPossible(a.birthDate().get(), b.birthDate().get())
                ? Sign.NEAR_BIRTH_DATE
                : Sign.OTHER_BIRTH_DATE;
    }

    private static Sign surnames(PersonProbe a, PersonProbe b) {
        if (Names.surnamesEqual(a.name(), b.name())) {
            return Sign.SAME_SURNAME;
        }
        if (Names.surnamesAgree(a.name(), b.name())) {
            return Sign.SURNAME_WITHIN;
        }
        return Names.surnamesNear(a.name(), b.name()) ? Sign.NEAR_SURNAME : Sign.OTHER_SURNAME;
    }

    private static Sign givenNames(PersonProbe a, PersonProbe b) {
        if (Names.givenAgree(a.name(), b.name())) {
            return Sign.SAME_GIVEN_NAME;
        }
        boolean near = Names.givenOneSlipApart(a.name(), b.name())
                || Names.givenDoubled(a.name(), b.name())
                || Names.givenWithin(a.name(), b.name());
        return near ? Sign.NEAR_GIVEN_NAME : Sign.OTHER_GIVEN_NAME;
    }

    private static Set<Sign> seats(Collection<Mandate> held, Collection<Mandate> heldByOther) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Mandate one : held) {
            for (Mandate other : heldByOther) {
                if (one.entity().equals(other.entity())) {
                    signs.add(Sign.SAME_BODY);
                }
                if (one.isCurrent() && other.isCurrent() && Seat.of(one).excludes(Seat.of(other))) {
                    signs.add(Sign.HELD_TOGETHER);
                }
            }
        }
        return signs;
    }
}
