package fr.acteurs.application.register;

import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The observations of one edition side by side: which of them repeat, contradict or exclude one another. */
final class MemoryStaging {

    /** One observation where it stands in its file. */
    record Row(long line, int part, Observation observation) {

        boolean isPrimary() {
            return part == 0;
        }

        Optional<String> seat() {
            return observation instanceof Observation.OfMandate mandate ? mandate.seat() : Optional.empty();
        }

        Optional<String> start() {
            return observation.facts().get(Field.STARTED_ON);
        }

        boolean saysTheSame(Row other) {
            return observation.fingerprint().equals(other.observation.fingerprint());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<Row> repeated = new HashSet<>();
    private final Set<Row> held = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();

    void add(long line, int part, Observation observation) {
        rows.add(new Row(line, part, observation));
        keys.add(observation.key());
    }

    /** Whether the edition names the subject, be it in a row that is held. */
    boolean lists(String key) {
        return keys.contains(key);
    }

    /** Sorts the rows out; the answer is what a person should know of. */
    List<Notice> sortOut() {
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
        Row first = alike.get(0);
        for (Row other : alike.subList(1, alike.size())) {
            repeated.add(other);
            if (other.isPrimary() || !other.saysTheSame(first)) {
                note(other, repeat(first, other), other.observation().entity().toString());
            }
        }
    }

    private static Reason repeat(Row first, Row other) {
        if (!other.isPrimary()) {
            return Reason.DIFFERS_IN_PASSING;
        }
        return other.saysTheSame(first) ? Reason.DUPLICATE_ROW : Reason.CONTRADICTION;
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
                note(row, Reason.TWO_HOLDERS, row.seat().orElseThrow());
            }
        }
    }

    private void note(Row row, Reason reason, String detail) {
        notices.add(new Notice(row.line(), reason, detail));
    }
}
