package fr.acteurs.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The programs of PostgreSQL: those that come along on the class path, or those of an installed server.
 *
 * @param directory where {@code initdb}, {@code pg_ctl} and {@code postgres} are
 */
record Binaries(Path directory) {

    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
    private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");
    private static final int FIRST_WITH_BUILTIN_LOCALE = 17;

    /** Those that come along, unpacked under {@code cache} unless they are there already. */
    static Binaries bundled(Path cache) throws IOException {
        var archive = archive();
        Trees.createPrivateDirectory(cache);
        var unpacked = cache.resolve("postgresql-%s-%s".formatted(version(), mark(archive)));
        if (!Files.isDirectory(unpacked)) {
            unpack(archive, unpacked);
        }
        return new Binaries(unpacked.toRealPath().resolve("bin"));
    }

    /** The name of the archive for this machine; fails where there is none. */
    static String archive() {
        return archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The name of the archive for a platform, as the class path has it. */
    static String archive(String system, String architecture) {
        var name = "/postgres-%s-%s.txz"
                .formatted(system.toLowerCase(Locale.ROOT), ARCHITECTURES.getOrDefault(architecture, architecture));
        if (!system.equals("Linux") || Binaries.class.getResource(name) == null) {
            throw new PostgresUnavailable(
                    "No embedded PostgreSQL for %s on %s (no %s on the class path): give an existing PostgreSQL with --db."
                            .formatted(system, architecture, name));
        }
        return name;
    }

    /** The top of the unpacked tree. */
    Path root() {
        return directory.resolveSibling("");
    }

    String program(String name) {
        return directory.resolve(name).toString();
    }

    /**
     * How {@code initdb} is told to sort by code point while knowing the letters of Unicode: the same order on every
     * machine, whatever its C library.
     */
    List<String> localeOptions() throws IOException {
        if (major() < FIRST_WITH_BUILTIN_LOCALE) {
            return List.of("--locale=C.UTF-8");
        }
        return List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    private int major() throws IOException {
        var answer = Command.output(List.of(program("postgres"), "--version"), directory);
        var version = VERSION.matcher(answer);
        if (!version.find()) {
            throw new PostgresUnavailable("%s does not tell its version: %s".formatted(program("postgres"), answer));
        }
        return Integer.parseInt(version.group(1));
    }

    /** The lock keeps two programs from doing this at once; the temporary name, a crash from leaving half a server. */
    private static synchronized void unpack(String archive, Path target) throws IOException {
        try (var channel = FileChannel.open(
                target.resolveSibling("unpack.lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                Trees.PRIVATE_FILE)) {
            channel.lock();
            if (!Files.isDirectory(target)) {
                unpackAlone(archive, target);
            }
        }
    }

    private static void unpackAlone(String archive, Path target) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Trees.delete(unfinished);
        try (var packed = open(archive)) {
            TarXz.unpack(packed, unfinished);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (var text = open("binaries.properties")) {
            properties.load(text);
        }
        return properties.getProperty("version");
    }

    /** Tells this archive from another of the same version: by what the jar says of it, for to read it takes longer than to start the server. */
    private static String mark(String archive) throws IOException {
        var resource = Objects.requireNonNull(Binaries.class.getResource(archive), archive);
        return resource.openConnection() instanceof JarURLConnection jar
                ? "%08x".formatted(jar.getJarEntry().getCrc())
                : "%08x".formatted(checksum(archive));
    }

    /** The same where the class path has it in a folder. */
    private static long checksum(String archive) throws IOException {
        try (var packed = new CheckedInputStream(open(archive), new CRC32())) {
            packed.transferTo(OutputStream.nullOutputStream());
            return packed.getChecksum().getValue();
        }
    }

    private static InputStream open(String name) {
        var stream = Binaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return stream;
    }
}
