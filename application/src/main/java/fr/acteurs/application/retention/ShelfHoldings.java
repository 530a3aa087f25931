package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Books.Standing;
import fr.acteurs.application.retention.Shelf.Item;
import fr.acteurs.domain.delivery.ChannelCode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Files of one category, on one shelf or several: each as old as the books of its shelf tell. */
public final class ShelfHoldings implements Holdings {

    private final Category category;
    private final List<Stock> stocks;

    /** A shelf and what is written down of it. */
    record Stock(Shelf shelf, Books books) {}

    ShelfHoldings(Category category, Stock... stocks) {
        this.category = category;
        this.stocks = List.of(stocks);
    }

    /**
     * Data files of deliveries. They are as old as their sealing: a business date may be that of a replay.
     *
     * @param channels those of the contract
     */
    public static Holdings payloads(Shelf spool, PastDeliveries deliveries, Set<ChannelCode> channels) {
        return new ShelfHoldings(Category.PAYLOADS, new Stock(spool, new PayloadBooks(deliveries, channels)));
    }

    /** Files of editions that were taken; as old as their last reading. */
    public static Holdings editions(Shelf archive, ReadEditions editions) {
        return new ShelfHoldings(Category.EDITIONS, new Stock(archive, new EditionBooks(editions, true)));
    }

    /**
     * Files of which nothing was taken: held by a gate, or left by a reading that was cut; and what was fetched, of which the
     * archive has what was read.
     */
    public static Holdings quarantine(Shelf archive, ReadEditions editions, Shelf downloads) {
        return new ShelfHoldings(
                Category.QUARANTINE,
                new Stock(archive, new EditionBooks(editions, false)),
                new Stock(downloads, () -> item -> Optional.of(Standing.since(item.writtenOn()))));
    }

    @Override
    public Category category() {
        return category;
    }

    private record Placed(Shelf shelf, Item item, Standing standing) {

        LocalDate since() {
            return standing.since();
        }
    }

    private List<Placed> placed() {
        return stocks.stream().flatMap(ShelfHoldings::placed).toList();
    }

    private static Stream<Placed> placed(Stock stock) {
        Function<Item, Optional<Standing>> book = stock.books().open();
        return stock.shelf().items().stream()
                .flatMap(item -> book.apply(item).map(standing -> new Placed(stock.shelf(), item, standing)).stream());
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
        over(placed(), limit).forEach(one -> one.shelf().destroy(one.item().name(), stone(one, order)));
        return Gone.of(stocks.stream()
                .flatMap(stock -> stock.shelf().tombstones().stream())
                .filter(stone -> stone.category() == category && stone.purge() == order.purge())
                .map(Tombstone::since)
                .toList());
    }

    private Tombstone stone(Placed one, Order order) {
        Limit limit = order.limit();
        return new Tombstone(category, order.purge(), one.since(), limit.today(), limit.days());
    }
}
