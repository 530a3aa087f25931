package fr.acteurs.application.order;

import fr.acteurs.domain.delivery.ChannelCode;

/**
 * A file that was written for an order form.
 *
 * @param channel whose limits it keeps
 * @param address where it is
 * @param sha256 of its bytes, 64 small hexadecimal digits
 */
public record DeliveredExtras(String order, ChannelCode channel, long rows, String address, String sha256) {}
