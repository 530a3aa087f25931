/** What keeps the documents true: examples are run, generated pages compared, names and paths looked up. */
@NullMarked
package fr.acteurs.docs;

import org.jspecify.annotations.NullMarked;
