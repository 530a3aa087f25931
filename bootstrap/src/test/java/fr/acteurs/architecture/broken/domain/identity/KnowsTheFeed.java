package fr.acteurs.architecture.broken.domain.identity;

import fr.acteurs.architecture.broken.domain.feed.SomeLine;

/** The first package with the eleventh. */
final class KnowsTheFeed {
    final SomeLine line = new SomeLine();
}
