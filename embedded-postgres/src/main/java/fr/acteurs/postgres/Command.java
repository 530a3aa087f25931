package fr.acteurs.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs run without a shell, with an environment of our own: the caller's PG* variables and locale change nothing. */
final class Command {

    private static final File NOTHING = new File("/dev/null");

    private Command() {}

    /** Starts a program whose output is added to {@code log}. */
    static Process start(List<String> line, Path directory, Path log) throws IOException {
        return builder(line, directory)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs a program to its end; false when it fails or takes longer than {@code patience}. */
    static boolean run(List<String> line, Path directory, Path log, Duration patience) throws IOException {
        return endsWell(start(line, directory, log), patience);
    }

    /** Whether the program exists and ends well. */
    static boolean succeeds(List<String> line, Path directory, Duration patience) {
        try {
            return run(line, directory, NOTHING.toPath(), patience);
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** What a program that ends at once prints. */
    static String output(List<String> line, Path directory) throws IOException {
        var process = builder(line, directory).start();
        try (var text = process.getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits for the end; false when the program still runs after {@code patience}. */
    static boolean ended(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("Interrupted while PostgreSQL was starting or stopping", e);
        }
    }

    private static boolean endsWell(Process process, Duration patience) {
        if (ended(process, patience)) {
            return process.exitValue() == 0;
        }
        process.destroy();
        return false;
    }

    private static ProcessBuilder builder(List<String> line, Path directory) {
        var builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}
