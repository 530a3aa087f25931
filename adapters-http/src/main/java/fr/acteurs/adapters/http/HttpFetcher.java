package fr.acteurs.adapters.http;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import fr.acteurs.application.fetch.FetchRefused;
import fr.acteurs.application.fetch.FileFetcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** Fetches by HTTP. Safe for several threads, as long as they put files in different places. */
public final class HttpFetcher implements FileFetcher {

    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Override
    public Fetched fetch(Wanted wanted) {
        IOException last = new IOException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Optional<Fetched> fetched = attempt(wanted);
                if (fetched.isPresent()) {
                    return fetched.get();
                }
                last = new IOException("the server is busy, or the file changed under way");
            } catch (IOException cut) {
                last = cut;
            }
        }
        throw new UncheckedIOException(
                "Cannot fetch " + wanted.from() + " (" + ATTEMPTS + " attempts); what came is kept, try again", last);
    }

    /** Nothing when it is to be tried again. */
    private Optional<Fetched> attempt(Wanted wanted) throws IOException {
        Partial partial = Partial.of(wanted.into());
        HttpResponse<InputStream> answer = follow(wanted, partial);
        try (InputStream body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(whole(wanted, partial.anew(known(answer)), body, answer));
                case 206 -> Optional.of(whole(wanted, partial, body, answer));
                case 304 -> Optional.of(new Fetched.Unchanged());
                case 416 -> partial.dropped();
                default -> again(wanted, answer.statusCode());
            };
        }
    }

    private static Optional<Fetched> again(Wanted wanted, int status) {
        if (status == 429 || status >= 500) {
            return Optional.empty();
        }
        throw new FetchRefused(wanted.from() + " answers " + status + ": check the address with the publisher");
    }

    private HttpResponse<InputStream> follow(Wanted wanted, Partial partial) throws IOException {
        Route route = new Route(wanted.hosts());
        URI next = route.checked(wanted.from());
        HttpResponse<InputStream> answer = send(next, wanted, partial);
        while (Route.isRedirection(answer.statusCode())) {
            answer.body().close();
            next = route.redirected(next, answer.headers().firstValue("Location"));
            answer = send(next, wanted, partial);
        }
        return answer;
    }

    private HttpResponse<InputStream> send(URI uri, Wanted wanted, Partial partial) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        partial.ask(request, wanted.known());
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The fetch was interrupted", stopped);
        }
    }

    private static Fetched whole(Wanted wanted, Partial partial, InputStream body, HttpResponse<?> answer)
            throws IOException {
        partial.add(body, wanted.most(), answer.headers().firstValueAsLong("Content-Length"));
        String sha256 =
                MoreFiles.asByteSource(partial.file()).hash(Hashing.sha256()).toString();
        long bytes = Files.size(partial.file());
        Files.move(partial.file(), wanted.into(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        partial.forget();
        return new Fetched.Loaded(wanted.into(), bytes, sha256, known(answer));
    }

    private static Known known(HttpResponse<?> answer) {
        return new Known(answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified"));
    }
}
