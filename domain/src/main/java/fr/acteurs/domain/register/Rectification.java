package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person has had a value of theirs put right (RGPD art. 16): it goes before what any register says until it is lifted.
 *
 * @param number by which the register knows it; 0 before it is kept
 * @param person as they are called today: of a function, who holds it
 * @param function of which it is, if it is of one
 * @param terms all terms of that function which are the person's, in the body or in those that took its place
 * @param value in the form of {@link fr.acteurs.domain.source.Facts}; empty when nothing is to be said
 * @param wrong what registers said when it was put right, the one that was believed first
 * @param request number of the person's request
 * @param by who records it
 */
public record Rectification(
        long number,
        PersonId person,
        Optional<FunctionId> function,
        Set<FunctionId> terms,
        Field field,
        String value,
        List<String> wrong,
        long request,
        LocalDate on,
        String by) {

    public Rectification {
        terms = Set.copyOf(terms);
        wrong = List.copyOf(wrong);
    }

    /** What it took the place of; empty when registers said nothing. */
    public String replaced() {
        return wrong.isEmpty() ? "" : wrong.get(0);
    }

    /** Whether it is of that person in every office, or of that function in one of its terms. */
    public boolean isOf(PersonId whom, Optional<FunctionId> which) {
        return person.equals(whom) && which.map(terms::contains).orElse(function.isEmpty());
    }

    /** Names neither values nor whose they are. */
    @Override
    public String toString() {
        return "Rectification[" + field + ", demande " + request + "]";
    }
}
