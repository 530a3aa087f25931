package fr.acteurs.adapters.keys;

import fr.acteurs.application.trace.Anchors;
import fr.acteurs.domain.trace.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers and hashes of certificates, a line each, in a file that is only added to. */
public final class FileAnchors implements Anchors {

    private static final String NAME = "certificates.log";

    private final Path folder;

    /** @param folder is made when the first line is */
    public FileAnchors(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Anchor> all() {
        Path file = folder.resolve(NAME);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(this::anchor).toList()
                    : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + file, broken);
        }
    }

    private Anchor anchor(String line) {
        if (!line.matches("[0-9]{1,18} [0-9a-f]{64}")) {
            throw new KeysRefused(
                    folder.resolve(NAME) + " has a line that is no number and hash; keep the file for whoever"
                            + " looks into it, and put the last good copy in its place");
        }
        String[] words = line.split(" ", 2);
        return new Anchor(Long.parseLong(words[0]), words[1]);
    }

    @Override
    public void add(List<Anchor> anchors) {
        if (anchors.isEmpty()) {
            return;
        }
        String lines = anchors.stream()
                .map(anchor -> anchor.number() + " " + anchor.hash() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.write(
                    folder.resolve(NAME),
                    lines.getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot add to " + folder.resolve(NAME), broken);
        }
    }
}
