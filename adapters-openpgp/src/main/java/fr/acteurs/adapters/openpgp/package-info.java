/**
 * Signs, encrypts, checks and decrypts deliveries by OpenPGP: start with {@link
 * fr.acteurs.adapters.openpgp.OpenPgpDeliveryKeys} (the sender) and {@link fr.acteurs.adapters.openpgp.OpenPgpReceiverKeys}.
 *
 * <p>A key is believed by its fingerprint alone, never by the name or address that it carries. Everything streams: a file of any
 * size passes through some hundred kilobytes.
 */
@NullMarked
package fr.acteurs.adapters.openpgp;

import org.jspecify.annotations.NullMarked;
