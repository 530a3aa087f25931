package fr.acteurs.adapters.sftp;

import fr.acteurs.application.deliver.DeliveryFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked of the server: its name in messages, how far it came, and the time it may take. When the time is up
 * the connection is cut, which ends whatever wait the asking thread is in. Close it when the answer is there.
 */
final class Attempt implements AutoCloseable {

    private final SftpSettings settings;
    private final String deed;
    private final long size;
    private final Duration limit;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean expired;
    private long sent;

    /** {@code deed} completes "Cannot …"; {@code size} is in bytes, 0 for what moves no file. */
    Attempt(SftpSettings settings, String deed, long size, Runnable cut) {
        this.settings = settings;
        this.deed = deed;
        this.size = size;
        this.limit = settings.limitFor(size);
        var unused = done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionallyAsync(late -> {
            expired = true;
            cut.run();
            return null;
        });
    }

    /** A question to the server. */
    interface Question<T> {
        T ask() throws IOException;
    }

    /** A request whose only answer is that it was done. */
    interface Request {
        void send() throws IOException;
    }

    <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void request(Request request) {
        try {
            request.send();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void sent(int bytes) {
        sent += bytes;
    }

    DeliveryFailure failure(IOException cause) {
        if (expired) {
            return failure(DeliveryFailure.Kind.TRANSIENT, "not done after " + limit.toMillis() + " ms", cause);
        }
        return failure(Failures.kind(cause), Failures.reason(cause), cause);
    }

    DeliveryFailure failure(DeliveryFailure.Kind kind, String reason, @Nullable Exception cause) {
        var message = "Cannot " + deed + " in " + settings.address() + progress() + ": " + reason + "; "
                + nextStep(kind) + ".";
        return new DeliveryFailure(kind, message, cause);
    }

    private static String nextStep(DeliveryFailure.Kind kind) {
        return kind == DeliveryFailure.Kind.TRANSIENT
                ? "try again later"
                : "put the folder, its rights or its space in order on the server, then send again";
    }

    private String progress() {
        return size == 0 ? "" : " (" + sent + " of " + size + " bytes went)";
    }

    @Override
    public void close() {
        done.complete(null);
    }
}
