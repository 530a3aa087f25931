package fr.acteurs.application.rectification;

import fr.acteurs.application.register.GoldenRecords;
import fr.acteurs.domain.register.Rectification;
import java.time.LocalDate;
import java.util.List;

/** A rectification on its way into the register. */
public interface RectificationTransaction extends GoldenRecords {

    /** Those that are in force, in the order in which they were recorded. */
    List<Rectification> inForce();

    /** Keeps it from now on, under the next number. */
    void keep(Rectification rectification);

    /** Has the registers' word count again; what the person had said is forgotten. */
    void lift(long number, String by, LocalDate on);
}
