package fr.acteurs.architecture.broken.adapters.csv;

import fr.acteurs.architecture.broken.adapters.jdbc.SomeStore;

/** One technology with another. */
final class KnowsAnotherAdapter {
    final SomeStore store = new SomeStore();
}
