/** What is written and read as JSON: the manifest of a delivery and the receiver's answers. */
@NullMarked
package fr.acteurs.adapters.json;

import org.jspecify.annotations.NullMarked;
