package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stays in the place of a file that was destroyed. It is put there before the file goes: what a purge that was cut has
 * begun is known by it, and whoever asks for the file later is told why it is gone.
 *
 * @param category of the contract's table
 * @param purge which purge of the category
 * @param since when the term of the file began
 * @param goneOn when it was destroyed
 * @param days the term
 */
public record Tombstone(Category category, long purge, LocalDate since, LocalDate goneOn, int days) {

    private static final int WORDS = 5;

    /** One line, as it is kept. */
    public String text() {
        return category + " " + purge + " " + since + " " + goneOn + " " + days;
    }

    /** What {@link #text} says; nothing when the line was written by nobody of ours. */
    public static Optional<Tombstone> parse(String text) {
        List<String> words = List.of(text.strip().split(" "));
        try {
            return words.size() == WORDS ? Optional.of(of(words)) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Tombstone of(List<String> words) {
        return new Tombstone(
                Category.valueOf(words.get(0)),
                Long.parseLong(words.get(1)),
                LocalDate.parse(words.get(2)),
                LocalDate.parse(words.get(3)),
                Integer.parseInt(words.get(4)));
    }

    /** Why the file is gone, for a message. */
    public String why() {
        return "its term is over: it was purged on " + goneOn + ", more than " + days + " days after " + since
                + " (contract.retention." + category + ")";
    }
}
