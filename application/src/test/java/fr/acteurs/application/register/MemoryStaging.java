package fr.acteurs.application.register;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.Multimap;
import fr.acteurs.application.register.MemoryTables.Said;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowPrint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The observations of one edition side by side: which of them repeat, contradict or exclude one another. */
final class MemoryStaging {

    /** One observation where it stands in its file. */
    record Row(long line, int part, Observation observation, Optional<RowPrint> print) {

        boolean isPrimary() {
            return part == 0;
        }

        Optional<String> seat() {
            return observation.seat();
        }

        Optional<String> start() {
            return observation.facts().get(Field.STARTED_ON);
        }

        /** Taking of the office, else the election. */
        String since() {
            return since(observation.facts());
        }

        private static String since(Facts facts) {
            return facts.get(Field.STARTED_ON)
                    .or(() -> facts.get(Field.ELECTED_ON))
                    .orElse("");
        }

        boolean isLaterThan(Said said) {
            String before = since(said.stored().facts());
            return !before.isEmpty() && since().compareTo(before) > 0;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<Row> repeated = new HashSet<>();
    private final Set<Row> held = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
        keys.add(row.observation().key());
    }

    /** Whether the edition names the subject, be it in a row that is held. */
    boolean lists(String key) {
        return keys.contains(key);
    }

    /**
     * Sorts the rows out; the answer is what a person should know of.
     *
     * @param listedAgain what was said of the subjects whose very rows the edition has again, by key
     */
    List<Notice> sortOut(Map<String, Said> listedAgain) {
        rows.forEach(
                row -> Optional.ofNullable(listedAgain.get(row.observation().key()))
                        .filter(said -> !row.isLaterThan(said))
                        .ifPresent(said -> setAside(row, said.fingerprint())));
        rows.removeIf(repeated::contains);
        rows.sort(Comparator.comparingLong(Row::line).thenComparingInt(Row::part));
        grouped(row -> Optional.of(row.observation().key())).forEach(this::setRepeatsAside);
        rows.removeIf(repeated::contains);
        grouped(Row::seat).forEach(this::holdAllButTheLatest);
        return List.copyOf(notices);
    }

    /** The rows that go on, in the order of the file. */
    List<Row> sound() {
        return rows.stream().filter(row -> !held.contains(row)).toList();
    }

    /** The bodies that each SIRET is said to be of. */
    Multimap<String, EntityKey> sirets() {
        Multimap<String, EntityKey> sirets = HashMultimap.create();
        rows.stream()
                .map(Row::observation)
                .filter(said -> said instanceof Observation.OfEntity)
                .forEach(said -> said.facts().get(Field.SIRET).ifPresent(siret -> sirets.put(siret, said.entity())));
        return sirets;
    }

    /** Keys of persons that more than one row gives. */
    Set<KinKey> keysOfSeveral() {
        Set<KinKey> seen = new HashSet<>();
        return rows.stream()
                .flatMap(row -> row.observation().kin().stream())
                .filter(key -> !seen.add(key))
                .collect(Collectors.toSet());
    }

    List<Row> held() {
        return List.copyOf(held);
    }

    private Iterable<List<Row>> grouped(Function<Row, Optional<String>> by) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> by.apply(row)
                .ifPresent(name ->
                        groups.computeIfAbsent(name, n -> new ArrayList<>()).add(row)));
        groups.values().removeIf(group -> group.size() == 1);
        return groups.values();
    }

    private void setRepeatsAside(List<Row> alike) {
        Row latest = alike.stream()
                .reduce((a, b) -> b.since().compareTo(a.since()) > 0 ? b : a)
                .orElseThrow();
        alike.stream()
                .filter(other -> other != latest)
                .forEach(other -> setAside(other, latest.observation().fingerprint()));
    }

    private void setAside(Row row, String first) {
        boolean same = row.observation().fingerprint().equals(first);
        repeated.add(row);
        if (row.isPrimary() || !same) {
            note(row, repeat(row, same), row.observation().entity().toString());
        }
    }

    private static Reason repeat(Row row, boolean same) {
        if (!row.isPrimary()) {
            return Reason.DIFFERS_IN_PASSING;
        }
        return same ? Reason.DUPLICATE_ROW : Reason.CONTRADICTION;
    }

    private void holdAllButTheLatest(List<Row> holders) {
        Optional<String> latest =
                holders.stream().flatMap(row -> row.start().stream()).max(Comparator.naturalOrder());
        List<Row> last = holders.stream()
                .filter(row -> latest.isPresent() && row.start().equals(latest))
                .toList();
        for (Row row : holders) {
            if (last.size() != 1 || row != last.get(0)) {
                held.add(row);
                note(row, several(row), row.seat().orElseThrow());
            }
        }
    }

    private static Reason several(Row row) {
        if (row.observation() instanceof Observation.OfEntity) {
            return Reason.TWO_RECORDS;
        }
        return row.isPrimary() ? Reason.TWO_HOLDERS : Reason.TWO_HEADS;
    }

    private void note(Row row, Reason reason, String detail) {
        notices.add(new Notice(row.line(), reason, detail));
    }
}
