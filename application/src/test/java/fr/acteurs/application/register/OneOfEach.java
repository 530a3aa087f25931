package fr.acteurs.application.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Things of which no two may have the same of some things, as a unique index sees them: row by row, in their order. */
final class OneOfEach<I, T> {

    private final Function<T, I> id;
    private final Function<T, List<Object>> had;
    private final Map<Object, I> owners = new HashMap<>();
    private final Map<I, T> known = new HashMap<>();

    OneOfEach(Collection<T> all, Function<T, I> id, Function<T, List<Object>> had) {
        this.id = id;
        this.had = had;
        all.forEach(this::take);
    }

    /** Each takes the place of what it was, or is refused. */
    void record(Collection<T> changed, BiConsumer<I, T> keep) {
        changed.forEach(one -> {
            T before = known.get(id.apply(one));
            if (before != null) {
                had.apply(before).forEach(owners::remove);
            }
            had.apply(one)
                    .forEach(
                            thing -> MemoryTables.require(!owners.containsKey(thing), "another has it", id.apply(one)));
            take(one);
            keep.accept(id.apply(one), one);
        });
    }

    private void take(T one) {
        known.put(id.apply(one), one);
        had.apply(one).forEach(thing -> owners.put(thing, id.apply(one)));
    }
}
