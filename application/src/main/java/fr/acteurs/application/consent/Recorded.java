package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Statement;
import java.time.Instant;

/**
 * A line of the ledger.
 *
 * @param number in the order of recording
 * @param by who recorded it
 * @param revision of the journal, under which what followed from it moved
 */
public record Recorded(long number, Statement statement, String by, Instant at, long revision) {}
