package fr.acteurs.application.publish;

import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.feed.FeedRole;
import java.util.List;

/**
 * Reads the bytes of data files, on their way to the disk and before they are encrypted, for anybody of whom nothing may leave.
 * It shares no code with whatever writes them: what fails there is seen here.
 */
public interface LeakScanner {

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

    /**
     * Begins a file.
     *
     * @throws PublishRefused when a key is missing by which somebody of the list is known: nobody could be found by it
     */
    Watch watch(FeedRole role, SuppressionList suppressed);

    /** The reading of one file. Used by one thread. */
    interface Watch {

        /** Of a file that nobody need read. */
        Watch IDLE = new Watch() {
            @Override
            public void bytes(byte[] content) {}

            @Override
            public Scan end() {
                return new Scan(0, List.of());
            }
        };

        /** Reads on; lines are cut wherever it happens. */
        void bytes(byte[] content);

        /** What was in the file. */
        Scan end();
    }
}
