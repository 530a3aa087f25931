package fr.acteurs.domain.feed;

/** The data files of a delivery in profile {@code dclic}. */
public enum FeedRole {
    /** Organisations, one line each. */
    ORG,
    /** Contacts: functions, one line each. */
    CON
}
