package fr.acteurs.bootstrap.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a command answers, for a person and for a program.
 *
 * @param lines shown on standard output
 * @param json the same as one document, printed instead with {@code --json}
 */
record Answer(int status, List<String> lines, Map<String, Object> json) {

    Answer {
        lines = List.copyOf(lines);
    }

    /** The same, with more behind it. */
    Answer and(List<String> more, Map<String, Object> moreJson) {
        Map<String, Object> all = new LinkedHashMap<>(json);
        all.putAll(moreJson);
        return new Answer(status, Stream.concat(lines.stream(), more.stream()).toList(), all);
    }
}
