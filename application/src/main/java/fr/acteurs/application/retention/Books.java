package fr.acteurs.application.retention;

import fr.acteurs.application.retention.Shelf.Item;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What is written down of the things on a {@link Shelf}. */
@FunctionalInterface
interface Books {

    /** Reads the books as they are now; the answer is empty for a thing of another category. */
    Function<Item, Optional<Standing>> open();

    /**
     * How a thing stands.
     *
     * @param since when its term began
     * @param spared why it stays though its term may be over
     */
    record Standing(LocalDate since, Optional<Spared> spared) {

        static Standing since(LocalDate day) {
            return new Standing(day, Optional.empty());
        }
    }
}
