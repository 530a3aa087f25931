package fr.acteurs.application.mail;

/**
 * A message of plain text. It never holds more of a person than identifiers.
 *
 * @param id of the message, the same each time that it is sent: who gets it twice can see that it is one
 * @param from address of the provider's named contact
 * @param to address of the client
 */
public record Mail(String id, String from, String to, String subject, String text) {

    private static final int CONTROLS = ' ';

    /** @throws IllegalArgumentException for a line break in what becomes a header */
    public Mail {
        for (String header : new String[] {id, from, to, subject}) {
            if (header.isBlank() || header.chars().anyMatch(c -> c < CONTROLS)) {
                throw new IllegalArgumentException("Not a header of a mail: an empty text, or one with line breaks");
            }
        }
    }
}
