package fr.acteurs.architecture.broken.domain.identity;

import java.nio.file.Path;

/** The domain with a file. */
final class ReadsAFile {
    final Path file = Path.of("names");
}
