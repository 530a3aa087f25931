package fr.acteurs.application.retention;

import fr.acteurs.application.retention.Shelf.Item;
import fr.acteurs.domain.trace.TraceCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the register tells of archived files. One that was taken once is an edition, whatever else was made of it; what no
 * edition names was left by a reading that was cut.
 *
 * @param taken whether of files that were taken, or of the others
 */
record EditionBooks(ReadEditions editions, boolean taken) implements Books {

    @Override
    public Function<Item, Optional<Standing>> open() {
        Map<String, List<ReadEdition>> byHash =
                editions.all().stream().collect(Collectors.groupingBy(ReadEdition::sha256));
        return item -> standing(item, byHash.getOrDefault(item.name(), List.of()));
    }

    private Optional<Standing> standing(Item item, Collection<ReadEdition> read) {
        boolean isTaken = read.stream().anyMatch(ReadEdition::taken);
        return isTaken == taken ? Optional.of(Standing.since(since(item, read))) : Optional.empty();
    }

    /** Whoever reads a file again needs it again. */
    private static LocalDate since(Item item, Collection<ReadEdition> read) {
        return read.stream()
                .map(one -> TraceCalendar.dayOf(one.at()))
                .max(Comparator.naturalOrder())
                .orElse(item.writtenOn());
    }
}
