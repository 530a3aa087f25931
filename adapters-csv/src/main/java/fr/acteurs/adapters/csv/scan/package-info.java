/** Reads data files of the feed to find whoever must not be in them; uses nothing of what writes them. */
@NullMarked
package fr.acteurs.adapters.csv.scan;

import org.jspecify.annotations.NullMarked;
