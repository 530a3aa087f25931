package fr.acteurs.application.coverage;

import fr.acteurs.application.register.RegisterView.FunctionCoverage;
import fr.acteurs.domain.segment.Kind;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many bodies of a kind the register has (tender 3.1, rate of coverage).
 *
 * @param segment number of the segment
 * @param universe against what they were counted, with its date, in French
 * @param expected how many there are; nothing where nobody counted them
 * @param known how many of these the register has open; where they are not known by name, all that it has
 * @param missing names of those that it has not, where they are known by name
 * @param functions those that the client asks for there
 */
public record KindCoverage(
        int segment,
        Kind kind,
        String universe,
        OptionalLong expected,
        long known,
        List<String> missing,
        List<FunctionCoverage> functions) {

    public KindCoverage {
        missing = List.copyOf(missing);
        functions = List.copyOf(functions);
    }

    /** How many are missing, named or not. */
    public long lacking() {
        return Math.max(0, expected.orElse(known) - known);
    }

    /** In percent; nothing where nobody counted them, or there are none. */
    public OptionalLong percent() {
        return expected.isEmpty() || expected.getAsLong() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.min(100, known * 100 / expected.getAsLong()));
    }
}
