package fr.acteurs.application.retention;

import java.util.List;

/** All that was ever sealed, on all channels, those that the contract has no more too. */
@FunctionalInterface
public interface PastDeliveries {

    /** In no order; what was annulled too. */
    List<PastDelivery> all();
}
