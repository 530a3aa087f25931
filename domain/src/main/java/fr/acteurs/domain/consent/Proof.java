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

    /** @throws IllegalArgumentException when one has another form */
    public Proof {
        require(MEANS, means, "means (moyen): in capitals, such as COURRIER or FORMULAIRE");
        require(
                EVIDENCE,
                evidence,
                "evidence (preuve): a reference of 1 to 120 characters: letters, digits, spaces and . _ / : # -");
        require(WORDING, wording, "wording (libelle): a version of 1 to 40 characters: letters, digits and . _ -");
    }

    private static void require(Pattern form, String text, String wanted) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("No sound evidence: " + wanted);
        }
    }
}
