package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.order.OrderBook;
import fr.acteurs.application.order.OrderBookContract;

final class EmbeddedOrderBookTest extends OrderBookContract {

    @Override
    protected OrderBook emptyBook() {
        return PostgresStore.embedded().store().orderBook();
    }
}
