package fr.acteurs.adapters.csv.scan;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.feed.FeedRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a file line by line: identifiers anywhere in it, names, numbers and addresses in the columns that hold them. */
public final class FileLeakScanner implements LeakScanner {

    private final KeyedHashes hashes;

    public FileLeakScanner(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /** @throws PublishRefused when a key is missing by which somebody of the list is known: nobody could be found by it */
    @Override
    public Scan scan(FeedRole role, Path file, SuppressionList suppressed) {
        refuseWithout(missing(suppressed));
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            LineCheck check = new LineCheck(String.valueOf(lines.readLine()), suppressed, hashes);
            return scan(role, lines, check);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look through " + file + " for whoever objects", unreadable);
        }
    }

    private static Scan scan(FeedRole role, BufferedReader lines, LineCheck check) throws IOException {
        List<Leak> leaks = new ArrayList<>();
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            long at = number;
            check.leak(line).ifPresent(column -> leaks.add(new Leak(role, at, column)));
        }
        return new Scan(number - 1, leaks);
    }

    private Set<String> missing(SuppressionList suppressed) {
        Set<String> missing = suppressed.hashes().keySet().stream()
                .map(KeyedHash::key)
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(hashes.keys());
        return missing;
    }

    private static void refuseWithout(Set<String> missing) {
        if (!missing.isEmpty()) {
            throw new PublishRefused("Nothing was sealed: the key(s) " + missing
                    + " of the suppression list are missing, by which people are known who object; bring them back from their"
                    + " backup (operations.md, Consent and opposition).");
        }
    }
}
