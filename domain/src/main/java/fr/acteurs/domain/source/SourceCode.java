package fr.acteurs.domain.source;

import java.util.regex.Pattern;

/** The name of a source on the command line and in reports: {@code rne-maires}, {@code cog-communes}. */
public record SourceCode(String value) implements Comparable<SourceCode> {

    /** @throws IllegalArgumentException when the name is not small letters, digits and dashes */
    public SourceCode {
        if (!Pattern.matches("[a-z][a-z0-9-]{2,39}", value)) {
            throw new IllegalArgumentException("Not the name of a source: " + value);
        }
    }

    public static SourceCode of(String value) {
        return new SourceCode(value);
    }

    @Override
    public int compareTo(SourceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
