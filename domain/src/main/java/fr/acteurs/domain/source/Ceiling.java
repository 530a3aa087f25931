package fr.acteurs.domain.source;

/**
 * The most of something that is let pass: a share of the whole, and in a small whole a handful.
 *
 * @param handful so many are always let pass
 * @param share of the whole, from 0 to 1
 */
public record Ceiling(long handful, double share) {

    /** The most of a whole of that size. */
    public double of(long whole) {
        return Math.max((double) handful, share * whole);
    }
}
