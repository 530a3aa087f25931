/** Order forms: nothing that was ordered is delivered before the order is accepted. */
@NullMarked
package fr.acteurs.application.order;

import org.jspecify.annotations.NullMarked;
