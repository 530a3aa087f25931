/**
 * Secrets in files that their owner alone may read, away from the database: a copy of the database tells nobody whose a
 * pseudonym is.
 */
@NullMarked
package fr.acteurs.adapters.keys;

import org.jspecify.annotations.NullMarked;
