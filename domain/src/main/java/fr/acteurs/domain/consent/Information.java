package fr.acteurs.domain.consent;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * That a person or a body was told of what is done with their data, of their rights, and to whom it is passed on (RGPD art.
 * 13 and 14; tender 3.5, "chaque personne morale et physique").
 *
 * @param subject identifier of the person ({@code P-}) or the body ({@code O-})
 * @param on the day
 * @param proof by which text, how, and where it can be seen that it was sent or shown
 */
public record Information(String subject, LocalDate on, Proof proof) {

    private static final Pattern SUBJECT = Pattern.compile("[PO]-[0-9A-HJKMNP-TV-Z]{26}");

    /** @throws IllegalArgumentException for another subject, or without a text; the message repeats neither */
    public Information {
        require(SUBJECT.matcher(subject).matches(), "identifiant: that of a person (P-) or a body (O-)");
        require(!proof.wording().isEmpty(), "wording (libelle): the version of the text by which they were told");
    }

    private static void require(boolean sound, String wanted) {
        if (!sound) {
            throw new IllegalArgumentException(wanted);
        }
    }
}
