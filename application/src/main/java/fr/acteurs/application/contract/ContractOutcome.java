package fr.acteurs.application.contract;

import fr.acteurs.domain.entity.EntityKind;
import java.util.List;

/**
 * What a changed contract makes of the register.
 *
 * @param kinds that it treats in another way than before, in the order of their codes
 * @param bodies that move
 * @param functions that move, with their bodies or because they are wished now or no more
 */
public record ContractOutcome(List<EntityKind> kinds, long bodies, long functions) {

    public ContractOutcome {
        kinds = List.copyOf(kinds);
    }
}
