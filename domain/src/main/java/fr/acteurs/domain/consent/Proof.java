package fr.acteurs.domain.consent;

import java.util.regex.Pattern;

/**
 * How a statement can be proved (RGPD art. 7): it is kept with the statement, for as long as that is.
 *
 * @param means how it reached us: {@code COURRIER}, {@code FORMULAIRE}, {@code TELEPHONE} …
 * @param evidence reference under which the letter, form or recording is kept; no data of the person
 * @param wording version of the text that was read, empty when there was none
 */
public record Proof(String means, String evidence, String wording) {

    private static final Pattern MEANS = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern EVIDENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/:#-]{0,119}");
    private static final Pattern WORDING = Pattern.compile("|[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** @throws IllegalArgumentException when one has another form; the message is French */
    public Proof {
        require(MEANS, means, "le moyen s'écrit en majuscules, tel COURRIER ou FORMULAIRE");
        require(
                EVIDENCE,
                evidence,
                "la référence de la preuve a de 1 à 120 caractères, lettres, chiffres et . _ / : # -");
        require(WORDING, wording, "la version du libellé a de 1 à 40 caractères, lettres, chiffres et . _ -");
    }

    private static void require(Pattern form, String text, String wanted) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Preuve refusée : " + wanted);
        }
    }
}
