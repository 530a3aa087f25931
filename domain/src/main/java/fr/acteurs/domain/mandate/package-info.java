/** Functions: a person in a body for a term, one identifier each; and the nomenclature that reads their titles. */
@NullMarked
package fr.acteurs.domain.mandate;

import org.jspecify.annotations.NullMarked;
