package fr.acteurs.domain.entity;

import fr.acteurs.domain.identity.Siren;

/** The body that another belongs to (tender 3.2 a, "Organisme de rattachement"): a commune's EPCI, a member's group. */
public record ParentBody(Siren siren, String name, Tie tie) {

    /** The nature of the tie; the words are those of the file's column {@code rattachement_type}. */
    public enum Tie {
        EPCI,
        GROUPE,
        TUTELLE,
        SIEGE
    }
}
