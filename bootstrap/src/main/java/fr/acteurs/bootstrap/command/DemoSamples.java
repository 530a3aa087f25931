package fr.acteurs.bootstrap.command;

import fr.acteurs.bootstrap.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The sample registers, copied out of the program to where one can look at them. The folder is the demo's own: one that
 * holds anything else is refused, one of an earlier demo is emptied.
 */
final class DemoSamples {

    private static final String MARKER = ".acteurs-demo";

    private final Path folder;

    private DemoSamples(Path folder) {
        this.folder = folder;
    }

    /** @throws IllegalArgumentException when the folder holds something that is not a demo's */
    static DemoSamples in(Path home) {
        try {
            empty(home);
            Files.createDirectories(home);
            Files.writeString(home.resolve(MARKER), "This folder is emptied by the next: acteurs demo\n");
            return new DemoSamples(home.resolve("samples"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot prepare the folder " + home, unwritable);
        }
    }

    /** A sample, by its path among the samples. */
    Path file(String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream sample = Main.class.getResourceAsStream("demo/" + name)) {
            if (sample == null) {
                throw new IllegalStateException("The program has no sample " + name);
            }
            Files.copy(sample, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static void empty(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        if (!Files.exists(home.resolve(MARKER)) && !isEmpty(home)) {
            throw new IllegalArgumentException(
                    home + " holds something else; give the demo a folder of its own with --home");
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean isEmpty(Path home) throws IOException {
        try (Stream<Path> content = Files.list(home)) {
            return content.findAny().isEmpty();
        }
    }
}
