package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the binaries are unpacked unless told otherwise; some accounts, such as those of services, have no such place. */
final class UserCache {

    private UserCache() {}

    static Optional<Path> find() {
        return find(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Optional<Path> find(Map<String, String> environment, Path userHome) {
        var declared = Optional.ofNullable(environment.get("XDG_CACHE_HOME")).map(Path::of);
        var cache = declared.filter(Path::isAbsolute).orElse(userHome.resolve(".cache"));
        return made(cache.resolve("acteurs"));
    }

    private static Optional<Path> made(Path directory) {
        try {
            Trees.createPrivateDirectory(directory);
            return Optional.of(directory);
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
    }
}
