package fr.acteurs.application.ingest;

import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.retention.Tombstone;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Reference;
import fr.acteurs.domain.source.ReferenceSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What registers say by which others are read: the last edition that was taken, out of the archive. */
final class References {

    private final SourceReader reader;
    private final Archive archive;
    private final Register register;

    References(SourceReader reader, Archive archive, Register register) {
        this.reader = reader;
        this.archive = archive;
        this.register = register;
    }

    /** What its last edition says; nothing where none was ever taken. */
    Reference of(ReferenceSource source) {
        return register.lastTaken(source.description().code())
                .map(edition -> said(source, edition))
                .orElse(Reference.NONE);
    }

    private Reference said(ReferenceSource source, Edition edition) {
        Path copy = archive.find(edition.sha256()).orElseThrow(() -> gone(edition));
        if (!(reader.inspect(source, copy) instanceof Inspection.Sound sound)) {
            throw gone(edition);
        }
        Map<String, Facts> said = new HashMap<>();
        sound.rows().read(edition.asOf(), print -> false, reading -> put(said, reading));
        return new Reference(edition.sha256(), said);
    }

    private static void put(Map<String, Facts> said, Reading reading) {
        if (reading instanceof Reading.Taken taken) {
            taken.observations().forEach(one -> said.putIfAbsent(one.key(), one.facts()));
        }
    }

    private IllegalStateException gone(Edition edition) {
        String why = archive.purged(edition.sha256()).map(Tombstone::why).orElse("it is gone from the archive");
        return new IllegalStateException("Cannot read the copy of " + edition.name()
                + ", by which another register is understood: " + why + "; ingest that edition again");
    }
}
