/** Files that somebody packed, as files that a reader reads. */
@NullMarked
package fr.acteurs.adapters.csv.unpack;

import org.jspecify.annotations.NullMarked;
