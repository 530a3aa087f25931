package fr.acteurs.domain.person;

/**
 * A number under which another register knows a person: {@code AN:PA1234}. It names one person as long as the register
 * lasts, whatever becomes of names and functions.
 *
 * @param scheme the register, capitals and digits
 */
public record ExternalId(String scheme, String value) {

    /** The Assemblée nationale, which numbers persons for good: {@code PA1234}. */
    public static final String AN = "AN";

    /** A professional address with the person's own name in it, which is theirs within one body. */
    public static final String EMAIL = "EMAIL";

    /** @throws IllegalArgumentException when a part is blank or the scheme has another form */
    public ExternalId {
        if (!scheme.matches("[A-Z][A-Z0-9]{0,9}") || value.isBlank()) {
            throw new IllegalArgumentException("Not an identifier of a register: " + scheme);
        }
    }

    /** The inverse of {@link #text()}. */
    public static ExternalId parse(String text) {
        int colon = text.indexOf(':');
        return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Scheme and value, as they are kept. */
    public String text() {
        return scheme + ":" + value;
    }

    /** For logs and messages: an address is hidden, for a name is in it. */
    @Override
    public String toString() {
        return scheme.equals(EMAIL) ? scheme + ":***" : text();
    }
}
