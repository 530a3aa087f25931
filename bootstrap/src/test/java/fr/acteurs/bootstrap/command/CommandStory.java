package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.bootstrap.Main;
import fr.acteurs.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A story told by commands in one home, as somebody would type them, and by the files that they leave there. */
abstract class CommandStory {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    protected Path home;

    private EmbeddedPostgres server;

    /** A register without rows is there before the first command, and its server stays up; see {@link ServedHomes}. */
    protected final void aRegister() {
        if (server == null) {
            server = ServedHomes.serve(home);
        }
    }

    @AfterEach
    final void stopTheServer() {
        if (server != null) {
            server.close();
        }
    }

    // Commands

    protected final Terminal run(String... words) {
        return Terminal.run(with(words, "--home", home.toString()));
    }

    /** On that business date. */
    protected final Terminal on(String day, String... words) {
        return run(with(words, "--today", day));
    }

    /** What a command says that ends well. */
    protected final String done(String... words) {
        Terminal done = run(words);
        assertThat(done.status())
                .as(String.join(" ", words) + "\n" + done.err() + done.out())
                .isZero();
        return done.out();
    }

    protected final JsonNode json(String... words) throws IOException {
        return JSON.readTree(run(with(words, "--json")).out());
    }

    protected final String ingest(String source, Path file, String asOf) {
        return done("ingest", source, file.toString(), "--as-of", asOf, "--today", asOf);
    }

    /** The reference receiver takes what lies in {@code outbox} into {@code receiver}. */
    protected final Terminal receive(String... more) {
        return Terminal.run(with(new String[] {"receive", "--from", file("outbox"), "--into", file("receiver")}, more));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    // Files

    /** The name of a file in the home, as a word of a command. */
    protected final String file(String name) {
        return home.resolve(name).toString();
    }

    /** A register of the demo, copied into the home. */
    protected final Path sample(String name) throws IOException {
        Path copy = home.resolve(name.replace('/', '-'));
        try (InputStream sample = Main.class.getResourceAsStream("demo/" + name)) {
            return Files.write(copy, Objects.requireNonNull(sample, name).readAllBytes());
        }
    }

    /** Writes the contract that the product carries, changed, as that of the home. */
    protected final void contract(Consumer<ObjectNode> change) throws IOException {
        ObjectNode contract = (ObjectNode)
                JSON.readTree(Terminal.run("contract", "--template").out());
        change.accept(contract);
        Files.write(home.resolve("contract.json"), JSON.writeValueAsBytes(contract));
    }

    /** Adds this source to the contract. */
    protected static Consumer<ObjectNode> source(String declaration) {
        return contract -> contract.withArray("sources").add(tree(declaration));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Lines of the file that a delivery has for a role, the heading first. */
    protected final List<String> table(String number, String role) {
        return contents("outbox", "_" + number + "_R0_" + role + ".csv").lines().toList();
    }

    /** What stands in a column of the file of functions that a delivery has, a line each. */
    protected final List<String> cells(String number, String column) {
        List<String> all = table(number, "CON");
        int place = List.of(all.get(0).split(";")).indexOf("\"" + column + "\"");
        return all.stream()
                .skip(1)
                .map(line -> line.split(";")[place].replace("\"", ""))
                .toList();
    }

    protected final JsonNode manifest(String number) {
        return tree(contents("outbox", "_" + number + "_R0_MAN.json"));
    }

    /** All that stands in the files below a folder of the home whose names contain {@code part}. */
    protected final String contents(String folder, String part) {
        return files(home.resolve(folder)).stream()
                .filter(file -> file.getFileName().toString().contains(part))
                .map(CommandStory::read)
                .collect(Collectors.joining());
    }

    protected static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    protected static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
