package fr.acteurs.domain.feed;

import java.util.Set;

/** A body that has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasableOrganisation {

    private final Organisation organisation;
    private final Set<Integer> segments;

    ReleasableOrganisation(Organisation organisation, Set<Integer> segments) {
        this.organisation = organisation;
        this.segments = segments;
    }

    Organisation organisation() {
        return organisation;
    }

    Set<Integer> segments() {
        return segments;
    }
}
