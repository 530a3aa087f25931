/** What a register says: rows, readings, observations, notices, and the gates that a file must pass. */
@NullMarked
package fr.acteurs.domain.source;

import org.jspecify.annotations.NullMarked;
