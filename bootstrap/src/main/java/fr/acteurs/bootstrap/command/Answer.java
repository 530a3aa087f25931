package fr.acteurs.bootstrap.command;

import java.util.List;
import java.util.Map;

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
}
