package fr.acteurs.application.order;

final class MemoryOrderBookTest extends OrderBookContract {

    @Override
    protected OrderBook emptyBook() {
        return new MemoryOrderBook();
    }
}
