/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.domain.identity;

import org.jspecify.annotations.NullMarked;
