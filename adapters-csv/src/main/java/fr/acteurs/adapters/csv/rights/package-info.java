/** Reads tables of what persons have said of the use of their data. */
@NullMarked
package fr.acteurs.adapters.csv.rights;

import org.jspecify.annotations.NullMarked;
