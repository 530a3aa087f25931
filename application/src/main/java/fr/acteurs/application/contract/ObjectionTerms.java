package fr.acteurs.application.contract;

import fr.acteurs.domain.delivery.ObjectionMedium;

/**
 * How the client is told of the oppositions of a month (tender 3.5: "un flux mensuel si liste d'opposition dépasse les 10
 * oppositions mensuelles, sinon transmission par mail").
 *
 * @param fileAbove with more oppositions than this there is a delivery; with this number or fewer, a mail
 * @param address the client's address that gets the mail
 * @param provisional whether both are still to be agreed with the client
 */
public record ObjectionTerms(int fileAbove, String address, boolean provisional) {

    /** How a month with that many is told. */
    public ObjectionMedium mediumFor(int objections) {
        if (objections == 0) {
            return ObjectionMedium.NOTHING;
        }
        return objections > fileAbove ? ObjectionMedium.FILE : ObjectionMedium.MAIL;
    }
}
