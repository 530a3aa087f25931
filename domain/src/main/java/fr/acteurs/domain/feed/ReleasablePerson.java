package fr.acteurs.domain.feed;

/** A person who has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasablePerson {

    private final Individual individual;
    private final Portrait portrait;

    ReleasablePerson(Individual individual, Portrait portrait) {
        this.individual = individual;
        this.portrait = portrait;
    }

    Individual individual() {
        return individual;
    }

    Portrait portrait() {
        return portrait;
    }
}
