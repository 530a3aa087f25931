package fr.acteurs.domain.delivery;

/**
 * What a receiver holds: the last number applied and the hash of its manifest.
 *
 * @param number 0 before the first delivery
 */
public record Held(long number, String manifestSha256) {

    /** Of a receiver that has applied nothing yet. */
    public static Held nothing() {
        return new Held(0, "");
    }
}
