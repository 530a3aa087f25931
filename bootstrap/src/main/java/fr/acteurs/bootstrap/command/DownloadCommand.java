package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.http.HttpFetcher;
import fr.acteurs.application.fetch.FetchRefused;
import fr.acteurs.application.fetch.FileFetcher.Fetched;
import fr.acteurs.application.fetch.FileFetcher.Known;
import fr.acteurs.application.fetch.FileFetcher.Wanted;
import fr.acteurs.application.ingest.Sources;
import fr.acteurs.domain.source.SourceCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        description = "Fetches an edition from its publisher, unless it is the one that was fetched last.",
        footer = {
            "",
            "The file goes to downloads/SOURCE in the home; a fetch that was cut goes on where it stopped. Hosts that may be asked",
            "are that of the source's address, data.gouv.fr and those given by --host; redirections too are followed there alone.",
            "Example: acteurs download rne-maires --from https://static.data.gouv.fr/resources/…/elus-maires.csv",
            "         acteurs ingest rne-maires var/downloads/rne-maires/elus-maires.csv --as-of 2026-11-02"
        })
final class DownloadCommand extends Subcommand {

    private static final List<String> PUBLIC_DATA = List.of(
            "www.data.gouv.fr",
            "static.data.gouv.fr",
            "files.data.gouv.fr",
            "object.files.data.gouv.fr",
            "www.insee.fr");
    private static final long MOST = 16L << 30;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "name of the source, see: acteurs sources")
    private String source = "";

    @Option(names = "--from", paramLabel = "URL", required = true, description = "where the publisher serves the file")
    private @Nullable URI from;

    @Option(names = "--host", paramLabel = "HOST", description = "one more host that may be asked")
    private List<String> hosts = List.of();

    @Option(names = "--sha256", paramLabel = "HEX", description = "the hash that the publisher gives for the file")
    private @Nullable String sha256;

    @Option(names = "--most", paramLabel = "BYTES", description = "the most bytes that it may have (default: 16 GiB)")
    private long most = MOST;

    @Override
    Answer answer() {
        URI address = Objects.requireNonNull(from);
        Path folder = options().home().resolve("downloads").resolve(source);
        Path file = folder.resolve(name(address));
        Path notes = folder.resolve(name(address) + ".properties");
        Wanted wanted = new Wanted(address, file, known(file, notes), allowed(), most);
        Fetched fetched = new HttpFetcher().fetch(wanted);
        return fetched instanceof Fetched.Loaded loaded ? loaded(loaded, notes) : unchanged(file);
    }

    private static String name(URI address) {
        String path = String.valueOf(address.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._@-]", "_");
        return name.isEmpty() || name.startsWith(".") ? "edition" : name;
    }

    private Set<String> allowed() {
        Set<String> allowed = new HashSet<>(PUBLIC_DATA);
        allowed.addAll(hosts);
        String published = new Sources(options().acteurs().sources())
                .named(SourceCode.of(source))
                .description()
                .address();
        Optional.ofNullable(URI.create(published).getHost()).ifPresent(allowed::add);
        return allowed;
    }

    /** Of a file that is no longer there nothing is known. */
    private static Optional<Known> known(Path file, Path notes) {
        if (!Files.exists(file) || !Files.exists(notes)) {
            return Optional.empty();
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(notes)) {
            said.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + notes, unreadable);
        }
        return Optional.of(new Known(
                Optional.ofNullable(said.getProperty("etag")), Optional.ofNullable(said.getProperty("last-modified"))));
    }

    private Answer loaded(Fetched.Loaded loaded, Path notes) {
        if (sha256 != null && !sha256.equalsIgnoreCase(loaded.sha256())) {
            throw new FetchRefused("The file has the SHA-256 " + loaded.sha256() + ", not " + sha256
                    + ": ask the publisher; it is left at " + loaded.file() + " and is fetched anew next time");
        }
        write(loaded, notes);
        return new Answer(
                ExitStatus.DONE,
                List.of(
                        loaded.bytes() + " bytes, SHA-256 " + loaded.sha256(),
                        "next: acteurs ingest " + source + " " + loaded.file() + " --as-of DATE"),
                Map.of(
                        "outcome", "loaded",
                        "file", loaded.file().toString(),
                        "bytes", loaded.bytes(),
                        "sha256", loaded.sha256()));
    }

    private static void write(Fetched.Loaded loaded, Path notes) {
        Properties said = new Properties();
        loaded.known().etag().ifPresent(etag -> said.setProperty("etag", etag));
        loaded.known().lastModified().ifPresent(day -> said.setProperty("last-modified", day));
        said.setProperty("sha256", loaded.sha256());
        try (Writer out = Files.newBufferedWriter(notes)) {
            said.store(out, null);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + notes, unwritable);
        }
    }

    private static Answer unchanged(Path file) {
        return new Answer(
                ExitStatus.DONE,
                List.of("unchanged: " + file + " is what is served"),
                Map.of("outcome", "unchanged", "file", file.toString()));
    }
}
