package fr.acteurs.domain.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All certificates as the store gives them, which is tried and not believed. */
public record Chain(List<? extends Chained> certificates) {

    public Chain {
        certificates = List.copyOf(certificates);
    }

    /** The same, and those that no anchor notes: a purge that was cut notes its last with the next one. */
    public List<String> faultsOfProof(List<Anchor> anchors) {
        List<String> faults = faults(anchors);
        long lastNoted = last(anchors);
        certificates.stream()
                .map(Chained::number)
                .filter(number -> number > lastNoted)
                .forEach(number ->
                        faults.add("certificate " + number + " is noted nowhere else: acteurs purge notes it"));
        return faults;
    }

    /** What is wrong with it; nothing when no certificate and no anchor was altered, taken out or moved. */
    public List<String> faults(List<Anchor> anchors) {
        List<String> faults = new ArrayList<>();
        long expected = 1;
        String previous = Chained.NONE;
        for (Chained certificate : certificates) {
            check(certificate, expected, previous, faults);
            expected = certificate.number() + 1;
            previous = certificate.hash();
        }
        compare(anchors, faults);
        lookForAnchors(anchors, faults);
        return faults;
    }

    private static long last(List<Anchor> anchors) {
        return anchors.stream().mapToLong(Anchor::number).max().orElse(0);
    }

    /** Anchors are added in the order of the certificates: one that is missing before another was taken out. */
    private void lookForAnchors(List<Anchor> anchors, List<String> faults) {
        Set<Long> noted = anchors.stream().map(Anchor::number).collect(Collectors.toSet());
        certificates.stream()
                .map(Chained::number)
                .filter(number -> number < last(anchors) && !noted.contains(number))
                .forEach(number -> faults.add("certificate " + number + " was noted elsewhere, and is no more"));
    }

    private static void check(Chained certificate, long expected, String previous, List<String> faults) {
        if (certificate.number() != expected) {
            faults.add("certificate " + certificate.number() + " stands where " + expected + " is due");
        }
        if (!certificate.isIntact()) {
            faults.add("certificate " + certificate.number() + " was altered");
        }
        if (!certificate.previous().equals(previous)) {
            faults.add("certificate " + certificate.number() + " does not follow the one before it");
        }
    }

    private void compare(List<Anchor> anchors, List<String> faults) {
        Map<Long, String> hashes = certificates.stream()
                .collect(Collectors.toMap(Chained::number, Chained::hash, (first, second) -> first));
        for (Anchor anchor : anchors) {
            String hash = hashes.get(anchor.number());
            if (hash == null) {
                faults.add("certificate " + anchor.number() + " is missing");
            } else if (!hash.equals(anchor.hash())) {
                faults.add("certificate " + anchor.number() + " is another than the one that was made");
            }
        }
    }
}
