package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Books.Standing;
import fr.acteurs.application.retention.Shelf.Item;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Files of one category: each as old as the books tell. */
public final class ShelfHoldings implements Holdings {

    private final Category category;
    private final Shelf shelf;
    private final Books books;

    ShelfHoldings(Category category, Shelf shelf, Books books) {
        this.category = category;
        this.shelf = shelf;
        this.books = books;
    }

    /** Data files of deliveries. They are as old as their sealing: a business date may be that of a replay. */
    public static Holdings payloads(Shelf spool, PastDeliveries deliveries) {
        return new ShelfHoldings(Category.PAYLOADS, spool, new PayloadBooks(deliveries));
    }

    /** Files of editions that were taken; as old as their last reading. */
    public static Holdings editions(Shelf archive, ReadEditions editions) {
        return new ShelfHoldings(Category.EDITIONS, archive, new EditionBooks(editions, true));
    }

    /** Files of which nothing was taken: held by a gate, or left by a reading that was cut. */
    public static Holdings quarantine(Shelf archive, ReadEditions editions) {
        return new ShelfHoldings(Category.QUARANTINE, archive, new EditionBooks(editions, false));
    }

    @Override
    public Category category() {
        return category;
    }

    private record Placed(Item item, Standing standing) {

        LocalDate since() {
            return standing.since();
        }
    }

    private List<Placed> placed() {
        Function<Item, Optional<Standing>> book = books.open();
        return shelf.items().stream()
                .flatMap(item -> book.apply(item).map(standing -> new Placed(item, standing)).stream())
                .toList();
    }

    @Override
    public Census census(Limit limit) {
        List<Placed> placed = placed();
        Gone over = Gone.of(over(placed, limit).stream().map(Placed::since).toList());
        Gone all = Gone.of(placed.stream().map(Placed::since).toList());
        return new Census(over.count(), over.oldest(), all.oldest(), spared(placed, limit));
    }

    private static List<Placed> over(List<Placed> placed, Limit limit) {
        return placed.stream()
                .filter(one ->
                        limit.isOver(one.since()) && one.standing().spared().isEmpty())
                .toList();
    }

    private static Map<Spared, Long> spared(List<Placed> placed, Limit limit) {
        Map<Spared, Long> spared = new EnumMap<>(Spared.class);
        placed.stream()
                .filter(one -> limit.isOver(one.since()))
                .flatMap(one -> one.standing().spared().stream())
                .forEach(why -> spared.merge(why, 1L, Long::sum));
        return spared;
    }

    /** What an earlier attempt has destroyed under the same number is told by its stones. */
    @Override
    public Gone destroy(Order order) {
        Limit limit = order.limit();
        over(placed(), limit).forEach(one -> shelf.destroy(one.item().name(), stone(one, order)));
        return Gone.of(shelf.tombstones().stream()
                .filter(stone -> stone.category() == category && stone.purge() == order.purge())
                .map(Tombstone::since)
                .toList());
    }

    private Tombstone stone(Placed one, Order order) {
        Limit limit = order.limit();
        return new Tombstone(category, order.purge(), one.since(), limit.today(), limit.days());
    }
}
