package fr.acteurs.domain.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All certificates as the store gives them, which is tried and not believed. */
public record Chain(List<? extends Chained> certificates) {

    public Chain {
        certificates = List.copyOf(certificates);
    }

    /** What is wrong with it; nothing when no certificate was altered, taken out or moved. */
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
        return faults;
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
