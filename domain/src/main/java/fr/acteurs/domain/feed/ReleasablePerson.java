package fr.acteurs.domain.feed;

/** A person who has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasablePerson implements LimitedRow {

    private final Individual individual;
    private final Portrait portrait;
    private final ColumnLimit limit;

    ReleasablePerson(Individual individual, Portrait portrait, ColumnLimit limit) {
        this.individual = individual;
        this.portrait = portrait;
        this.limit = limit;
    }

    @Override
    public ColumnLimit limit() {
        return limit;
    }

    Individual individual() {
        return individual;
    }

    Portrait portrait() {
        return portrait;
    }
}
