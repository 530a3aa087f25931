package fr.acteurs.application.receive;

import com.google.common.io.ByteStreams;
import fr.acteurs.application.Progress;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.Movement;
import fr.acteurs.domain.feed.StateDigest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one data file of a delivery: header, every line, count of each movement, hash of the whole. Rows go into the
 * update as they come; the update is only committed when all of it was as announced.
 */
final class FeedFileReader {

    /** A quarter of what the longest row may have, should every character take four bytes. */
    private static final int LONGEST_LINE = 1 << 18;

    private final Manifest.FeedFile file;
    private final FeedSchema<?> schema;
    private final ReceiverStore.Update update;
    private final Progress progress;
    private final int width;
    private final Map<Movement, Long> counts = new EnumMap<>(Movement.class);
    private long lines;

    FeedFileReader(Manifest.FeedFile file, ReceiverStore.Update update, Progress progress) {
        this.file = file;
        this.schema = FeedDictionary.schema(file.role());
        this.width = FeedLine.parse(schema.header()).size();
        this.update = update;
        this.progress = progress;
    }

    /** Reads it all; a file whose bytes are not the announced ones is refused for that before anything else. */
    void read(InputStream bytes) throws IOException {
        DigestInputStream hashed = new DigestInputStream(bytes, StateDigest.sha256());
        InputStream bounded = ByteStreams.limit(hashed, Math.min(file.content().bytes(), Long.MAX_VALUE - 1) + 1);
        try {
            readLines(text(bounded));
            checkCounts();
        } catch (Refusal refusal) {
            checkHash(hashed, bounded);
            throw refusal;
        } catch (CharacterCodingException undecodable) {
            checkHash(hashed, bounded);
            throw new Refusal(NackCode.SCHEMA, file.name() + " : n'est plus en UTF-8 après la ligne " + (lines + 1));
        }
        checkHash(hashed, bounded);
    }

    private void checkHash(DigestInputStream hashed, InputStream rest) throws IOException {
        ByteStreams.exhaust(rest);
        String sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        String announced = file.content().sha256();
        if (!sha256.equals(announced)) {
            throw new Refusal(NackCode.EMPREINTE, file.name() + " : empreinte " + sha256 + ", annoncée " + announced);
        }
    }

    private static BufferedReader text(InputStream bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(bytes, strict), 1 << 16);
    }

    private void readLines(BufferedReader text) throws IOException {
        String header = line(text);
        if (!schema.header().equals(header)) {
            throw new Refusal(
                    NackCode.SCHEMA, file.name() + " : l'en-tête n'est pas celui du schéma " + FeedSchema.VERSION);
        }
        for (String line = line(text); line != null; line = line(text)) {
            lines++;
            apply(line);
            progress.report("apply", lines);
        }
    }

    /** The next line, or null at the end; one without end is refused before it fills the memory. */
    private @Nullable String line(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder(1_024);
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new Refusal(NackCode.SCHEMA, file.name() + " : ligne trop longue après la ligne " + (lines + 1));
            }
            line.append((char) c);
        }
        return line.isEmpty() ? null : unended();
    }

    private String unended() {
        throw new Refusal(NackCode.EMPREINTE, file.name() + " : pas de fin de ligne après la ligne " + (lines + 1));
    }

    private void apply(String line) {
        try {
            List<String> values = FeedLine.parse(line);
            if (values.size() != width) {
                throw misfit(values.size() + " valeurs au lieu de " + width);
            }
            if (file.role().isState()) {
                move(values, line);
            } else {
                update.event(file.role(), line);
            }
        } catch (IllegalArgumentException malformed) {
            throw misfit("guillemets, mouvement, identifiant, version ou ordre non conformes");
        }
    }

    private void move(List<String> values, String line) {
        Movement movement = Movement.valueOf(values.get(0));
        counts.merge(movement, 1L, Long::sum);
        apply(movement, values, line);
    }

    /** What the line holds is not repeated: it may be personal data. */
    private Refusal misfit(String why) {
        return new Refusal(NackCode.EMPREINTE, file.name() + " ligne " + (lines + 1) + " : " + why);
    }

    private void apply(Movement movement, List<String> values, String line) {
        String id = id(values.get(2));
        long version = version(values.get(3));
        if (movement == Movement.S) {
            update.remove(file.role(), id, version);
        } else {
            int prefix = values.get(0).length() + values.get(1).length() + 6;
            update.put(file.role(), id, version, line.substring(prefix));
        }
    }

    /** The state is kept and compared by keys of our form. */
    private String id(String value) {
        if (!file.role().hasKey(value)) {
            throw new IllegalArgumentException("no key of " + file.role());
        }
        return value;
    }

    private static long version(String value) {
        long version = Long.parseLong(value);
        if (version < 0 || !Long.toString(version).equals(value)) {
            throw new IllegalArgumentException("version " + value);
        }
        return version;
    }

    private void checkCounts() {
        boolean agree = lines == file.lines()
                && counts.getOrDefault(Movement.C, 0L) == file.created()
                && counts.getOrDefault(Movement.M, 0L) == file.modified()
                && counts.getOrDefault(Movement.S, 0L) == file.suppressed();
        if (!agree) {
            throw new Refusal(
                    NackCode.EMPREINTE,
                    file.name() + " : " + lines + " lignes " + counts + ", autre chose était annoncé");
        }
    }
}
