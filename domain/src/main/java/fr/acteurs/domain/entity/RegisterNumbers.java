package fr.acteurs.domain.entity;

import org.jspecify.annotations.Nullable;

/**
 * Numbers under which registers other than SIRENE know a body.
 *
 * @param finess of the establishment, nine characters (DREES, ANS)
 * @param rna of the association, {@code W} and nine digits (répertoire national des associations)
 * @param uai of the school or university, seven digits and a letter
 * @param dila of its record in the directories of the administration, a UUID; internal
 */
public record RegisterNumbers(
        @Nullable String finess,
        @Nullable String rna,
        @Nullable String uai,
        @Nullable String dila) {

    public static final RegisterNumbers NONE = new RegisterNumbers(null, null, null, null);
}
