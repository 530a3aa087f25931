/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.bootstrap;

import org.jspecify.annotations.NullMarked;
