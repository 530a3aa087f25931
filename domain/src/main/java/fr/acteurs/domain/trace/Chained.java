package fr.acteurs.domain.trace;

/** A certificate of a chain: it holds the hash of the one before it, so that none can be altered, taken out or moved unseen. */
public interface Chained {

    /** What the first one has for the hash of the one before. */
    String NONE = "0".repeat(64);

    /** From one on, without a gap. */
    long number();

    /** Hash of the one before. */
    String previous();

    /** SHA-256 of everything else. */
    String hash();

    /** Whether it says what it said when it was made. */
    boolean isIntact();
}
