package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import fr.acteurs.application.consent.RightsEntry;
import fr.acteurs.application.consent.RightsEntry.Draft;
import fr.acteurs.application.consent.RightsJournal;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The journal of rights as a file of JSON lines that is only added to. Each line has the SHA-256 of the one before it, so
 * that a line that was altered, removed or put in is found.
 */
public final class RightsJournalFile implements RightsJournal {

    private static final String NONE = "";
    private static final String ERASURE = "EFFACE";
    private static final Set<StandardOpenOption> WRITING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path file;

    /** @param file is made, with its folder, when the first entry is */
    public RightsJournalFile(Path file) {
        this.file = file;
    }

    @Override
    public RightsMark last() {
        List<String> lines = lines();
        return mark(lines, lines.size());
    }

    @Override
    public Optional<RightsMark> mark(long number) {
        List<String> lines = lines();
        return number <= lines.size() ? Optional.of(mark(lines, Math.toIntExact(number))) : Optional.empty();
    }

    private static RightsMark mark(List<String> lines, int number) {
        return number == 0 ? RightsMark.BEGINNING : new RightsMark(number, sha256(lines.get(number - 1)));
    }

    @Override
    public List<RightsEntry> after(long number) {
        List<RightsEntry> entries = new ArrayList<>();
        String before = NONE;
        for (String line : lines()) {
            entries.add(entry(entries.size() + 1L, before, line));
            before = sha256(line);
        }
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    private RightsEntry entry(long number, String before, String line) {
        try {
            Keys json = new Keys(Json.parse(line.getBytes(StandardCharsets.UTF_8)));
            if (json.count("numero") == number && json.text("precedent").equals(before)) {
                return entry(json);
            }
        } catch (IllegalArgumentException other) {
            throw broken(number, other);
        }
        throw broken(number, null);
    }

    @Override
    public void add(List<Draft> drafts) {
        List<String> lines = lines();
        String before = lines.isEmpty() ? NONE : sha256(lines.get(lines.size() - 1));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < drafts.size(); i++) {
            String line = line(lines.size() + i + 1L, before, drafts.get(i));
            text.append(line).append('\n');
            before = sha256(line);
        }
        if (!drafts.isEmpty()) {
            append(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? whole(Files.readString(file)).lines().toList() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the journal of rights " + file, unreadable);
        }
    }

    /** What a crash cut short nobody was told of: it is as though it had not been written. */
    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private IllegalStateException broken(long line, @Nullable Throwable cause) {
        return new IllegalStateException(
                "The journal of rights " + file + " is not what was written: line " + line
                        + ". Keep it for whoever looks into it, and bring the last good copy back (operations.md, Consent and"
                        + " opposition).",
                cause);
    }

    private void append(byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file,
                    WRITING,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.position(wholeBytes());
                channel.truncate(channel.position());
                for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(
                    "Cannot add to the journal of rights " + file + "; nothing was recorded, free some space", full);
        }
    }

    private long wholeBytes() throws IOException {
        return whole(Files.readString(file)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String sha256(String line) {
        return Hashing.sha256().hashString(line, StandardCharsets.UTF_8).toString();
    }

    private static String line(long number, String before, Draft draft) {
        ObjectNode json = Json.object();
        json.put("numero", number);
        json.put("precedent", before);
        json.put("personne", draft.person().value());
        json.put("enregistre_le", draft.recordedAt().toString());
        json.put("par", draft.by());
        draft.statement().ifPresentOrElse(said -> write(json, said), () -> json.put("position", ERASURE));
        ArrayNode hashes = json.putArray("empreintes");
        draft.hashes().stream()
                .sorted((one, other) -> one.hex().compareTo(other.hex()))
                .forEach(hash -> hashes.addObject()
                        .put("nature", hash.kind().name())
                        .put("cle", hash.key())
                        .put("hmac_sha256", hash.hex()));
        return json.toString();
    }

    private static void write(ObjectNode json, Statement said) {
        json.put("position", said.stance().name());
        said.use().ifPresent(use -> json.put("usage", use.name()));
        json.put("effet_le", said.at().toString());
        json.put("origine", said.origin().name());
        json.put("moyen", said.proof().means());
        json.put("preuve", said.proof().evidence());
    }

    private static RightsEntry entry(Keys json) {
        PersonId person = json.as("personne", PersonId::new);
        Optional<Statement> said =
                json.text("position").equals(ERASURE) ? Optional.empty() : Optional.of(statement(json, person));
        Set<KeyedHash> hashes =
                json.objects("empreintes", RightsJournalFile::hash).stream().collect(Collectors.toSet());
        return new RightsEntry(
                json.count("numero"),
                new Draft(person, said, hashes, json.text("par"), json.as("enregistre_le", Instant::parse)));
    }

    private static Statement statement(Keys json, PersonId person) {
        return new Statement(
                person,
                json.has("usage") ? Optional.of(json.as("usage", Use::valueOf)) : Optional.empty(),
                Optional.empty(),
                json.as("position", Stance::valueOf),
                json.as("effet_le", Instant::parse),
                json.as("origine", Origin::valueOf),
                new Proof(json.text("moyen"), json.text("preuve"), ""));
    }

    private static KeyedHash hash(Keys json) {
        return new KeyedHash(json.as("nature", Trait.Kind::valueOf), json.text("cle"), json.text("hmac_sha256"));
    }
}
