package fr.acteurs.application.ingest;

import com.google.common.hash.Hashing;
import fr.acteurs.application.ingest.SourceReader.Fingerprint;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.ReferenceSource;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One file of one register as a reader would give it, without bytes: its rows are known already. It is tolerant of the
 * few rows of a test, unless a test asks for the usual limits.
 */
record Publication(
        String source,
        Dataset dataset,
        LocalDate asOf,
        List<Reading> readings,
        long bytes,
        RowCounts counts,
        String mark)
        implements Source, SourceReader.Rows {

    static final String COMMUNES = "cog-communes";
    static final String MAYORS = "rne-maires";
    static final String REFERENCE = "reference";

    /** A commune as the code officiel géographique lists it: {@code 32013 Auch}. */
    record Commune(String code, String name) {
        Observation observation() {
            Facts facts = Facts.builder()
                    .say(Field.KIND, "COMMUNE")
                    .say(Field.NAME, name)
                    .say(Field.INSEE_CODE, code)
                    .say(Field.COMMUNE, name)
                    .build();
            return new Observation.OfEntity(EntityKey.of(new InseeCode(code)), true, facts);
        }
    }

    static Publication communes(String asOf, Commune... communes) {
        return communes(asOf, Arrays.asList(communes));
    }

    static Publication communes(String asOf, List<Commune> communes) {
        return of(COMMUNES, asOf, communes.stream().map(Commune::observation).toList());
    }

    static Publication mayors(String asOf, Mayor... mayors) {
        return mayors(asOf, Arrays.asList(mayors));
    }

    static Publication mayors(String asOf, List<Mayor> mayors) {
        return of(MAYORS, asOf, mayors.stream().map(Mayor::observation).toList());
    }

    /** A register of several kinds of functions, by a source of that name. */
    static Publication of(String source, String asOf, Observation... observations) {
        return of(source, asOf, List.of(observations));
    }

    static Publication of(String source, String asOf, List<Observation> observations) {
        List<Reading> readings = new ArrayList<>();
        for (Observation observation : observations) {
            readings.add(new Reading.Taken(readings.size() + 2L, List.of(observation), List.of(), print(observation)));
        }
        Dataset tolerant = new Dataset("all", List.of(), List.of(), Optional.empty(), Optional.empty(), 0.99, 99);
        return new Publication(source, tolerant, LocalDate.parse(asOf), readings, 10_000, counts(readings.size()), "");
    }

    /** A register of one row, which says several things. */
    static Publication ofOneRow(String source, String asOf, Observation... observations) {
        List<Reading> readings = List.of(new Reading.Taken(2, List.of(observations), List.of(), Optional.empty()));
        Dataset tolerant = new Dataset("all", List.of(), List.of(), Optional.empty(), Optional.empty(), 0.99, 99);
        return new Publication(source, tolerant, LocalDate.parse(asOf), readings, 10_000, counts(1), "");
    }

    /** As for rows of a file: the very row again says the same of a body; a seat for one is compared each time. */
    private static Optional<RowPrint> print(Observation observation) {
        UUID print = UUID.nameUUIDFromBytes(
                (observation.key() + observation.fingerprint()).getBytes(StandardCharsets.UTF_8));
        return observation.seat().isPresent()
                ? Optional.empty()
                : Optional.of(new RowPrint(print.getMostSignificantBits(), print.getLeastSignificantBits()));
    }

    private static RowCounts counts(long rows) {
        return new RowCounts(rows + 1, 1, 0, rows, 0, false);
    }

    /** One more row, which the source's mapping refuses. */
    Publication withARowRefused(Notice.Reason reason) {
        List<Reading> more = new ArrayList<>(readings);
        more.add(new Reading.Refused(new Notice(readings.size() + 2L, reason, "")));
        return new Publication(source, dataset, asOf, more, bytes, counts(more.size()), mark);
    }

    /** So many more rows, of bodies that nobody follows. */
    Publication withRowsPassedOver(int rows) {
        List<Reading> more = new ArrayList<>(readings);
        for (int row = 0; row < rows; row++) {
            more.add(new Reading.PassedOver(more.size() + 2L, Notice.Reason.NOT_FOLLOWED));
        }
        return new Publication(source, dataset, asOf, more, bytes, counts(more.size()), mark);
    }

    /** The rows call for so many remarks upon one column. */
    Publication withRemarks(Notice.Reason reason, int remarks) {
        List<Reading> remarked = new ArrayList<>(readings);
        Reading.Taken first = (Reading.Taken) readings.get(0);
        List<Notice> notices = Collections.nCopies(remarks, new Notice(2, reason, "Date de naissance"));
        remarked.set(0, new Reading.Taken(first.line(), first.observations(), notices, Optional.empty()));
        return new Publication(source, dataset, asOf, remarked, bytes, counts, mark);
    }

    /** Every row stands there twice. */
    Publication doubled() {
        List<Reading> twice = new ArrayList<>(readings);
        readings.forEach(reading -> {
            Reading.Taken taken = (Reading.Taken) reading;
            twice.add(new Reading.Taken(
                    taken.line() + readings.size(), taken.observations(), List.of(), Optional.empty()));
        });
        return new Publication(source, dataset, asOf, twice, bytes, counts(twice.size()), mark);
    }

    /** A register that is known to name the same subject in so many of its rows. */
    Publication repeating(double share) {
        return new Publication(source, dataset.repeating(share), asOf, readings, bytes, counts, mark);
    }

    /** Other bytes that mean the same: a column that nobody reads has moved. */
    Publication inOtherBytes() {
        return new Publication(source, dataset, asOf, readings, bytes, counts, mark + "*");
    }

    /** The same bytes, said to speak of another day. */
    Publication asOf(String day) {
        return new Publication(source, dataset, LocalDate.parse(day), readings, bytes, counts, mark);
    }

    Publication ofBytes(long count) {
        return new Publication(source, dataset, asOf, readings, count, counts, mark);
    }

    /** Five rows in a hundred may go, as in earnest. */
    Publication underTheUsualLimits() {
        return new Publication(source, Dataset.of("all"), asOf, readings, bytes, counts, mark);
    }

    Publication withRagged(long ragged, boolean last) {
        RowCounts torn = new RowCounts(counts.lines(), 1, 0, counts.rows(), ragged, last);
        return new Publication(source, dataset, asOf, readings, bytes, torn, mark);
    }

    @Override
    public RowCounts read(LocalDate day, Predicate<RowPrint> known, Consumer<Reading> rows) {
        readings.forEach(
                reading -> rows.accept(isKnown(reading, known) ? new Reading.AsBefore(reading.line()) : reading));
        return counts;
    }

    private static boolean isKnown(Reading reading, Predicate<RowPrint> known) {
        return reading instanceof Reading.Taken taken
                && taken.print().filter(known).isPresent();
    }

    SourceReader.Inspection.Sound inspection() {
        return new SourceReader.Inspection.Sound(new Fingerprint(bytes, sha256()), dataset, this);
    }

    private String sha256() {
        StringBuilder content = new StringBuilder(source).append(mark);
        readings.forEach(reading -> content.append(
                reading instanceof Reading.Taken taken
                        ? taken.observations().get(0).key()
                                + taken.observations().get(0).fingerprint()
                        : reading.toString()));
        return Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
    }

    /** The source as a program has it: one register is there to understand others. */
    Source asSource() {
        return source.equals(REFERENCE) ? new OfReference(this) : this;
    }

    private record OfReference(Publication publication) implements ReferenceSource {

        @Override
        public SourceDescription description() {
            return publication.description();
        }

        @Override
        public Reading read(Row row) {
            return publication.read(row);
        }
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(SourceCode.of(source), "", "", "", "", "", "", List.of(dataset));
    }

    @Override
    public Reading read(Row row) {
        throw new UnsupportedOperationException("The rows of a test are read already");
    }
}
