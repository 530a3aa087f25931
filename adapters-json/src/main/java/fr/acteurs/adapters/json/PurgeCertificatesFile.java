package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Gone;
import fr.acteurs.application.retention.PurgeCertificate;
import fr.acteurs.application.retention.PurgeCertificates;
import fr.acteurs.domain.trace.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Certificates of purges as a file of JSON lines that is only added to, in French: the client may read it. */
public final class PurgeCertificatesFile implements PurgeCertificates {

    private static final String NAME = "certificats.jsonl";
    private static final String LOCK = "purge.lock";
    private static final String CLOCK = "base de données";
    private static final Set<StandardOpenOption> WRITING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path folder;

    /** @param folder is made when the first purge is */
    public PurgeCertificatesFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<PurgeCertificate> all() {
        return text().lines().map(this::certificate).toList();
    }

    /** What a crash cut short was certified to nobody: it is as though it had not been written. */
    private String text() {
        try {
            String text = Files.exists(file()) ? Files.readString(file()) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the certificates of purges in " + file(), unreadable);
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    private PurgeCertificate certificate(String line) {
        try {
            return read(new Keys(Json.parse(line.getBytes(StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    file() + " has a line that is no certificate; keep the file for whoever looks into it, and put the"
                            + " last good copy in its place (operations.md, Retention)",
                    malformed);
        }
    }

    @Override
    public void add(PurgeCertificate certificate) {
        byte[] whole = text().getBytes(StandardCharsets.UTF_8);
        byte[] line = (write(certificate) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = open(NAME)) {
                channel.truncate(whole.length).position(whole.length);
                for (ByteBuffer buffer = ByteBuffer.wrap(line); buffer.hasRemaining(); ) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(
                    "Cannot certify the purge in " + file() + "; free some space, then purge again", full);
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name),
                WRITING,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** The lock ends with the program, however that ends. */
    @Override
    public <T> Optional<T> alone(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = open(LOCK);
                    FileLock lock = lock(channel)) {
                return lock == null ? Optional.empty() : Optional.of(work.get());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot purge: cannot write into " + folder, refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProgram) {
            return null;
        }
    }

    private static String write(PurgeCertificate certificate) {
        ObjectNode json = Json.object();
        json.put("numero", certificate.number());
        json.put("categorie", certificate.category().name());
        json.put("duree_jours", certificate.stamp().days());
        json.put("limite", certificate.limit().toString());
        json.put("detruits", certificate.gone().count());
        put(json, "plus_ancien", certificate.gone().oldest());
        put(json, "plus_recent", certificate.gone().newest());
        json.put("renvoi", certificate.gone().reference());
        json.put("epargnes", certificate.spared());
        json.put("le", certificate.at().toString());
        json.put("horloge", CLOCK);
        json.put("version", certificate.stamp().version());
        json.put("date_confirmee", certificate.stamp().confirmed());
        json.put("precedent", certificate.previous());
        json.put("empreinte", certificate.hash());
        return json.toString();
    }

    private static void put(ObjectNode json, String key, @Nullable LocalDate day) {
        if (day != null) {
            json.put(key, day.toString());
        }
    }

    private static PurgeCertificate read(Keys json) {
        return new PurgeCertificate(
                json.count("numero"),
                json.choice("categorie", Category.class),
                json.as("limite", LocalDate::parse),
                new Gone(
                        json.count("detruits"),
                        day(json, "plus_ancien"),
                        day(json, "plus_recent"),
                        json.text("renvoi")),
                json.count("epargnes"),
                new Stamp(
                        Math.toIntExact(json.count("duree_jours")), json.text("version"), json.flag("date_confirmee")),
                json.as("le", Instant::parse),
                json.text("precedent"),
                json.text("empreinte"));
    }

    private static @Nullable LocalDate day(Keys json, String key) {
        return json.has(key) ? json.as(key, LocalDate::parse) : null;
    }
}
