package fr.acteurs.adapters.csv.scan;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.publish.LeakScanner.Leak;
import fr.acteurs.application.publish.LeakScanner.Scan;
import fr.acteurs.application.publish.LeakScanner.Watch;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.feed.FeedRole;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the bytes of one file together to lines and looks at each. */
final class LineWatch implements Watch {

    /** In bytes. */
    private static final int TOGETHER = 1 << 16;

    private final FeedRole role;
    private final SuppressionList suppressed;
    private final KeyedHashes hashes;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * TOGETHER);
    private final List<Leak> leaks = new ArrayList<>();
    private @Nullable LineCheck check;
    /** Lines that were looked at, without the header. */
    private long number;

    LineWatch(FeedRole role, SuppressionList suppressed, KeyedHashes hashes) {
        this.role = role;
        this.suppressed = suppressed;
        this.hashes = hashes;
    }

    /** Many lines are looked at together, read as Latin-1, which costs nothing; few cells are ever decoded. */
    @Override
    public void bytes(byte[] content) {
        waiting.writeBytes(content);
        if (waiting.size() >= TOGETHER) {
            String text = text();
            int end = text.lastIndexOf('\n') + 1;
            lookAt(text.substring(0, end));
            waiting.writeBytes(text.substring(end).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** What waits, which waits no longer. */
    private String text() {
        String text = waiting.toString(StandardCharsets.ISO_8859_1);
        waiting.reset();
        return text;
    }

    private void lookAt(String lines) {
        int from = 0;
        if (check == null && !lines.isEmpty()) {
            from = end(lines, 0) + 1;
            check = new LineCheck(lines.substring(0, from - 1), suppressed, hashes);
        }
        if (check != null) {
            lookAt(lines, from, check);
        }
    }

    private void lookAt(String lines, int begin, LineCheck check) {
        check.in(lines);
        for (int from = begin; from < lines.length(); from = end(lines, from) + 1) {
            number++;
            check.leak(from, end(lines, from)).ifPresent(column -> leaks.add(new Leak(role, number + 1, column)));
        }
    }

    private static int end(String lines, int from) {
        int end = lines.indexOf('\n', from);
        return end < 0 ? lines.length() : end;
    }

    /** A last line without its end is looked at too. */
    @Override
    public Scan end() {
        lookAt(text());
        return new Scan(number, leaks);
    }
}
