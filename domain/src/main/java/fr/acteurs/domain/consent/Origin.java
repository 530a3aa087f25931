package fr.acteurs.domain.consent;

/** How a statement came to us. */
public enum Origin {
    /** From the person, or somebody who acts for them: an operator has the evidence. */
    PERSON,
    /** In a file of somebody else. It may restrict; it never opens what a person has closed. */
    IMPORT,
    /** Derived from another record of ours: a person from whom this one was parted, an entry of the suppression list. */
    REGISTER
}
