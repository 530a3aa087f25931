/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.domain.undeclared;

import org.jspecify.annotations.NullMarked;
