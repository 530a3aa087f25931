package fr.acteurs.application.receive;

/**
 * What a receiver finds of a signature.
 *
 * @param key fingerprint or number of the key that signed, as far as it can be told; else empty
 */
public record SignatureVerdict(Finding finding, String key) {

    /** What came of it. */
    public enum Finding {
        /** A key that the receiver trusts has signed just these bytes, while it was valid. */
        GOOD,
        /** It is of a key that the receiver does not trust. */
        OTHER_SIGNER,
        /** It is of a trusted key, and of other bytes. */
        ALTERED,
        /** The key had expired when it signed, or was not valid yet, or is not one that signs. */
        EXPIRED,
        /** The key was revoked. */
        REVOKED,
        /** It is no signature. */
        ILLEGIBLE
    }
}
