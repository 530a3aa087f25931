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
     * and needs a complete delivery. Its first line is what was agreed with the client.
     *
     * @param sectors version of the nomenclature of sectors
     */
    public String shape(String sectors) {
        return agreed() + "\nsecteurs=" + sectors + " colonnes="
                + FeedDictionary.of(profile).layout();
    }

    private String agreed() {
        return "profil=" + profile + " regions=" + perimeter.regions() + " departements=" + perimeter.departements();
    }

    /** Whether rows of that shape were made for what is agreed now, be their columns others. */
    public boolean agreesWith(String shape) {
        return shape.startsWith(agreed() + "\n");
    }
}
