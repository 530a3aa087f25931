package fr.acteurs.application.continuity;

import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.function.Function;

/** What the previous provider called our bodies, persons and functions, beside the register that holds them. */
public interface Crosswalk {

    /**
     * Takes one file of the provider in, all or nothing: what {@code work} recorded is kept when it returns and
     * forgotten when it throws. One writer at a time, and none of the register meanwhile.
     *
     * @param date business date under which rows of the feed move
     */
    <T> T taking(SourceCode provider, LocalDate date, Function<Matching, T> work);

    /** The same view for a rehearsal: whatever {@code work} did is undone. */
    <T> T rehearsing(SourceCode provider, Function<Matching, T> work);
}
