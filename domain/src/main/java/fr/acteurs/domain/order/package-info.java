/** Order forms: what the client orders beside the contract, and how far it has come. */
@NullMarked
package fr.acteurs.domain.order;

import org.jspecify.annotations.NullMarked;
