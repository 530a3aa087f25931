package fr.acteurs.application.retention;

/**
 * All that is done about terms of retention, for embedders and the command line.
 *
 * @param purge destroys what is over
 * @param prove tells whether it was
 */
public record RetentionDesk(PurgeHoldings purge, ProveRetention prove) {}
