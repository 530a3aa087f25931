package fr.acteurs.domain.segment;

import com.google.common.collect.ImmutableSet;
import fr.acteurs.domain.mandate.FunctionCode;
import java.util.Set;

/**
 * What a contract makes of bodies of one kind, as far as rows that are delivered hang on it.
 *
 * @param segments numbers of the segments that such bodies are in
 * @param wished functions that the client asks for there
 * @param selector by what such bodies are known, as one text
 * @param domains what such bodies deal with, as one text
 */
public record Standing(Set<Integer> segments, Set<FunctionCode> wished, String selector, String domains) {

    public static final Standing NONE = new Standing(Set.of(), Set.of(), "", "");

    public Standing {
        segments = ImmutableSet.copyOf(segments);
        wished = ImmutableSet.copyOf(wished);
    }
}
