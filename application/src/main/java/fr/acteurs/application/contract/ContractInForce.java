package fr.acteurs.application.contract;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.segment.Standing;
import java.util.Map;
import java.util.function.Function;

/** Port: by which contract the register was last brought into its kinds and segments. */
public interface ContractInForce {

    /** What that contract makes of each kind, in its order; empty before there was one. */
    Map<EntityKind, Standing> standings();

    /**
     * Runs {@code work} as the register's only writer; what it did is kept when it returns and forgotten when it throws.
     */
    <T> T write(Function<ContractTransaction, T> work);

    /** The same for a rehearsal: whatever {@code work} did is undone. */
    <T> T rehearse(Function<ContractTransaction, T> work);
}
