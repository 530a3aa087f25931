package fr.acteurs.domain.source;

import java.util.regex.Pattern;

/** The name of a source on the command line and in reports: {@code rne-maires}, {@code cog-communes}. */
public record SourceCode(String value) implements Comparable<SourceCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{2,39}");

    /** @throws IllegalArgumentException when the name is not small letters, digits and dashes */
    public SourceCode {
        if (!FORM.matcher(value).matches()) {
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
