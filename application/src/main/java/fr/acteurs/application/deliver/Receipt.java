package fr.acteurs.application.deliver;

import fr.acteurs.application.publish.SealedDelivery;

/**
 * What came of handing a delivery over.
 *
 * @param delivery as far as it has come
 * @param durable whether the far side is known to have forced all of it to disk
 */
public record Receipt(SealedDelivery delivery, boolean durable) {}
