package fr.acteurs.application.contract;

/**
 * Whether persons must have been told what is done with their data before it is delivered (RGPD art. 14-3; tender 3.5).
 *
 * @param isCondition whether nobody leaves who was not told; off until a first campaign is done
 * @param provisional whether that is still to be agreed with the client
 */
public record InformationTerms(boolean isCondition, boolean provisional) {}
