package fr.acteurs.application.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Fetches a file that a publisher serves. A fetch that was cut goes on where it stopped; nothing half-fetched is ever seen. */
public interface FileFetcher {

    /**
     * Fetches the file, unless it is the one that is known.
     *
     * @throws FetchRefused when it is not to be had so, or is another than it should be
     * @throws java.io.UncheckedIOException when the line fails again and again
     */
    Fetched fetch(Wanted wanted);

    /**
     * A file that is wanted.
     *
     * @param into where it is put when it is whole; a file of that name gives way to it
     * @param known what the server said of the file that is there already
     * @param hosts that may be asked, redirections included
     * @param most bytes that it may have
     */
    record Wanted(URI from, Path into, Optional<Known> known, Set<String> hosts, long most) {

        public Wanted {
            hosts = Set.copyOf(hosts);
        }
    }

    /** By what a server tells one version of a file from the next. */
    record Known(Optional<String> etag, Optional<String> lastModified) {

        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }

    /** What came of it. */
    sealed interface Fetched {

        /** The file that is known is still the one that is served. */
        record Unchanged() implements Fetched {}

        /** Another one, which is there now. */
        record Loaded(Path file, long bytes, String sha256, Known known) implements Fetched {}
    }
}
