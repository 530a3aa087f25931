package fr.acteurs.domain.mandate;

import fr.acteurs.domain.entity.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Titles that mean one function in one kind of body and another elsewhere: {@code président} of a region, of a company.
 * What is said here goes before the variants of the functions.
 *
 * @param labels in the form of {@link Functions#fold}
 * @param alone whether nothing but a delegation may follow: {@code président de groupe} presides over no council
 * @param otherwise in bodies of kinds not named in {@code byKind}; {@link FunctionCode#OTHER} where nobody can tell
 */
public record Ambiguity(
        List<String> labels, boolean alone, Map<EntityKind, FunctionCode> byKind, FunctionCode otherwise) {

    public Ambiguity {
        labels = List.copyOf(labels);
        byKind = Map.copyOf(byKind);
    }

    /** What the labels mean in a body of that kind. */
    public FunctionCode in(EntityKind kind) {
        return byKind.getOrDefault(kind, otherwise);
    }

    Stream<FunctionCode> functions() {
        return Stream.concat(byKind.values().stream(), Stream.of(otherwise));
    }
}
