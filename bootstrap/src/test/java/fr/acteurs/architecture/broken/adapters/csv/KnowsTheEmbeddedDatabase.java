package fr.acteurs.architecture.broken.adapters.csv;

import fr.acteurs.architecture.broken.postgres.KnowsTheDomain;

/** An adapter with the embedded database. */
final class KnowsTheEmbeddedDatabase {
    final KnowsTheDomain server = new KnowsTheDomain();
}
