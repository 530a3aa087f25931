package fr.acteurs.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes made-up registers: {@code bodies.csv}, {@code functions-1.csv}, and {@code functions-2.csv} in which one row in
 * two hundred has changed. The same numbers give the same bytes.
 */
final class Generator {

    private static final String[] SYLLABLES = {
        "ba", "ce", "do", "fi", "gu", "la", "me", "no", "pi", "ru", "sa", "te", "vo", "xi", "bri", "clo", "dra", "fle",
        "gra", "plu", "tré", "çoi", "née", "ville"
    };
    private static final int CHANGED_EVERY = 200;

    private final int bodies;
    private final int functions;

    Generator(int bodies, int functions) {
        this.bodies = bodies;
        this.functions = functions;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeBodies(folder.resolve("bodies.csv"));
        writeFunctions(folder.resolve("functions-1.csv"), false);
        writeFunctions(folder.resolve("functions-2.csv"), true);
    }

    private void writeBodies(Path file) throws IOException {
        try (PrintWriter out = writer(file)) {
            out.print("siren;nom;nature;departement;population\n");
            Random random = new Random(1);
            for (int i = 0; i < bodies; i++) {
                out.print(siren(i) + ";" + capital(word(random, 4)) + "-" + word(random, 3) + ";CC;"
                        + "%02d".formatted(1 + i % 19) + ";" + random.nextInt(100_000) + "\n");
            }
        }
    }

    private void writeFunctions(Path file, boolean later) throws IOException {
        try (PrintWriter out = writer(file)) {
            out.print("siren;nom;prenom;sexe;naissance;fonction;titre;election;debut;delegation;observations\n");
            Random random = new Random(2);
            for (int i = 0; i < functions; i++) {
                String title = later && i % CHANGED_EVERY == 7 ? "Membre du bureau délégué " : "Membre du bureau ";
                out.print(siren(i % bodies) + ";" + word(random, 4).toUpperCase(java.util.Locale.ROOT) + ";"
                        + capital(word(random, 2)) + ";" + (random.nextBoolean() ? "M" : "F") + ";"
                        + day(random, 1940, 55) + ";MUNICIPAL_COUNCILLOR;" + title + i % 40 + ";"
                        + day(random, 2020, 5) + ";" + day(random, 2020, 5) + ";" + word(random, 8) + ";"
                        + word(random, 16) + "\n");
            }
        }
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static String day(Random random, int from, int years) {
        return "%04d-%02d-%02d".formatted(from + random.nextInt(years), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A SIREN of its own for every number, with its check digit. */
    static String siren(int number) {
        String eight = "%08d".formatted(20_000_000 + number);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = eight.charAt(i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return eight + (10 - sum % 10) % 10;
    }
}
