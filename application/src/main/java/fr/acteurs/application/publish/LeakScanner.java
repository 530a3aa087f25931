package fr.acteurs.application.publish;

import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.feed.FeedRole;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks through a data file that is written and not sealed yet for anybody of whom nothing may leave. It shares no code with
 * whatever wrote the file: what fails there is seen here.
 */
public interface LeakScanner {

    /** Finds nobody and looks at nothing: for channels in tests that are about something else. */
    LeakScanner BLIND = (role, file, suppressed) -> new Scan(0, List.of());

    /** What was read, and what should not have been there. */
    record Scan(long lines, List<Leak> leaks) {

        public Scan {
            leaks = List.copyOf(leaks);
        }
    }

    /**
     * Somebody of the list, outside a line of suppression.
     *
     * @param line counted from 1, the header
     * @param column by which they were known; the value is not told
     */
    record Leak(FeedRole role, long line, String column) {
        @Override
        public String toString() {
            return role + " line " + line + " " + column;
        }
    }

    /** Reads the whole file. */
    Scan scan(FeedRole role, Path file, SuppressionList suppressed);
}
