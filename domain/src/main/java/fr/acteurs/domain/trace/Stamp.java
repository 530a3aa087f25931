package fr.acteurs.domain.trace;

/**
 * By which rule and by which program a purge was made.
 *
 * @param days the term in force
 * @param version of the program
 * @param confirmed whether a person had to vouch for the clock
 */
public record Stamp(int days, String version, boolean confirmed) {}
