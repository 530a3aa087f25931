package fr.acteurs.adapters.csv.scan;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.feed.FeedRole;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at each line of a file: identifiers anywhere in it, names, numbers and addresses in the columns that hold them. */
public final class FileLeakScanner implements LeakScanner {

    private final KeyedHashes hashes;

    public FileLeakScanner(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    @Override
    public Watch watch(FeedRole role, SuppressionList suppressed) {
        refuseWithout(missing(suppressed));
        return new LineWatch(role, suppressed, hashes);
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
