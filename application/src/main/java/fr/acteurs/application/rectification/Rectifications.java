package fr.acteurs.application.rectification;

import fr.acteurs.domain.register.Rectification;
import java.util.List;
import java.util.function.Function;

/** The store of what persons have had put right, on the register that it goes before. */
public interface Rectifications {

    /**
     * Runs {@code work} as the register's only writer; what it did is kept when it returns and forgotten when it throws.
     */
    <T> T write(Function<RectificationTransaction, T> work);

    /** The same for a rehearsal: whatever {@code work} did is undone. */
    <T> T rehearse(Function<RectificationTransaction, T> work);

    /** Those that are in force, in the order in which they were recorded. */
    List<Rectification> inForce();
}
