/** What we hold: resolution, precedence, golden records and the changes between them. */
@NullMarked
package fr.acteurs.domain.register;

import org.jspecify.annotations.NullMarked;
