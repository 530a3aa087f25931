package fr.acteurs.application.consent;

import java.time.LocalDate;

/**
 * A text by which persons are informed or asked. What was agreed is proved by the text that was read (RGPD art. 7), so a
 * text is kept once and never changed: another text is another version.
 *
 * @param keptOn since when we have it
 */
public record Wording(String version, String text, LocalDate keptOn) {

    /** @throws IllegalArgumentException when the text is empty or the version has no good form; the message is French */
    public Wording {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The wording " + version + " is empty");
        }
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException(
                    "The version of a wording has 1 to 40 characters, letters, digits and . _ -, not " + version);
        }
    }
}
