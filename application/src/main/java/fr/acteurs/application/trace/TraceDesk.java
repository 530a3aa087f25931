package fr.acteurs.application.trace;

/**
 * All that is done with traces, for embedders and the command line.
 *
 * @param keep notes what the client's agents do
 * @param read shows it to whoever has the right
 * @param purge destroys what is over
 * @param prove tells whether it was
 * @param count tells how often was extracted
 */
public record TraceDesk(
        KeepTraces keep, ReadTraces read, PurgeTraces purge, ProveTraces prove, CountExtractions count) {}
