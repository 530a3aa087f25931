package fr.acteurs.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes registers of a made-up country in which it is known who is who: {@code bodies.csv}; {@code first.csv}, in which
 * everybody sits in one body; {@code other.csv}, another register that lists one person in ten again, elsewhere; and
 * {@code renewed.csv}, the first one after an election: four in ten have given way to newcomers. Each title names the
 * true person ({@code T123}), which nobody who resolves looks at. Rows stand in the order of their bodies, as publishers
 * list them. The same number gives the same bytes.
 *
 * <p>The rates are those measured in public registers: names follow a long tail, so that namesakes of one birth date
 * come up; 2.6 in a hundred who are re-elected have another spelling or a date typed otherwise.
 */
final class Population {

    private static final int PER_BODY = 15;
    private static final int LISTED_AGAIN_EVERY = 10;
    private static final double RESPELT = 0.026;
    private static final double REPLACED = 0.40;
    private static final int SURNAMES = 60_000;
    private static final int GIVEN_NAMES = 1_200;
    private static final String[] SYLLABLES = {
        "ba", "bé", "ce", "chan", "do", "du", "fi", "gar", "gué", "ha", "lan", "le", "mar", "mer", "mou", "nel", "no",
        "pa", "pé", "ri", "rou", "sa", "ti", "ver", "vin", "za"
    };

    private final int persons;

    Population(int persons) {
        this.persons = persons;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeBodies(folder.resolve("bodies.csv"));
        try (PrintWriter first = begun(folder.resolve("first.csv"));
                PrintWriter other = begun(folder.resolve("other.csv"));
                PrintWriter renewed = begun(folder.resolve("renewed.csv"))) {
            for (int i = 0; i < persons; i++) {
                writePerson(i, first, other, renewed);
            }
        }
    }

    private void writePerson(int number, PrintWriter first, PrintWriter other, PrintWriter renewed) {
        Random chance = new Random(31L * number + 7);
        Citizen citizen = citizen(number);
        int body = number / PER_BODY;
        first.print(citizen.row(body, "BOARD_MEMBER", "2020-03-15", "2020-05-24"));
        if (number % LISTED_AGAIN_EVERY == 0) {
            int elsewhere = chance.nextInt(bodies());
            other.print(asWritten(citizen, chance).row(elsewhere, "COMMITTEE_MEMBER", "2021-06-20", "2021-07-01"));
        }
        Citizen elected = chance.nextDouble() < REPLACED ? citizen(persons + number) : asWritten(citizen, chance);
        renewed.print(elected.row(body, "BOARD_MEMBER", "2026-03-15", "2026-03-21"));
    }

    /** A person as they truly are. */
    private static Citizen citizen(int number) {
        Random chance = new Random(number);
        boolean woman = chance.nextBoolean();
        String surname = word(tail(chance, SURNAMES), 3);
        String given = word(tail(chance, GIVEN_NAMES) * 2 + (woman ? 1 : 0), 2);
        return new Citizen(number, surname, given, woman, day(chance));
    }

    /** As another clerk writes them, now and then. */
    private static Citizen asWritten(Citizen citizen, Random chance) {
        if (chance.nextDouble() >= RESPELT) {
            return citizen;
        }
        return switch (chance.nextInt(4)) {
            case 0 -> citizen.named(citizen.surname() + " " + word(tail(chance, SURNAMES), 3), citizen.given());
            case 1 -> citizen.named(citizen.surname(), citizen.given() + "-" + word(tail(chance, GIVEN_NAMES) * 2, 2));
            case 2 -> citizen.named(citizen.surname(), citizen.given().substring(1));
            default -> citizen.born(day(chance));
        };
    }

    /** The true person, and how a register has them. */
    private record Citizen(int truth, String surname, String given, boolean woman, String birth) {

        Citizen named(String otherSurname, String otherGiven) {
            return new Citizen(truth, otherSurname, otherGiven, woman, birth);
        }

        Citizen born(String otherBirth) {
            return new Citizen(truth, surname, given, woman, otherBirth);
        }

        String row(int body, String function, String elected, String started) {
            return Generator.siren(body) + ";" + surname.toUpperCase(java.util.Locale.ROOT) + ";" + given + ";"
                    + (woman ? "F" : "M") + ";" + birth + ";" + function + ";T" + truth + ";" + elected + ";" + started
                    + ";;\n";
        }
    }

    private void writeBodies(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.print("siren;nom;nature;departement;population\n");
            for (int i = 0; i < bodies(); i++) {
                out.print(Generator.siren(i) + ";Corps " + i + ";CC;" + "%02d".formatted(1 + i % 19) + ";1000\n");
            }
        }
    }

    private int bodies() {
        return (persons + PER_BODY - 1) / PER_BODY;
    }

    private static PrintWriter begun(Path file) throws IOException {
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        out.print("siren;nom;prenom;sexe;naissance;fonction;titre;election;debut;delegation;observations\n");
        return out;
    }

    /** Small numbers far more often than large ones. */
    private static int tail(Random chance, int size) {
        return (int) Math.floor(size * Math.pow(chance.nextDouble(), 2.5));
    }

    /** The name of a number: the same for the same. */
    private static String word(int number, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0, rest = number; i < syllables; i++, rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String day(Random chance) {
        return "%04d-%02d-%02d".formatted(1940 + chance.nextInt(60), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
    }
}
