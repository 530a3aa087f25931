package fr.acteurs.architecture.broken.postgres;

import fr.acteurs.architecture.broken.domain.feed.SomeLine;

/** The embedded database with the domain. */
public final class KnowsTheDomain {
    final SomeLine line = new SomeLine();
}
