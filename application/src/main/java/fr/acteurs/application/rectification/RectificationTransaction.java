package fr.acteurs.application.rectification;

import fr.acteurs.application.register.GoldenRecords;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.Optional;

/** A rectification on its way into the register. */
public interface RectificationTransaction extends GoldenRecords {

    /** Keeps it from now on; the one of the same value that is in force is {@linkplain #lift lifted}. */
    void keep(Rectification rectification);

    /**
     * Has the registers' word count again.
     *
     * @param person under whichever identifier of theirs it was recorded
     * @param function of which it is, if it is of one
     * @return whether there was one in force
     */
    boolean lift(PersonId person, Optional<FunctionId> function, Field field, String by, LocalDate on);
}
