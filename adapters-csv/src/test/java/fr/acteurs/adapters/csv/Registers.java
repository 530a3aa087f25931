package fr.acteurs.adapters.csv;

import fr.acteurs.adapters.csv.read.TabularReader;
import fr.acteurs.adapters.csv.sources.StandardSources;
import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.contact.PlainContactParser;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads files for tests, as the ingest does. */
public final class Registers {

    /** The nomenclature and the contract that the product carries, and a plain reader of contacts. */
    public static final Lexicon LEXICON = new Lexicon(
            NomenclatureJson.functions(),
            new PlainContactParser(),
            Classification.of(new ContractJson(NomenclatureJson.functions(), null)
                    .inForce()
                    .segments()));

    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private Registers() {}

    /** What became of a file: held by a gate, or its rows. */
    public record Outcome(Optional<Gate.Held> held, List<Reading> readings, Optional<RowCounts> counts) {

        /** The first gate that holds the edition, those on its rows included. */
        public Optional<Gate> gate() {
            return held.or(() -> counts.flatMap(
                            c -> c.lastLineGate().or(c::raggedGate).or(c::emptyGate)))
                    .map(Gate.Held::gate);
        }

        public List<Reading.Taken> taken() {
            return only(Reading.Taken.class);
        }

        public List<Reading.Refused> refused() {
            return only(Reading.Refused.class);
        }

        private <T> List<T> only(Class<T> type) {
            return readings.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    public static Source source(String code) {
        return StandardSources.all(LEXICON).stream()
                .filter(source -> source.description().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static Outcome read(Source source, Path file) {
        return read(source, file, AS_OF);
    }

    public static Outcome read(Source source, Path file, LocalDate asOf) {
        List<Reading> readings = new ArrayList<>();
        Outcome outcome = read(source, file, asOf, readings::add);
        return new Outcome(outcome.held(), readings, outcome.counts());
    }

    /** Reads and keeps no reading. */
    public static Outcome read(Source source, Path file, LocalDate asOf, Consumer<Reading> sink) {
        return read(source, file, asOf, print -> false, sink);
    }

    /** Reads what is not known by its print, and keeps no reading. */
    public static Outcome read(
            Source source, Path file, LocalDate asOf, Predicate<RowPrint> known, Consumer<Reading> sink) {
        Inspection inspection = new TabularReader().inspect(source, file);
        if (inspection instanceof Inspection.Unsound unsound) {
            return new Outcome(Optional.of(unsound.held()), List.of(), Optional.empty());
        }
        RowCounts counts = ((Inspection.Sound) inspection).rows().read(asOf, known, sink);
        return new Outcome(Optional.empty(), List.of(), Optional.of(counts));
    }

    /** Copies a sample of the test resources to a file. */
    public static Path sample(Path folder, String name) {
        try (InputStream in = Registers.class.getResourceAsStream("/samples/" + name)) {
            Path file = folder.resolve(name.replace('/', '-'));
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new AssertionError("No sample " + name, e);
        }
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
