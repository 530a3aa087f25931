/**
 * Takes one edition of one source into the register. Start with {@link fr.acteurs.application.ingest.IngestEdition}.
 */
@NullMarked
package fr.acteurs.application.ingest;

import org.jspecify.annotations.NullMarked;
