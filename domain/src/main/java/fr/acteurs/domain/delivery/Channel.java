package fr.acteurs.domain.delivery;

import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;

/**
 * One line of deliveries that was agreed with the client: in which files, and of which part of France (tender 3.4).
 *
 * @param label what it is for, in French
 * @param protection by which keys its deliveries are signed and encrypted
 */
public record Channel(ChannelCode code, String label, Profile profile, Perimeter perimeter, Protection protection) {

    /** The channel of a contract that names none: everything, to the application D'clic. */
    public static final Channel DCLIC =
            new Channel(ChannelCode.DCLIC, "Application D'clic", Profile.DCLIC, Perimeter.FRANCE);

    /** A channel whose deliveries are neither signed nor encrypted. */
    public Channel(ChannelCode code, String label, Profile profile, Perimeter perimeter) {
        this(code, label, profile, perimeter, Protection.NONE);
    }

    /** The same, signed and encrypted by these keys. */
    public Channel with(Protection keys) {
        return new Channel(code, label, profile, perimeter, keys);
    }

    /**
     * What was agreed with the client of the rows, as one line: profile and limits. Keys are no part of it: they change in the
     * middle of the year, and the rows that the client holds stay good.
     */
    public String agreement() {
        return "profil=" + profile + " regions=" + perimeter.regions() + " departements=" + perimeter.departements();
    }
}
