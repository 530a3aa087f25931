package fr.acteurs.architecture.broken.application;

import java.time.Instant;

/** A use case with a clock of its own. */
final class AsksTheClock {
    Instant now() {
        return Instant.now();
    }
}
