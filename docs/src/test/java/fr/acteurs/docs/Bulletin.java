package fr.acteurs.docs;

import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A bulletin in plain text, one grouping a line: {@code 299999904 > CC du Val d'Essai}. */
public final class Bulletin implements Source, SourceReader {

    private static final Dataset LINES = Dataset.of("lines");

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("bulletin"),
                "BULLETIN",
                "Bulletin des groupements",
                "Préfecture d'essai",
                "Licence Ouverte 2.0",
                "https://www.example.fr/bulletin",
                "mensuelle",
                List.of(LINES));
    }

    @Override
    public Reading read(Row row) {
        throw new UnsupportedOperationException("A bulletin has no columns");
    }

    @Override
    public Inspection inspect(Source source, Path file) {
        byte[] bytes = bytes(file);
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        Fingerprint print = new Fingerprint(bytes.length, sha256(bytes));
        return lines.isEmpty()
                ? new Inspection.Unsound(print, Gate.SIZE.held("un bulletin vide", "au moins une ligne"))
                : new Inspection.Sound(print, LINES, (asOf, known, readings) -> {
                    for (int line = 0; line < lines.size(); line++) {
                        readings.accept(reading(line + 1L, lines.get(line)));
                    }
                    return new RowCounts(lines.size(), 0, 0, lines.size(), 0, false);
                });
    }

    private static Reading reading(long line, String text) {
        String[] parts = text.split(" > ", 2);
        Optional<Siren> siren = Siren.parse(parts[0]);
        return siren.isEmpty() || parts.length < 2
                ? new Reading.Refused(new Notice(line, Reason.BAD_CODE, "SIREN"))
                : new Reading.Taken(line, List.of(grouping(siren.get(), parts[1])), List.of(), Optional.empty());
    }

    private static Observation grouping(Siren siren, String name) {
        Facts facts = Facts.builder()
                .say(Field.KIND, "CC")
                .say(Field.NAME, name)
                .say(Field.SIREN, siren.value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siren), true, facts);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
