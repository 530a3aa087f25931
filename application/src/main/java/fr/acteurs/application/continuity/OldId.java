package fr.acteurs.application.continuity;

import fr.acteurs.domain.source.Cleaning;

/** An identifier of the previous provider, as the feed may give it back in {@code id_precedent}. */
public record OldId(SubjectType type, String value) {

    /** Length of the feed's column {@code id_precedent}. */
    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException when the feed could not give it back */
    public OldId {
        if (!isFit(value)) {
            throw new IllegalArgumentException("Not an identifier that the feed can give back, of " + type.label());
        }
    }

    /** Whether the text can be an identifier: there, not too long, and no formula. */
    static boolean isFit(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Cleaning.clean(text).equals(text);
    }
}
