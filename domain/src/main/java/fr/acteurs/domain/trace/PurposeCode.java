package fr.acteurs.domain.trace;

/** What for somebody asked, by the code of a purpose; never in words of their own. */
public record PurposeCode(String value) {

    /** @throws IllegalArgumentException when it is no code; the message does not repeat it */
    public PurposeCode {
        CodeWords.check(value, "A purpose");
    }

    @Override
    public String toString() {
        return value;
    }
}
