package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Pseudonym;
import java.time.YearMonth;
import java.util.SortedSet;

/**
 * The keys that make pseudonyms, one a month, kept away from the traces. A key that is destroyed leaves pseudonyms that nobody
 * can undo, in forgotten copies too.
 */
public interface TraceKeys {

    /** The user's pseudonym in that month; the month's key is made when it is first needed. */
    Pseudonym pseudonym(YearMonth month, String user);

    /** Months whose key exists. */
    SortedSet<YearMonth> months();

    /** Destroys the key of the month; nothing happens when there is none. */
    void destroy(YearMonth month);
}
