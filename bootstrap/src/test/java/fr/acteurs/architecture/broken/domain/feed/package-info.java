/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.domain.feed;

import org.jspecify.annotations.NullMarked;
