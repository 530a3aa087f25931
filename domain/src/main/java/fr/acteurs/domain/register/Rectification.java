package fr.acteurs.domain.register;

import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person has had a value of theirs put right (RGPD art. 16): it goes before what any register says until it is lifted.
 *
 * @param function where it is of one function of theirs: it goes on in later terms of it
 * @param value in the form of {@link fr.acteurs.domain.source.Facts}; empty when nothing is to be said
 * @param replaced what the register had before; empty when it had nothing
 * @param request number of the person's request
 * @param by who records it
 */
public record Rectification(
        PersonId person,
        Optional<FunctionId> function,
        Field field,
        String value,
        String replaced,
        long request,
        LocalDate on,
        String by) {

    /** Names neither values nor whose they are. */
    @Override
    public String toString() {
        return "Rectification[" + field + ", demande " + request + "]";
    }
}
