/** Functions: a person in a body for a term, one identifier each. */
@NullMarked
package fr.acteurs.domain.mandate;

import org.jspecify.annotations.NullMarked;
