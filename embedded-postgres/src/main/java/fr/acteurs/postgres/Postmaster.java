package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that runs, or ran, on a data directory.
 *
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int LINES_ALWAYS_WRITTEN = 4;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** A number that Linux gives to no process: it stays below 4 194 304. */
    private static final String NO_PROCESS = "2147483647";

    /** What the file says, if there is one, written far enough and not damaged. */
    static Optional<Postmaster> of(Path data) throws IOException {
        var lines = lines(data);
        if (lines.size() < LINES_ALWAYS_WRITTEN || !isNumber(lines.get(0)) || !isNumber(lines.get(PORT_LINE))) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new Postmaster(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(PORT_LINE)), ready));
    }

    private static boolean isNumber(String line) {
        return line.matches("[0-9]{1,9}");
    }

    /** The server that runs on this data directory now; a number that meanwhile belongs to another program does not count. */
    static Optional<Postmaster> running(Path data) throws IOException {
        var said = of(data);
        return said.isPresent() && said.get().serves(data) ? said : Optional.empty();
    }

    /**
     * Makes a file that was left behind harmless.
     *
     * <p>PostgreSQL takes any living process of that number for its predecessor and refuses to start. The file is not
     * removed: its other lines let PostgreSQL see that children of a killed server still hold its memory.
     */
    static void disarm(Path data) throws IOException {
        var lines = lines(data);
        if (lines.isEmpty()) {
            Files.deleteIfExists(file(data));
            return;
        }
        var others = lines.subList(1, lines.size());
        var text = NO_PROCESS + "\n" + String.join("\n", others) + "\n";
        overwrite(file(data), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether a server of PostgreSQL on that directory has this number now. */
    boolean serves(Path data) {
        var words = commandLine();
        return words.get(0).endsWith("postgres") && words.contains(data.toString());
    }

    private List<String> commandLine() {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline"));
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException gone) {
            return List.of("");
        }
    }

    private static List<String> lines(Path data) throws IOException {
        try {
            return Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException noServer) {
            return List.of();
        }
    }

    private static void overwrite(Path file, byte[] text) throws IOException {
        try (var channel = Files.newByteChannel(
                file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS)) {
            channel.write(ByteBuffer.wrap(text));
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
