package fr.acteurs.domain.contact;

import java.util.regex.Pattern;

/** The address of a page: {@code http} or {@code https}, host in small letters, no credentials, no fragment. */
public record Website(String value) {

    private static final int LONGEST = 255;
    private static final Pattern FORM = Pattern.compile("https?://[^\\s/@#]+(?:/[^\\s#]*)?");

    /** @throws IllegalArgumentException when the text is no address in this form */
    public Website {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a web address in the form of the files");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
