package fr.acteurs.domain.delivery;

import fr.acteurs.domain.feed.FeedDictionary;
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

    /**
     * What its files look like and hold, as one text: a receiver whose rows were made for another one cannot go on from them,
     * and needs a complete delivery.
     *
     * @param sectors version of the nomenclature of sectors
     */
    public String shape(String sectors) {
        return profile + " regions=" + perimeter.regions() + " departements=" + perimeter.departements() + " secteurs="
                + sectors + " dictionnaire="
                + FeedDictionary.of(profile).sha256();
    }
}
