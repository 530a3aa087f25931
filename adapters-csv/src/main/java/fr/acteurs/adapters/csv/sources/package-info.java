/** What each tabular register says: one small class a source, and the list of all of them. */
@NullMarked
package fr.acteurs.adapters.csv.sources;

import org.jspecify.annotations.NullMarked;
