package fr.acteurs.adapters.json.read;

import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.adapters.json.sources.JsonSources;
import fr.acteurs.application.contact.PlainContactParser;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads documents for tests, as the ingest does. */
public final class Documents {

    /** The nomenclature and the contract that the product carries, and a plain reader of contacts. */
    public static final Lexicon LEXICON = new Lexicon(
            NomenclatureJson.functions(),
            new PlainContactParser(),
            Classification.of(new ContractJson(NomenclatureJson.functions(), null)
                    .inForce()
                    .segments()));

    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private Documents() {}

    /** What became of a file: held by a gate, or its rows. */
    public record Outcome(Optional<Gate.Held> held, List<Reading> readings, Optional<RowCounts> counts) {

        public List<Reading.Taken> taken() {
            return readings.stream()
                    .filter(Reading.Taken.class::isInstance)
                    .map(Reading.Taken.class::cast)
                    .toList();
        }

        /** Line, reason and detail of each notice, as a report shows them. */
        public List<String> remarks() {
            return readings.stream()
                    .flatMap(Outcome::notices)
                    .map(notice -> notice.line() + " " + notice.reason() + " " + notice.detail())
                    .toList();
        }

        private static Stream<Notice> notices(Reading reading) {
            return reading instanceof Reading.Taken taken
                    ? taken.remarks().stream()
                    : Stream.of(((Reading.Refused) reading).notice());
        }
    }

    public static JsonSource source(String code) {
        return JsonSources.all(LEXICON).stream()
                .filter(source -> source.description().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static Outcome read(JsonSource source, Path file, LocalDate asOf) {
        Inspection inspection = new JsonReader().inspect(source, file);
        if (inspection instanceof Inspection.Unsound unsound) {
            return new Outcome(Optional.of(unsound.held()), List.of(), Optional.empty());
        }
        List<Reading> readings = new ArrayList<>();
        RowCounts counts = ((Inspection.Sound) inspection).rows().read(asOf, print -> false, readings::add);
        return new Outcome(Optional.empty(), readings, Optional.of(counts));
    }

    /** A sample of the test resources. */
    public static byte[] sample(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("No sample " + name, e);
        }
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
