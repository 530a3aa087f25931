package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.ingest.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The archive as a folder: one file for each content, named by its SHA-256. */
public final class FileArchive implements Archive {

    private final Path folder;

    public FileArchive(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.of(place(sha256)).filter(Files::isRegularFile);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public void keep(Path file, String sha256) {
        Path kept = place(sha256);
        if (Files.exists(kept)) {
            return;
        }
        try {
            Files.createDirectories(kept.getParent());
            Path part = Files.createTempFile(kept.getParent(), sha256, ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Disk.force(part);
            Disk.rename(part, kept);
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot archive " + file + " in " + folder + "; check its space", full);
        }
    }
}
