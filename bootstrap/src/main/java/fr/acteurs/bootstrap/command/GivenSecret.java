package fr.acteurs.bootstrap.command;

import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.protect.SecretFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where passwords and passphrases come from: a file that only its owner may read, or the environment; never the command line. */
final class GivenSecret {

    private GivenSecret() {}

    /**
     * The secret in that file, else in the file that {@code VARIABLE_FILE} names, else in {@code VARIABLE}; nothing where none is
     * given.
     */
    static Optional<Secret> of(@Nullable Path file, String variable) {
        return of(file, variable, System.getenv());
    }

    static Optional<Secret> of(@Nullable Path file, String variable, Map<String, String> environment) {
        String named = environment.get(variable + "_FILE");
        if (file != null || named != null) {
            return Optional.of(SecretFiles.firstLine(file == null ? Path.of(named) : file));
        }
        return Optional.ofNullable(environment.get(variable)).map(Secret::of);
    }
}
