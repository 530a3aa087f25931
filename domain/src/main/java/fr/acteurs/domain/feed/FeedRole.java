package fr.acteurs.domain.feed;

import java.util.List;

/** The data files of a delivery in profile {@code dclic}. */
public enum FeedRole {
    /** Organisations, one line each. */
    ORG,
    /** Contacts: functions, one line each. */
    CON,
    /** Redirections: identifiers that moved, one line each time. Events, no state: a day without one has no such file. */
    RED;

    private static final List<FeedRole> STATES = List.of(ORG, CON);

    /** The roles whose rows a receiver holds, and whose state after a delivery is proved. */
    public static List<FeedRole> states() {
        return STATES;
    }

    /** Whether its lines say what is, and not what happened. */
    public boolean isState() {
        return STATES.contains(this);
    }
}
