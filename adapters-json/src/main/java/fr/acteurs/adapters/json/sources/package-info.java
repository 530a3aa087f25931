/** Registers published as JSON: a class for each says who publishes it and what one record means. */
@NullMarked
package fr.acteurs.adapters.json.sources;

import org.jspecify.annotations.NullMarked;
