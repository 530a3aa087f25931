/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.adapters.csv;

import org.jspecify.annotations.NullMarked;
