package fr.acteurs.domain.feed;

/**
 * What a receiver holds of one role after a delivery: how many rows, and their digest.
 *
 * @param sha256 64 small hexadecimal digits
 */
public record FeedState(long rows, String sha256) {

    /** Of a receiver that has nothing yet. */
    public static FeedState empty() {
        return new StateDigest().state();
    }
}
