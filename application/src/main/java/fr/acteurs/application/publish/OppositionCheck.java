package fr.acteurs.application.publish;

import fr.acteurs.application.publish.LeakScanner.Leak;
import fr.acteurs.application.publish.LeakScanner.Scan;
import fr.acteurs.application.publish.LeakScanner.Watch;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Certifies of a delivery that nobody is in it of whom nothing may leave; one in which somebody is, is never sealed. */
final class OppositionCheck {

    private static final int SHOWN = 5;

    private final LeakScanner scanner;
    private final SuppressionList suppressed;

    OppositionCheck(LeakScanner scanner, SuppressionList suppressed) {
        this.scanner = scanner;
        this.suppressed = suppressed;
    }

    /** Begins a file; that of oppositions names who objects, by their identifiers. */
    Watch watch(FeedRole role) {
        return role == FeedRole.OPP || suppressed.isEmpty() ? Watch.IDLE : scanner.watch(role, suppressed);
    }

    /**
     * What may be said of files that were read.
     *
     * @throws PublishRefused when somebody is there; the message has places, no values
     */
    Manifest.Certificate certify(Collection<Scan> scans) {
        refuse(scans.stream().flatMap(scan -> scan.leaks().stream()).toList());
        return new Manifest.Certificate(
                suppressed.persons().size(),
                suppressed.hashes().size(),
                suppressed.hashes().keySet().stream().map(KeyedHash::key).collect(Collectors.toSet()),
                scans.stream().mapToLong(Scan::lines).sum());
    }

    private static void refuse(List<Leak> leaks) {
        if (!leaks.isEmpty()) {
            String places = leaks.stream().limit(SHOWN).map(Leak::toString).collect(Collectors.joining(", "));
            throw new PublishRefused("Nothing was sealed: " + leaks.size()
                    + " place(s) of the delivery speak of somebody who objects or was erased (" + places
                    + "). This is a fault of the program, and what the client has stays as it is: keep the register and call"
                    + " the provider.");
        }
    }
}
