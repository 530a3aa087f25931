/** Traces of the client's agents: kept under pseudonyms, purged each day, proved; only those who may read them do. */
@NullMarked
package fr.acteurs.application.trace;

import org.jspecify.annotations.NullMarked;
