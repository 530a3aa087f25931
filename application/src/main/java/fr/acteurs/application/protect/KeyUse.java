package fr.acteurs.application.protect;

/** What a key is used for. */
public enum KeyUse {
    /** It proves who made a delivery. */
    SIGNS,
    /** It makes a delivery unreadable for all but its holder. */
    ENCRYPTS
}
