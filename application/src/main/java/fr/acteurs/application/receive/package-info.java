/**
 * The reference receiver: verifies, applies, proves. Start with {@link fr.acteurs.application.receive.ReceiveDeliveries}.
 */
@NullMarked
package fr.acteurs.application.receive;

import org.jspecify.annotations.NullMarked;
