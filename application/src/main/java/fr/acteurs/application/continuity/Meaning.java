package fr.acteurs.application.continuity;

import java.util.Locale;

/** What a column of the previous provider's file means to us. */
public enum Meaning {
    ORGANISATION_ID,
    PERSON_ID,
    FUNCTION_ID,
    SIRET,
    SIREN,
    INSEE,
    /** What the body is, in the words of the file. */
    KIND,
    NAME,
    DEPARTEMENT,
    SURNAME,
    GIVEN_NAME,
    CIVILITY,
    BIRTH_DATE,
    /** The title of the function. */
    TITLE;

    /** The word of a mapping file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
