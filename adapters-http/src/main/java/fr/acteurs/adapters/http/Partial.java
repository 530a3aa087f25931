package fr.acteurs.adapters.http;

import fr.acteurs.application.fetch.FetchRefused;
import fr.acteurs.application.fetch.FileFetcher.Known;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What has come of a file so far, beside where it will be. It goes on only with a strong validator of the server, for what
 * was begun of one version must not end as another.
 */
final class Partial {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path validator;

    private Partial(Path file, Path validator) {
        this.file = file;
        this.validator = validator;
    }

    static Partial of(Path into) throws IOException {
        Path folder = into.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String name = String.valueOf(into.getFileName());
        return new Partial(into.resolveSibling(name + ".part"), into.resolveSibling(name + ".part.etag"));
    }

    Path file() {
        return file;
    }

    /** Asks for the rest of what is there, else for the whole unless it is known. */
    void ask(HttpRequest.Builder request, Optional<Known> known) throws IOException {
        if (Files.exists(file) && Files.exists(validator)) {
            request.header("Range", "bytes=" + Files.size(file) + "-").header("If-Range", Files.readString(validator));
            return;
        }
        known.flatMap(Known::etag).ifPresent(etag -> request.header("If-None-Match", etag));
        known.flatMap(Known::lastModified).ifPresent(day -> request.header("If-Modified-Since", day));
    }

    /** The server gives the whole file, of this version. */
    Partial anew(Known version) throws IOException {
        forget();
        Optional<String> strong = version.etag().filter(etag -> !etag.startsWith("W/"));
        if (strong.isPresent()) {
            Files.writeString(validator, strong.get());
        }
        return this;
    }

    /** What is there is of no use. */
    <T> Optional<T> dropped() throws IOException {
        forget();
        return Optional.empty();
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(validator);
    }

    /** Adds what comes. A file that is too large is not kept. */
    void add(InputStream body, long most, OptionalLong announced) throws IOException {
        long have = Files.exists(file) ? Files.size(file) : 0;
        check(have + announced.orElse(0), most);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                have += n;
                check(have, most);
                out.write(buffer, 0, n);
            }
        }
    }

    private void check(long bytes, long most) throws IOException {
        if (bytes > most) {
            forget();
            throw new FetchRefused("The file has more than " + most + " bytes; is it the right one?");
        }
    }
}
