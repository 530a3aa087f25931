package fr.acteurs.application.contract;

import fr.acteurs.application.register.GoldenRecords;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.segment.Standing;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A contract on its way into the register. */
public interface ContractTransaction extends GoldenRecords {

    Map<EntityKind, Standing> standings();

    /** Gives all open bodies, in the order of their ids. */
    void eachOpenBody(int chunk, Consumer<List<LegalEntity>> work);

    /** Notes what the contract makes of each kind; what was noted before gives way. */
    void keep(Map<EntityKind, Standing> standings);
}
