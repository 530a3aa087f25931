package fr.acteurs.application.coverage;

import fr.acteurs.application.ingest.Archive;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.application.ingest.Sources;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of all bodies of a kind: the closed list of the contract, or the last edition of a source, read again from the
 * archived file. What the register made of that edition does not count.
 */
final class Universes {

    private final RegisterView view;
    private final Archive archive;
    private final SourceReader reader;
    private final Sources sources;
    private final Classification classification;
    private final Map<String, Map<EntityKind, Universe>> read = new HashMap<>();

    Universes(RegisterView view, Archive archive, SourceReader reader, Sources sources, Classification classification) {
        this.view = view;
        this.archive = archive;
        this.reader = reader;
        this.sources = sources;
        this.classification = classification;
    }

    /** Nothing where the kind has no such list, or no edition of its source was taken or is still in the archive. */
    Optional<Universe> of(Kind kind) {
        return kind.expected()
                .flatMap(Kind.Expected::source)
                .flatMap(source -> Optional.ofNullable(listed(source).get(kind.code())))
                .or(() -> closedList(kind));
    }

    /** Of a kind that is counted for want of its list: which file would tell its names, had its term not ended. */
    Optional<String> purged(Kind kind) {
        return kind.expected()
                .flatMap(Kind.Expected::source)
                .flatMap(source -> view.editions().stream()
                        .filter(line -> line.held().isEmpty()
                                && line.edition().source().value().equals(source))
                        .flatMap(line -> purged(line.edition()).stream())
                        .findFirst());
    }

    private Optional<String> purged(Edition edition) {
        return archive.find(edition.sha256()).isPresent()
                ? Optional.empty()
                : archive.purged(edition.sha256())
                        .map(stone -> "fichier de " + named(edition) + " détruit le " + stone.goneOn()
                                + " au terme de sa conservation : le lire de nouveau");
    }

    private static Optional<Universe> closedList(Kind kind) {
        Map<EntityKey, String> names = new LinkedHashMap<>();
        kind.selector().members().forEach(member -> names.put(EntityKey.of(member.siren()), member.name()));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Universe("liste fermée du contrat", names));
    }

    private Map<EntityKind, Universe> listed(String source) {
        return read.computeIfAbsent(source, first -> latest(SourceCode.of(source)));
    }

    /** Each dataset of the source in its last edition. */
    private Map<EntityKind, Universe> latest(SourceCode source) {
        Map<EntityKind, Universe> found = new HashMap<>();
        for (EditionLine line : view.editions()) {
            Edition edition = line.edition();
            if (edition.source().equals(source) && line.held().isEmpty()) {
                archive.find(edition.sha256()).ifPresent(file -> read(edition, file, found));
            }
        }
        return found;
    }

    private void read(Edition edition, Path file, Map<EntityKind, Universe> found) {
        if (reader.inspect(sources.named(edition.source()), file) instanceof Inspection.Sound sound) {
            sound.rows().read(edition.asOf(), print -> false, reading -> add(edition, reading, found));
        }
    }

    private void add(Edition edition, Reading reading, Map<EntityKind, Universe> found) {
        if (reading instanceof Reading.Taken taken) {
            taken.observations().stream()
                    .filter(said -> said instanceof Observation.OfEntity entity && entity.founding())
                    .forEach(said -> classification
                            .kindsOf(said.facts())
                            .forEach(kind -> found.computeIfAbsent(
                                            kind, first -> new Universe(named(edition), new LinkedHashMap<>()))
                                    .names()
                                    .put(
                                            said.entity(),
                                            said.facts().get(Field.NAME).orElse(said.key()))));
        }
    }

    private static String named(Edition edition) {
        return edition.source() + ", édition du " + edition.asOf();
    }
}
