package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.register.Rectifiable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values that a person gives: a line COLUMN=VALUE for each; blank lines and those that begin with # say nothing. */
final class ValuesFile {

    /** In bytes; the longest columns together are a tenth of it. */
    private static final long LARGEST = 100_000;

    private ValuesFile() {}

    /**
     * @throws IllegalArgumentException when it is too large, no UTF-8, or a line of it says nothing that can be put right; the
     *     message has no value
     */
    static Map<Rectifiable, String> read(Path file) {
        Map<Rectifiable, String> values = new EnumMap<>(Rectifiable.class);
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, values, file + ", line " + (i + 1) + ": ");
            }
        }
        return values;
    }

    private static void add(String line, Map<Rectifiable, String> values, String where) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(where + "no COLUMN=VALUE");
        }
        Rectifiable value =
                RectificationCommands.named(line.substring(0, equals).strip());
        if (values.put(value, line.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException(where + value.column() + " stands there twice");
        }
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + " is too large to be the values of a person: "
                        + Files.size(file) + " bytes, at most " + LARGEST);
            }
            return Files.readString(file).replaceFirst("^\\x{FEFF}", "").lines().toList();
        } catch (CharacterCodingException other) {
            throw new IllegalArgumentException(file + " is not written in UTF-8", other);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
