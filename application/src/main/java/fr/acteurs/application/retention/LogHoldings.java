package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;

/**
 * Logs. The program keeps none: what it says goes to standard error, and the term binds whoever keeps that; the log of the
 * embedded database begins anew with each start and quotes no row. A purge certifies so.
 */
public final class LogHoldings implements Holdings {

    private static final String REFERENCE =
            "aucun journal tenu par le programme : la durée vaut pour celui de l'exploitant";

    @Override
    public Category category() {
        return Category.LOGS;
    }

    @Override
    public Census census(Limit limit) {
        return Census.NOTHING;
    }

    @Override
    public Gone destroy(Order order) {
        return new Gone(0, null, null, REFERENCE);
    }
}
