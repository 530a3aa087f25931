package fr.acteurs.domain.trace;

/** Which of the queries that the program offers was asked, by its code; never with what was looked for. */
public record TemplateCode(String value) {

    /** @throws IllegalArgumentException when it is no code; the message does not repeat it */
    public TemplateCode {
        CodeWords.check(value, "A template");
    }

    @Override
    public String toString() {
        return value;
    }
}
