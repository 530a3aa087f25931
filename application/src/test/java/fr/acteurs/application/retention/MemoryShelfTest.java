package fr.acteurs.application.retention;

import java.time.LocalDate;

final class MemoryShelfTest extends ShelfContract {

    private final MemoryShelf shelf = new MemoryShelf();

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected String put(int number, LocalDate writtenOn) {
        shelf.put("thing-" + number, writtenOn);
        return "thing-" + number;
    }
}
