package fr.acteurs.application.audit;

import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * What the ledgers say of whom the client holds rows.
 *
 * @param said what follows from statements as they stood when the delivery was sealed, folded anew
 * @param withheld of whom nothing may leave by now, those who were erased too
 * @param untold who must have been told first and was not; nobody where that is no condition
 * @param unattested current functions of which no source says anything
 */
record Grounds(
        Map<PersonId, Permission> said, Set<PersonId> withheld, Set<PersonId> untold, Set<FunctionId> unattested) {

    Permission of(PersonId person) {
        return said.getOrDefault(person, Permission.NONE);
    }
}
