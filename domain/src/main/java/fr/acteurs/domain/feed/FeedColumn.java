package fr.acteurs.domain.feed;

import java.util.function.Function;

/**
 * One column of the feed and its line of the data dictionary (tender 4: "dictionnaire de données"). A column cannot be
 * made without it.
 *
 * @param name header, as in the client's files
 * @param length most characters
 * @param need whether the value is always there ({@code M}), when the fact exists ({@code M*}), or optional
 *     ({@code -})
 * @param tender the label of the tender's table that the column answers, or empty
 * @param meaning what it holds and where from, in French, as the dictionary prints it
 * @param value the value of a row, empty when unknown or withheld
 */
record FeedColumn<T>(String name, int length, String need, String tender, String meaning, Function<T, String> value) {

    FeedColumn {
        if (!need.matches("M|M\\*|-") || meaning.isBlank() || length < 1) {
            throw new IllegalArgumentException("Column " + name + " has no complete line in the dictionary");
        }
    }

    /** The same column of a row that this one speaks of a part of. */
    <S> FeedColumn<S> over(Function<S, T> part) {
        return new FeedColumn<>(name, length, need, tender, meaning, part.andThen(value));
    }

    /** Begins a column by its header, its length, its need and the tender's label. */
    static Entry column(String name, int length, String need, String tender) {
        return new Entry(name, length, need, tender, "");
    }

    /** A line of the dictionary on its way to be a column: what is missing is where its values come from. */
    record Entry(String name, int length, String need, String tender, String meaning) {

        /** Says what the column holds, in French. */
        Entry means(String words) {
            return new Entry(name, length, need, tender, words);
        }

        /** The column, with its value of a row. */
        <T> FeedColumn<T> from(Function<T, String> value) {
            return new FeedColumn<>(name, length, need, tender, meaning, value);
        }

        /** A column of the tender that no source fills yet: in the header, and empty. */
        <T> FeedColumn<T> unsourced() {
            return from(row -> "");
        }
    }
}
