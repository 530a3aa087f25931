package fr.acteurs.application.ingest;

import static java.util.stream.Collectors.groupingBy;

import fr.acteurs.application.ingest.Publication.Commune;
import fr.acteurs.domain.source.Notice.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Editions of chance: few communes and few names, so that people meet, move, swap, vanish and return. */
final class AnyMayors {

    static final List<String> CODES = List.of("32001", "32002", "32003", "32004", "32005");
    private static final String UNKNOWN = "32099";
    private static final List<String> SURNAMES = List.of("Durand", "Béraud", "Leroux", "Leroux Dambrin", "Petit");
    private static final List<String> UNLIKE = List.of("Durand", "Béraud", "Leroux", "Martin", "Petit");
    private static final List<String> BIRTHS = List.of("1961-02-03", "1970-05-06", "");
    private static final List<String> STARTS = List.of("2020-05-24", "2023-01-08", "");

    private AnyMayors() {}

    static List<Commune> communes() {
        return CODES.stream().map(code -> new Commune(code, "Commune " + code)).toList();
    }

    /**
     * Five editions, each unlike the one before: the same rows again would be the same file, which is no second witness
     * of an absence, and the same rows in another order would be one. With {@code disputes}, rows repeat, contradict,
     * share seats, and some communes (the lesser part) are unknown.
     */
    static List<List<Mayor>> editions(Random random, boolean disputes) {
        List<List<Mayor>> editions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<Mayor> last = i == 0 ? List.of() : editions.get(i - 1);
            editions.add(unlike(last, () -> disputes ? disputed(random) : orderly(random)));
        }
        return editions;
    }

    private static List<Mayor> unlike(List<Mayor> last, Supplier<List<Mayor>> drawn) {
        List<Mayor> rows = drawn.get();
        return Set.copyOf(rows).equals(Set.copyOf(last)) ? unlike(last, drawn) : rows;
    }

    private static List<Mayor> disputed(Random random) {
        List<Mayor> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(someone(random).in(i < 3 && random.nextInt(4) == 0 ? UNKNOWN : one(random, CODES)));
        }
        rows.add(rows.get(0));
        rows.add(rows.get(1).since("2024-02-02"));
        return rows;
    }

    /** One row at most for each commune, and each name at most once: nobody could say who moved where otherwise. */
    private static List<Mayor> orderly(Random random) {
        List<Mayor> people = shuffled(
                IntStream.range(0, CODES.size())
                        .mapToObj(i -> Mayor.mayor(CODES.get(0), UNLIKE.get(i), "Anne"))
                        .toList(),
                random);
        List<Mayor> rows = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            if (rows.isEmpty() || random.nextInt(4) > 0) {
                Mayor mayor = people.get(i).in(CODES.get(i)).since(one(random, STARTS.subList(0, 2)));
                rows.add(random.nextInt(4) == 0 ? mayor.electedIn2026() : mayor);
            }
        }
        return rows;
    }

    private static Mayor someone(Random random) {
        String surname = one(random, SURNAMES);
        Mayor mayor = Mayor.mayor(CODES.get(0), surname, "Anne")
                .written(random.nextBoolean() ? surname : surname.toUpperCase(Locale.ROOT), "Anne")
                .born(one(random, BIRTHS))
                .since(one(random, STARTS));
        return random.nextInt(4) == 0 ? mayor.electedIn2026() : mayor;
    }

    /** The editions come on one day or some months apart, never backwards; every other one has a row refused. */
    static List<Published> published(Random random) {
        List<Published> published = new ArrayList<>();
        int month = 0;
        for (List<Mayor> rows : editions(random, true)) {
            month += random.nextInt(6);
            published.add(new Published(rows, publication(Publication.mayors(day(month), rows), random)));
        }
        return published;
    }

    /** Rows, and the edition that they came in. */
    record Published(List<Mayor> rows, Publication publication) {}

    private static Publication publication(Publication publication, Random random) {
        return random.nextBoolean() ? publication : publication.withARowRefused(Reason.BAD_CODE);
    }

    static String day(int month) {
        return LocalDate.parse("2024-01-05").plusMonths(month).toString();
    }

    /** The rows that are alone in their seat, in a commune that is known. */
    static List<Mayor> undisputed(List<Mayor> rows) {
        return rows.stream().collect(groupingBy(Mayor::commune)).entrySet().stream()
                .filter(seat ->
                        !seat.getKey().equals(UNKNOWN) && seat.getValue().size() == 1)
                .map(seat -> seat.getValue().get(0))
                .toList();
    }

    static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
