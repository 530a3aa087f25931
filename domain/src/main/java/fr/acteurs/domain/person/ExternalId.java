package fr.acteurs.domain.person;

/**
 * A number under which another register knows a person: {@code AN:PA1234}. It names one person as long as the register
 * lasts, whatever becomes of names and functions.
 *
 * @param scheme the register, capitals and digits
 */
public record ExternalId(String scheme, String value) {

    /** A professional address with the person's own name in it, which is theirs within one body. */
    public static final String EMAIL = "EMAIL";

    /** @throws IllegalArgumentException when a part is blank or the scheme has another form */
    public ExternalId {
        if (!scheme.matches("[A-Z][A-Z0-9]{0,9}") || value.isBlank()) {
            throw new IllegalArgumentException("Not an identifier of a register: " + scheme);
        }
    }

    @Override
    public String toString() {
        return scheme + ":" + (scheme.equals(EMAIL) ? "***" : value);
    }
}
