/** A house with the same rooms as ours and one broken class for each rule. Nobody lives here. */
@NullMarked
package fr.acteurs.architecture.broken;

import org.jspecify.annotations.NullMarked;
