package fr.acteurs.domain.register;

import com.google.common.collect.Sets;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.register.PersonCandidate.Held;
import fr.acteurs.domain.register.PersonCandidate.Judged;
import java.util.EnumSet;
import java.util.Set;

/**
 * Compares one who was seen in a seat with one who is known. The rules, their reasons and what they cost are in
 * docs/decisions/who-is-who.md; pairs of each kind are in the tests.
 */
final class Comparison {

    private final PersonProbe seen;
    private final Seat seat;
    private final PersonCandidate candidate;
    private final PersonProbe known;
    private final Set<Veto> heeded;

    /** @param heeded the vetoes that count; all of them but in a test of what each is good for */
    Comparison(PersonProbe seen, Seat seat, PersonCandidate candidate, Set<Veto> heeded) {
        this.seen = seen;
        this.seat = seat;
        this.candidate = candidate;
        this.known = candidate.known();
        this.heeded = heeded;
    }

    Evidence evidence() {
        return new Evidence(level(), vetoes());
    }

    private Level level() {
        if (candidate.judged() == Judged.SAME) {
            return contradicts() ? Level.DOUBT : Level.JUDGED;
        }
        if (sharesId()) {
            return contradicts() ? Level.DOUBT : Level.SAME_ID;
        }
        return bornTogether() ? byBirthDate() : datesDiffer() ? byOtherDate() : withoutDate();
    }

    /** Numbers and judgements give way to dates that differ, unless the seat says that one is a slip. */
    private boolean contradicts() {
        return datesDiffer() && !bornTogether() && !isSameHolder();
    }

    private Level byBirthDate() {
        if (Names.equal(seen.name(), known.name())) {
            return Level.EQUAL;
        }
        if (Names.surnamesAgree(seen.name(), known.name())) {
            return givenCompatible() ? Level.COMPATIBLE : Level.DOUBT;
        }
        boolean renamed = sharesBody() || Names.surnamesNear(seen.name(), known.name());
        return renamed && Names.givenEqual(seen.name(), known.name()) ? Level.DOUBT : Level.NONE;
    }

    private boolean givenCompatible() {
        NameKey a = seen.name();
        NameKey b = known.name();
        return Names.givenAgree(a, b)
                || (!sexesDiffer() && Names.givenDoubled(a, b))
                || (sharesBody() && !sexesDiffer() && Names.givenOneSlipApart(a, b))
                || ((sharesSeat() || hasLeftBody()) && Names.givenWithin(a, b));
    }

    private Level byOtherDate() {
        if (isSameHolder()) {
            return Level.SAME_SEAT;
        }
        boolean inOneBody = sharesBody() && Names.surnamesAgree(seen.name(), known.name()) && givenCompatible();
        boolean mistyped = Names.equal(seen.name(), known.name())
                && BirthDateSlip.isPossible(
                        seen.birthDate().orElseThrow(), known.birthDate().orElseThrow());
        return inOneBody || mistyped ? Level.DOUBT : Level.NONE;
    }

    private Level withoutDate() {
        if (isSameHolder()) {
            return Level.SAME_SEAT;
        }
        boolean equal = Names.equal(seen.name(), known.name());
        boolean oneDate = seen.birthDate().isPresent() || known.birthDate().isPresent();
        boolean renamed = sharesBody() && Names.givenEqual(seen.name(), known.name());
        return renamed || (equal && (oneDate || sharesAddress())) ? Level.DOUBT : Level.NONE;
    }

    /** The same names in the same seat by the same election, and nobody of that name still there beside them. */
    private boolean isSameHolder() {
        return Names.equal(seen.name(), known.name())
                && candidate.held().stream()
                        .anyMatch(
                                held -> !held.listed() && seat.isSameAs(held.seat()) && seat.isOfOneTerm(held.seat()));
    }

    private Set<Veto> vetoes() {
        Set<Veto> vetoes = EnumSet.noneOf(Veto.class);
        addIf(sexesDiffer(), Veto.SEX, vetoes);
        addIf(datesDiffer() && !isSameHolder(), Veto.BIRTH_DATE, vetoes);
        addIf(candidate.held().stream().anyMatch(this::isHeldBeside), Veto.MANDATES, vetoes);
        addIf(hasOtherId(), Veto.OTHER_ID, vetoes);
        addIf(candidate.judged() == Judged.DIFFERENT, Veto.JUDGED, vetoes);
        return vetoes;
    }

    private void addIf(boolean bites, Veto veto, Set<Veto> vetoes) {
        if (bites && heeded.contains(veto)) {
            vetoes.add(veto);
        }
    }

    private boolean isHeldBeside(Held held) {
        return held.listed() && seat.excludes(held.seat());
    }

    private boolean bornTogether() {
        boolean equal = seen.birthDate().isPresent() && seen.birthDate().equals(known.birthDate());
        return equal || (datesDiffer() && !heeded.contains(Veto.BIRTH_DATE));
    }

    private boolean datesDiffer() {
        return seen.birthDate().isPresent()
                && known.birthDate().isPresent()
                && !seen.birthDate().equals(known.birthDate());
    }

    private boolean sexesDiffer() {
        return seen.sex().isPresent() && known.sex().isPresent() && !seen.sex().equals(known.sex());
    }

    private boolean sharesSeat() {
        return candidate.held().stream().anyMatch(held -> seat.isSameAs(held.seat()));
    }

    /** Whether they are listed no more where this one is now listed, be it in another function. */
    private boolean hasLeftBody() {
        return candidate.held().stream()
                .anyMatch(
                        held -> !held.listed() && seat.body().equals(held.seat().body()));
    }

    private boolean sharesBody() {
        return candidate.held().stream()
                .anyMatch(held -> seat.body().equals(held.seat().body()));
    }

    private boolean sharesId() {
        return Sets.intersection(seen.ids(), known.ids()).stream()
                .anyMatch(id -> !id.scheme().equals(ExternalId.EMAIL) || sharesBody());
    }

    private boolean sharesAddress() {
        return Sets.intersection(seen.ids(), known.ids()).stream()
                .anyMatch(id -> id.scheme().equals(ExternalId.EMAIL));
    }

    private boolean hasOtherId() {
        return seen.ids().stream()
                .filter(id -> !id.scheme().equals(ExternalId.EMAIL))
                .anyMatch(id -> isNumberedIn(id.scheme()) && !known.ids().contains(id));
    }

    private boolean isNumberedIn(String scheme) {
        return known.ids().stream().anyMatch(id -> id.scheme().equals(scheme));
    }
}
