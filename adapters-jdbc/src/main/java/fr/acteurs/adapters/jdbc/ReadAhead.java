package fr.acteurs.adapters.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Gives the rows of a query one by one, and has the next ones read while those at hand are used: the database and
 * whoever prints the rows work at the same time. Nobody else may use the connection meanwhile.
 */
final class ReadAhead {

    private static final int BATCH = 2_000;

    private ReadAhead() {}

    /** Calls {@code each} in the caller's thread, in the order of the query; at most two batches are in memory. */
    static <T> void forEach(ResultIterable<T> query, Consumer<T> each) {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (ResultIterator<T> rows = query.iterator()) {
            use(rows, reader, each);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            reader.shutdown();
        }
    }

    private static <T> void use(ResultIterator<T> rows, ExecutorService reader, Consumer<T> each) {
        CompletableFuture<List<T>> next = CompletableFuture.supplyAsync(() -> batch(rows), reader);
        try {
            for (List<T> atHand = next.join(); !atHand.isEmpty(); atHand = next.join()) {
                next = CompletableFuture.supplyAsync(() -> batch(rows), reader);
                atHand.forEach(each);
            }
        } finally {
            awaitEnd(next);
        }
    }

    private static <T> List<T> batch(ResultIterator<T> rows) {
        List<T> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }

    /** After it the connection is free again, whatever came of the last read. */
    private static <T> void awaitEnd(CompletableFuture<List<T>> read) {
        read.exceptionally(failure -> List.of()).join();
    }
}
