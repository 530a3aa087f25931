package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.CouncilOffices;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of the functions of two identifiers that name one person. The older identifier stays and takes all
 * functions; of two functions that are one (same body, same generic function, same term, or an office and the council
 * seat that it takes up) one stays, and the other gives way to it. Pure.
 */
public final class Fusion {

    private final PersonId survivor;
    private final PersonId alias;
    private final List<Mandate> mandates;
    private final Map<FunctionId, FunctionId> doubles = new LinkedHashMap<>();

    /** @param mandates all that both hold or ever held */
    public Fusion(PersonId one, PersonId other, Collection<Mandate> mandates) {
        this.survivor = one.compareTo(other) < 0 ? one : other;
        this.alias = one.compareTo(other) < 0 ? other : one;
        this.mandates =
                mandates.stream().sorted(Comparator.comparing(Mandate::id)).toList();
        findDoubles();
    }

    /** The identifier that stays: it was minted first. */
    public PersonId survivor() {
        return survivor;
    }

    /** The identifier that gives way. */
    public PersonId alias() {
        return alias;
    }

    /** Functions that give way to another, and to which. */
    public Map<FunctionId, FunctionId> doubles() {
        return doubles;
    }

    /** The functions that change, as they are afterwards. */
    public List<Mandate> changed(LocalDate on) {
        List<Mandate> changed = new ArrayList<>();
        for (Mandate mandate : mandates) {
            Mandate after = after(mandate, on);
            if (!after.equals(mandate)) {
                changed.add(after);
            }
        }
        return changed;
    }

    private Mandate after(Mandate mandate, LocalDate on) {
        FunctionId stays = doubles.get(mandate.id());
        Mandate owned = mandate.of(survivor);
        return stays != null
                ? owned.ended(on, stays)
                : previous(owned).map(owned::after).orElse(owned);
    }

    /** Whoever was taken for a newcomer went on from their own former term. */
    private Optional<FunctionId> previous(Mandate mandate) {
        return mandate.previous() != null || !mandate.isCurrent()
                ? Optional.empty()
                : mandates.stream()
                        .filter(former -> !former.isCurrent() && isSameSeat(former, mandate))
                        .map(Mandate::id)
                        .filter(former -> former.compareTo(mandate.id()) < 0)
                        .max(Comparator.naturalOrder());
    }

    private void findDoubles() {
        for (Mandate mandate : mandates) {
            mandates.stream()
                    .filter(other -> isDoubleOf(mandate, other))
                    .findFirst()
                    .ifPresent(stays -> doubles.put(mandate.id(), stays.id()));
        }
    }

    /** Whether the first gives way to the second. */
    private boolean isDoubleOf(Mandate mandate, Mandate other) {
        return mandate.isCurrent()
                && other.isCurrent()
                && !mandate.person().equals(other.person())
                && mandate.entity().equals(other.entity())
                && (CouncilOffices.takesUp(other.function(), mandate.function()) || isYoungerTwin(mandate, other));
    }

    private static boolean isYoungerTwin(Mandate mandate, Mandate other) {
        return isSameSeat(mandate, other)
                && isOfOneTerm(mandate, other)
                && other.id().compareTo(mandate.id()) < 0;
    }

    private static boolean isSameSeat(Mandate one, Mandate other) {
        return one.entity().equals(other.entity()) && one.function().equals(other.function());
    }

    private static boolean isOfOneTerm(Mandate one, Mandate other) {
        Term term = one.term();
        Term otherTerm = other.term();
        return term == null || otherTerm == null || term.label().equals(otherTerm.label());
    }
}
