package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.trace.TraceTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Backups of the database, as files in a folder. Traces that were destroyed live on in them, so that none may be older than
 * what the sum of six months leaves for it ({@link TraceTerm#BACKUPS}).
 *
 * @param oldest when the oldest was written, by the clock of the disk
 */
record BackupInventory(Path folder, long files, Optional<Instant> oldest, Instant now) {

    private static final String NEXT = "give the folder of the backups";

    static BackupInventory of(Path folder, Instant now) {
        Paths.checkFolder(Paths.there(folder, NEXT), NEXT);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Instant> written = all.filter(Files::isRegularFile)
                    .map(BackupInventory::writtenAt)
                    .toList();
            return new BackupInventory(folder, written.size(), written.stream().min(Comparator.naturalOrder()), now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder, unreadable);
        }
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look at " + file, unreadable);
        }
    }

    private long age() {
        return oldest.map(at -> ChronoUnit.DAYS.between(at, now)).orElse(0L);
    }

    private boolean isSound() {
        return age() <= TraceTerm.BACKUPS;
    }

    /** The answer with what is to be said of the backups, and refused for them when one is too old. */
    Answer beside(Answer answer) {
        Answer both = answer.and(lines(), Map.of("backups", json()));
        return isSound() ? both : new Answer(ExitStatus.REFUSED, both.lines(), both.json());
    }

    private List<String> lines() {
        String found = "backups     " + files + " files in " + folder
                + oldest.map(at -> ", the oldest of " + at + ", " + age() + " days")
                        .orElse("")
                + " (at most " + TraceTerm.BACKUPS + ")";
        return isSound()
                ? List.of(found)
                : List.of(
                        found,
                        "verdict     NOT CONFORM: traces that were destroyed live on in backups; delete the old ones",
                        "            NON CONFORME : des sauvegardes ont plus de " + TraceTerm.BACKUPS + " jours");
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", files);
        json.put("oldest", oldest.map(Instant::toString).orElse(null));
        json.put("oldestAgeDays", age());
        json.put("limitDays", TraceTerm.BACKUPS);
        json.put("sound", isSound());
        return json;
    }
}
