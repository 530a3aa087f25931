package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;

/** What is held of one category of the contract's table, and how it is destroyed. */
public interface Holdings {

    /** Which category. */
    Category category();

    /** What is there; nothing is changed. */
    Census census(Limit limit);

    /**
     * Destroys what is older than its term. Cut at any moment and asked again under the same number, it goes on and tells all
     * that went under it.
     *
     * @throws PurgeRefused when nothing may be destroyed now
     */
    Gone destroy(Order order);
}
