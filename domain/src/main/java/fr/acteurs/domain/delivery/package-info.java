/** How it leaves: numbers, names, manifest and the answers of a receiver. */
@NullMarked
package fr.acteurs.domain.delivery;

import org.jspecify.annotations.NullMarked;
