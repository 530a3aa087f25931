package fr.acteurs.adapters.csv.read;

import fr.acteurs.adapters.csv.read.TextRecord.Fault;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to records. The parser only ever gets one record of bounded length: given the file, it would
 * take all that follows an unclosed quote into one field.
 */
final class Records {

    private final Lines lines;
    private final Quotes quotes;

    Records(Lines lines, Layout layout) {
        this.lines = lines;
        this.quotes = new Quotes(layout);
    }

    /** The next record, or null after the last. */
    @Nullable
    TextRecord next() throws IOException {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        if (line.length() > Lines.MOST) {
            return TextRecord.faulty(lines.count(), Fault.TOO_LONG);
        }
        return quotes.openAfter(line) ? continued(line) : TextRecord.whole(lines.count(), line);
    }

    private TextRecord continued(String start) throws IOException {
        long first = lines.count();
        StringBuilder text = new StringBuilder(start);
        for (String line = lines.next(); line != null && text.length() <= Lines.MOST; line = lines.next()) {
            text.append('\n').append(line);
            if (!quotes.openAfter(line)) {
                return TextRecord.whole(first, text.toString());
            }
        }
        return TextRecord.faulty(first, Fault.UNCLOSED);
    }
}
