/**
 * Reads registers published as JSON: one document, or an archive of many. Start with {@link
 * fr.acteurs.adapters.json.read.JsonReader}.
 */
@NullMarked
package fr.acteurs.adapters.json.read;

import org.jspecify.annotations.NullMarked;
