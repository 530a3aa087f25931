package fr.acteurs.application.trace;

/**
 * All that is done with traces, for embedders and the command line; they are purged with everything else
 * ({@link fr.acteurs.application.retention.PurgeHoldings}).
 *
 * @param keep notes what the client's agents do
 * @param read shows it to whoever has the right
 * @param prove tells whether it was
 * @param count tells how often was extracted
 */
public record TraceDesk(KeepTraces keep, ReadTraces read, ProveTraces prove, CountExtractions count) {}
