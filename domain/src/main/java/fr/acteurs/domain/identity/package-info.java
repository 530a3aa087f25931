/** Who is meant: the official numbers that France gives, and the identifiers that we mint. */
@NullMarked
package fr.acteurs.domain.identity;

import org.jspecify.annotations.NullMarked;
