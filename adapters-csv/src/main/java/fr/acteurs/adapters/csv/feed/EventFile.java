package fr.acteurs.adapters.csv.feed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The receiver's file of one kind of events: those that were remembered and those that are new, each once. */
final class EventFile implements Closeable {

    private final HashedFile target;
    private final Set<String> known = new LinkedHashSet<>();

    private EventFile(HashedFile target) {
        this.target = target;
    }

    /** @param former the file as it was, or nothing to begin with the header alone */
    static EventFile begin(Path target, String header, Optional<Path> former) throws IOException {
        EventFile begun = new EventFile(new HashedFile(target));
        List<String> lines = former.isPresent() ? Files.readAllLines(former.get()) : List.of(header);
        for (String line : lines) {
            begun.add(line);
        }
        return begun;
    }

    /** What was told before is not written again: the list of a month tells once more of what the days have told. */
    void add(String line) throws IOException {
        if (known.add(line)) {
            target.writeLine(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    void finish() throws IOException {
        target.finish();
        close();
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
