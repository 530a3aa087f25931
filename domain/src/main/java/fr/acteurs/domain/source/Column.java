package fr.acteurs.domain.source;

import com.google.common.collect.ImmutableSet;
import fr.acteurs.domain.person.Folding;
import java.util.Set;

/**
 * A column of a register, found by its folded name (accents, case, quotes, apostrophes and double spaces do not count)
 * and never by its position; publishers rename columns, so each may have several names.
 */
public record Column(String name, Set<String> folded, boolean required) {

    public static Column required(String name, String... aliases) {
        return new Column(name, fold(name, aliases), true);
    }

    public static Column optional(String name, String... aliases) {
        return new Column(name, fold(name, aliases), false);
    }

    /** Whether a header's cell names this column. */
    public boolean isNamed(String header) {
        return folded.contains(Folding.fold(header));
    }

    /** Whether it is the same column of the register, be it required here and not there. */
    public boolean isAlso(Column other) {
        return folded.equals(other.folded);
    }

    private static Set<String> fold(String name, String... aliases) {
        ImmutableSet.Builder<String> folded = ImmutableSet.builder();
        folded.add(Folding.fold(name));
        for (String alias : aliases) {
            folded.add(Folding.fold(alias));
        }
        return folded.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
