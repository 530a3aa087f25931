/**
 * Traces of what the client's agents did here (tender 3.5, "données de connexion"): under a pseudonym, for fewer than six
 * months, with a proof of what was destroyed.
 */
@NullMarked
package fr.acteurs.domain.trace;

import org.jspecify.annotations.NullMarked;
