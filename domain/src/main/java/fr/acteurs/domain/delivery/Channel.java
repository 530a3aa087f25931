package fr.acteurs.domain.delivery;

import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;

/**
 * One line of deliveries that was agreed with the client: in which files, and of which part of France (tender 3.4).
 *
 * @param label what it is for, in French
 */
public record Channel(ChannelCode code, String label, Profile profile, Perimeter perimeter) {

    /** The channel of a contract that names none: everything, to the application D'clic. */
    public static final Channel DCLIC =
            new Channel(ChannelCode.DCLIC, "Application D'clic", Profile.DCLIC, Perimeter.FRANCE);

    /** What was agreed with the client, as one line: profile and limits. */
    public String agreement() {
        return "profil=" + profile + " regions=" + perimeter.regions() + " departements=" + perimeter.departements();
    }
}
