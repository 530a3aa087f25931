package fr.acteurs.architecture.broken.application;

import fr.acteurs.architecture.broken.bootstrap.Sleeps;

/** A use case with the wiring. */
final class KnowsTheWiring {
    final Sleeps wiring = new Sleeps();
}
