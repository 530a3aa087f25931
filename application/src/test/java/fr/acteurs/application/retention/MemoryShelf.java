package fr.acteurs.application.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A shelf in memory, whose destroying a test may cut. */
public final class MemoryShelf implements Shelf {

    private final Map<String, LocalDate> items = new TreeMap<>();
    private final Map<String, Tombstone> stones = new TreeMap<>();
    /** Called when a stone is put and its thing is not yet gone. */
    public Consumer<String> between = name -> {};

    /** Puts something there. */
    public void put(String name, LocalDate writtenOn) {
        items.put(name, writtenOn);
    }

    @Override
    public List<Item> items() {
        return items.entrySet().stream()
                .map(one -> new Item(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public void destroy(String name, Tombstone stone) {
        stones.put(name, stone);
        between.accept(name);
        items.remove(name);
    }

    @Override
    public List<Tombstone> tombstones() {
        return List.copyOf(stones.values());
    }
}
