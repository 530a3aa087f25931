package fr.acteurs.domain.trace;

/** Number and hash of a certificate, kept elsewhere: without them nobody would miss the last certificates of a chain. */
public record Anchor(long number, String hash) {

    /** What is kept elsewhere of a certificate. */
    public static Anchor of(Chained certificate) {
        return new Anchor(certificate.number(), certificate.hash());
    }
}
