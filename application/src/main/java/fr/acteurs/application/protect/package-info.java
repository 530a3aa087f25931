/**
 * What keeps a delivery from others' eyes and hands: keys, signatures, encryption. Start with {@link
 * fr.acteurs.application.protect.DeliveryKeys}.
 */
@NullMarked
package fr.acteurs.application.protect;

import org.jspecify.annotations.NullMarked;
