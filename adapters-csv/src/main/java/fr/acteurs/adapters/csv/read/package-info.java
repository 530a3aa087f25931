/** Reads registers as they are published: CSV in any layout, and workbooks, in bounded memory. */
@NullMarked
package fr.acteurs.adapters.csv.read;

import org.jspecify.annotations.NullMarked;
