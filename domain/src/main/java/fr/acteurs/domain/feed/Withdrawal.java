package fr.acteurs.domain.feed;

/**
 * A row that leaves the feed: only its ids can be written, by {@link FeedSchema#suppressed}. Made by
 * {@link ReleasePolicy} alone, and a type of its own, so that a withdrawn row can never be written in full.
 *
 * @param <T> what a row of the file is made of
 */
public final class Withdrawal<T> {

    private final T row;

    Withdrawal(T row) {
        this.row = row;
    }

    T row() {
        return row;
    }
}
