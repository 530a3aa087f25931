package fr.acteurs.application.ingest;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property on many stories of chance. A failure names its seed: run again with {@code -Dacteurs.seed=SEED}. */
public final class Chance {

    private Chance() {}

    public static void of(int count, Consumer<Random> property) {
        long first = Long.getLong("acteurs.seed", System.nanoTime());
        for (long seed = first; seed < first + count; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (Throwable failure) {
                throw new AssertionError("-Dacteurs.seed=" + seed, failure);
            }
        }
    }
}
