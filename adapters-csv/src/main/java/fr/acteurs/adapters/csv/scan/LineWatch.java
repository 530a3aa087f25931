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

    private final FeedRole role;
    private final SuppressionList suppressed;
    private final KeyedHashes hashes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final List<Leak> leaks = new ArrayList<>();
    private @Nullable LineCheck check;
    private long number;

    LineWatch(FeedRole role, SuppressionList suppressed, KeyedHashes hashes) {
        this.role = role;
        this.suppressed = suppressed;
        this.hashes = hashes;
    }

    @Override
    public void bytes(byte[] content) {
        int from = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                look(content, from, i - from);
                from = i + 1;
            }
        }
        line.write(content, from, content.length - from);
    }

    /** The line, or what is left of one that began before. Read as Latin-1, which costs nothing; few cells are ever decoded. */
    private void look(byte[] content, int from, int length) {
        if (line.size() == 0) {
            look(new String(content, from, length, StandardCharsets.ISO_8859_1));
        } else {
            line.write(content, from, length);
            String text = line.toString(StandardCharsets.ISO_8859_1);
            line.reset();
            look(text);
        }
    }

    private void look(String text) {
        number++;
        if (check == null) {
            check = new LineCheck(text, suppressed, hashes);
        } else {
            check.leak(text).ifPresent(column -> leaks.add(new Leak(role, number, column)));
        }
    }

    /** A last line without its end is looked at too. */
    @Override
    public Scan end() {
        if (line.size() > 0) {
            look(new byte[0], 0, 0);
        }
        return new Scan(Math.max(0, number - 1), leaks);
    }
}
