/** A package without a class. */
@NullMarked
package fr.acteurs.architecture.broken.domain.contact;

import org.jspecify.annotations.NullMarked;
