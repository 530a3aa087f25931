package fr.acteurs.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that starts the server of a home, says its port, and keeps it until told to end. */
final class OtherProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader words;

    private OtherProgram(Process process) {
        this.process = process;
        this.words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProgram using(Path home) throws IOException {
        return using(home, List.of(), classPath(), List.of());
    }

    static OtherProgram using(Path home, List<String> prefix, String classPath, List<String> jvmOptions)
            throws IOException {
        var line = new ArrayList<>(prefix);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", classPath, OtherProgram.class.getName(), home.toString()));
        return new OtherProgram(new ProcessBuilder(line)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start());
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Waits until the server runs; its port. */
    int port() {
        return Integer.parseInt(firstLine());
    }

    /** The port, or what went wrong. */
    String firstLine() {
        try {
            return words.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As by kill -9: no shutdown hook, no finally. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it close its server and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println(postgres.port());
            System.in.read();
        }
    }
}
