package fr.acteurs.application.continuity;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A file of the previous provider, whole and readable by its mapping; rows come in chunks, and memory does not grow. */
final class TheirFile {

    /** As many rows are looked up at once; a big council has some hundred functions. */
    private static final int CHUNK = 500;

    private final TheirRegister register;
    private final SubjectType subject;
    private final SourceReader.Rows rows;
    private final LocalDate today;
    private final RowCounts counts;
    private final String sha256;

    private TheirFile(
            TheirRegister register,
            SubjectType subject,
            SourceReader.Rows rows,
            LocalDate today,
            RowCounts counts,
            String sha256) {
        this.register = register;
        this.subject = subject;
        this.rows = rows;
        this.today = today;
        this.counts = counts;
        this.sha256 = sha256;
    }

    /** The file, or the gate that holds it. */
    record Opened(Optional<TheirFile> file, Optional<Gate.Held> held) {}

    static Opened open(SourceReader reader, Mapping mapping, Path path, LocalDate today) {
        TheirRegister register = new TheirRegister(mapping);
        Inspection inspection = reader.inspect(register, path);
        if (inspection instanceof Inspection.Unsound unsound) {
            return new Opened(Optional.empty(), Optional.of(unsound.held()));
        }
        Inspection.Sound sound = (Inspection.Sound) inspection;
        RowCounts counts = sound.rows().read(today, print -> false, reading -> {});
        Optional<Gate.Held> held = Stream.of(counts.emptyGate(), counts.lastLineGate(), counts.raggedGate())
                .flatMap(Optional::stream)
                .findFirst();
        return held.isPresent()
                ? new Opened(Optional.empty(), held)
                : new Opened(Optional.of(of(register, mapping, sound, today, counts)), held);
    }

    private static TheirFile of(
            TheirRegister register, Mapping mapping, Inspection.Sound sound, LocalDate today, RowCounts counts) {
        Dataset dataset = sound.dataset();
        return new TheirFile(
                register,
                TheirRegister.subject(dataset, mapping),
                sound.rows(),
                today,
                counts,
                sound.fingerprint().sha256());
    }

    RowCounts counts() {
        return counts;
    }

    String sha256() {
        return sha256;
    }

    /** Whether the file is of contacts. */
    boolean isOfContacts() {
        return subject != SubjectType.O;
    }

    /** Gives all rows, those that cannot be read apart. */
    void read(Consumer<List<TheirRow>> chunks, Consumer<Finding> unreadable) {
        List<TheirRow> chunk = new ArrayList<>(CHUNK);
        rows.read(today, print -> false, reading -> {
            if (reading instanceof Reading.Taken) {
                chunk.add(register.last());
            } else {
                unreadable.accept(Finding.refused(reading.line(), subject, Reason.BAD_ROW));
            }
            if (chunk.size() == CHUNK) {
                chunks.accept(List.copyOf(chunk));
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            chunks.accept(List.copyOf(chunk));
        }
    }
}
