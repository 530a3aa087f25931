package fr.acteurs.application.retention;

import java.time.Instant;

/**
 * A file that was read as an edition.
 *
 * @param sha256 of its bytes
 * @param taken whether it went into the register; else a gate holds it
 * @param at when it was last read so, by the clock of the register
 */
public record ReadEdition(String sha256, boolean taken, Instant at) {}
