package fr.acteurs.bootstrap.command;

import fr.acteurs.bootstrap.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program in a process of its own, for what stands in its environment, and for all that a process might say. */
record Program(int status, String out, String err) {

    static Program run(Map<String, String> environment, String... words) throws IOException {
        Path err = Files.createTempFile("acteurs-err-", ".txt");
        Process process =
                builder(environment, words).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.onExit().join().exitValue();
        String said = Files.readString(err);
        Files.delete(err);
        return new Program(status, out, said);
    }

    private static ProcessBuilder builder(Map<String, String> environment, String... words) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.language=fr", "-cp"));
        line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        line.add(Main.class.getName());
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder;
    }
}
