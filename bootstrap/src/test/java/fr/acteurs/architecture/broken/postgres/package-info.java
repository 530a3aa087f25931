/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.postgres;

import org.jspecify.annotations.NullMarked;
