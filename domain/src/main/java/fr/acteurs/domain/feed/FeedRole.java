package fr.acteurs.domain.feed;

import java.util.regex.Pattern;

/** The data files of a delivery; which of them it has is said by its {@link Profile}. */
public enum FeedRole {
    /** Organisations, one line each. */
    ORG("O-" + FeedRole.ULID),
    /** Natural persons, one line each. */
    PER("P-" + FeedRole.ULID),
    /** Functions, one line each, without what is said of their persons and bodies. */
    FON("F-" + FeedRole.ULID),
    /** What bodies and functions deal with, one line for each sector of each. */
    SEC("[OF]-" + FeedRole.ULID + "/[A-Z][A-Z0-9_]{1,39}"),
    /** Contacts: functions with their persons, one line each. */
    CON("F-" + FeedRole.ULID),
    /** Oppositions, one line each time. Events, no state: a day without one has no such file. */
    OPP(""),
    /** Redirections: identifiers that moved, one line each time. Events, no state: a day without one has no such file. */
    RED("");

    private static final String ULID = "[0-9A-HJKMNP-TV-Z]{26}";

    private final Pattern key;

    FeedRole(String key) {
        this.key = Pattern.compile(key);
    }

    /** Whether its lines say what is, and not what happened: a receiver holds them, and their state is proved. */
    public boolean isState() {
        return this != RED && this != OPP;
    }

    /** Whether a row of it may be held under this key. */
    public boolean hasKey(String text) {
        return isState() && key.matcher(text).matches();
    }
}
