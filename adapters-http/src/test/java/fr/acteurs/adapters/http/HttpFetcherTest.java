package fr.acteurs.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.acteurs.application.fetch.FetchRefused;
import fr.acteurs.application.fetch.FileFetcher.Fetched;
import fr.acteurs.application.fetch.FileFetcher.Known;
import fr.acteurs.application.fetch.FileFetcher.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine, which does what servers do. */
class HttpFetcherTest {

    private static final byte[] FIRST = "a;b\n1;2\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "a;b\n3;4\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final HttpFetcher fetcher = new HttpFetcher();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile byte[] content = FIRST;
    private volatile String etag = "\"one\"";
    private volatile int cuts;
    private volatile int busy;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/file", this::file);
        server.createContext("/moved", exchange -> redirect(exchange, "/file"));
        server.createContext("/elsewhere", exchange -> redirect(exchange, "https://example.org/file"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void file(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(String.valueOf(range));
        if (busy > 0) {
            busy--;
            exchange.sendResponseHeaders(503, -1);
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            boolean goesOn =
                    range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
            int from = goesOn ? Integer.parseInt(range.substring(6, range.length() - 1)) : 0;
            give(exchange, goesOn ? 206 : 200, Arrays.copyOfRange(content, from, content.length));
        }
        exchange.close();
    }

    private void give(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(status, bytes.length);
        boolean cut = cuts > 0;
        cuts -= cut ? 1 : 0;
        exchange.getResponseBody().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
        exchange.getResponseBody().flush();
    }

    private Fetched fetch(String path, Optional<Known> known, long most) {
        URI from = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return fetcher.fetch(new Wanted(from, target(), known, Set.of("127.0.0.1"), most));
    }

    private Fetched fetch(String path) {
        return fetch(path, Optional.empty(), 1 << 20);
    }

    private Path target() {
        return folder.resolve("in/register.csv");
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder.resolve("in"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_fetched_whole_with_its_hash_and_what_tells_its_version() throws IOException {
        Fetched.Loaded loaded = (Fetched.Loaded) fetch("/moved");
        assertThat(loaded.file()).hasBinaryContent(FIRST);
        assertThat(loaded.bytes()).isEqualTo(FIRST.length);
        assertThat(loaded.sha256()).hasSize(64);
        assertThat(loaded.known().etag()).contains("\"one\"");
        assertThat(left()).containsExactly("register.csv");
    }

    @Test
    void the_file_that_is_known_is_not_fetched_again() {
        Fetched.Loaded loaded = (Fetched.Loaded) fetch("/file");
        assertThat(fetch("/file", Optional.of(loaded.known()), 1 << 20)).isEqualTo(new Fetched.Unchanged());
        etag = "\"two\"";
        content = SECOND;
        assertThat(fetch("/file", Optional.of(loaded.known()), 1 << 20)).isInstanceOf(Fetched.Loaded.class);
        assertThat(target()).hasBinaryContent(SECOND);
    }

    @Test
    void a_fetch_that_was_cut_goes_on_where_it_stopped() throws IOException {
        cuts = 2;
        fetch("/file");
        assertThat(target()).hasBinaryContent(FIRST);
        assertThat(asked).hasSize(3).startsWith("null");
        assertThat(asked.get(1)).startsWith("bytes=");
        assertThat(left()).containsExactly("register.csv");
    }

    @Test
    void what_was_begun_of_one_version_does_not_end_as_another() {
        cuts = 10;
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> fetch("/file"))
                .withMessageContaining("5 attempts");
        assertThat(target()).doesNotExist();
        cuts = 0;
        etag = "\"two\"";
        content = SECOND;
        fetch("/file");
        assertThat(target()).hasBinaryContent(SECOND);
    }

    @Test
    void a_busy_server_is_asked_again_and_a_wrong_address_is_not() {
        busy = 2;
        assertThat(fetch("/file")).isInstanceOf(Fetched.Loaded.class);
        assertThat(asked).hasSize(3);
        assertThatExceptionOfType(FetchRefused.class)
                .isThrownBy(() -> fetch("/nowhere"))
                .withMessageContaining("404");
    }

    @Test
    void a_file_that_is_too_large_is_not_kept_and_the_last_one_stays() throws IOException {
        fetch("/file");
        content = new byte[FIRST.length * 2];
        etag = "\"two\"";
        assertThatExceptionOfType(FetchRefused.class)
                .isThrownBy(() -> fetch("/file", Optional.empty(), FIRST.length))
                .withMessageContaining("more than " + FIRST.length);
        assertThat(target()).hasBinaryContent(FIRST);
        assertThat(left()).containsExactly("register.csv");
    }

    @Test
    void no_other_host_is_asked_be_it_by_a_redirection_and_nothing_in_the_clear() {
        assertThatExceptionOfType(FetchRefused.class)
                .isThrownBy(() -> fetch("/elsewhere"))
                .withMessageContaining("example.org is no host");
        assertThatExceptionOfType(FetchRefused.class)
                .isThrownBy(() -> fetch("/round"))
                .withMessageContaining("redirections");
        Wanted clear =
                new Wanted(URI.create("http://example.org/f"), target(), Optional.empty(), Set.of("example.org"), 10);
        assertThatExceptionOfType(FetchRefused.class)
                .isThrownBy(() -> fetcher.fetch(clear))
                .withMessageContaining("https");
    }
}
