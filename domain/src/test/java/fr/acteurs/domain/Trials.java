package fr.acteurs.domain;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property on many inputs of chance. A failure prints the seed: run again with {@code -Dacteurs.seed=SEED}.
 */
public final class Trials {

    private Trials() {}

    public static void of(int count, Consumer<Random> property) {
        long seed = Long.getLong("acteurs.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            try {
                property.accept(random);
            } catch (Throwable failure) {
                throw new AssertionError("trial " + i + ", -Dacteurs.seed=" + seed, failure);
            }
        }
    }

    /** Up to {@code most} code points, half of them from the given alphabet, half from all of Unicode, halves included. */
    public static String text(Random random, int most, String alphabet) {
        int[] points = random.ints(random.nextInt(most + 1), 0, Integer.MAX_VALUE)
                .map(n -> n % 2 == 0 ? alphabet.charAt(n / 2 % alphabet.length()) : n / 2 % 0x110000)
                .toArray();
        return new String(points, 0, points.length);
    }
}
