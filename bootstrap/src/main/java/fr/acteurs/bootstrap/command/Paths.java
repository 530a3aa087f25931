package fr.acteurs.bootstrap.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at files and folders that a caller names, before anything is done with them: a wrong word is wrong usage. */
final class Paths {

    private Paths() {}

    /** The path, if something is there. */
    static Path there(Path path, String next) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no " + path + "; " + next);
        }
        return path;
    }

    /** Refuses a file where a folder is meant. */
    static void checkFolder(Path path, String next) {
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + " is a file, not a folder; " + next);
        }
    }

    /** Refuses whatever is no file. */
    static void checkFile(Path path, String next) {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + " is a folder, not a file; " + next);
        }
        if (!Files.isRegularFile(there(path, next))) {
            throw new IllegalArgumentException(path + " is not an ordinary file; " + next);
        }
    }
}
