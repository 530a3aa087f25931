/** How much of what there is the register has: bodies against lists that do not come from it, and functions. */
@NullMarked
package fr.acteurs.application.coverage;

import org.jspecify.annotations.NullMarked;
