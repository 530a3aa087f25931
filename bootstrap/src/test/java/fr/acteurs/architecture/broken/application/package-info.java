/** Part of the house that breaks the rules. */
@NullMarked
package fr.acteurs.architecture.broken.application;

import org.jspecify.annotations.NullMarked;
