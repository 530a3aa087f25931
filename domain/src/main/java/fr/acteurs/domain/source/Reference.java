package fr.acteurs.domain.source;

import java.util.Map;
import java.util.Optional;

/**
 * What the last edition of a {@link ReferenceSource} says.
 *
 * @param edition SHA-256 of its file; empty where none was ever taken
 * @param said what is said, by the key of what it is said of
 */
public record Reference(String edition, Map<String, Facts> said) {

    /** Where no edition was ever taken. */
    public static final Reference NONE = new Reference("", Map.of());

    public Reference {
        said = Map.copyOf(said);
    }

    /** What is said under that key. */
    public Optional<Facts> of(String key) {
        return Optional.ofNullable(said.get(key));
    }
}
