package fr.acteurs.domain.delivery;

import fr.acteurs.domain.feed.FeedSchema;
import java.util.Optional;

/** The receiver's first decision on a delivery, before any line of it is read: apply, already applied, or refuse. */
public sealed interface Admission {

    /** It follows what is held: apply it. */
    record Apply() implements Admission {}

    /** It is held already, with the same manifest: acknowledge again, change nothing. */
    record AlreadyApplied() implements Admission {}

    /**
     * A later number is held, and nothing is remembered of this one: it may have come after a complete delivery that made
     * it needless, or be from before the receiver kept the manifests of its numbers. Nothing is changed nor answered: no
     * manifest is acknowledged that the receiver cannot vouch for.
     */
    record Bygone() implements Admission {}

    /** It must not be applied; the state stays as it is. */
    record Refused(NackCode code, String why) implements Admission {}

    /**
     * Judges a delivery by its manifest.
     *
     * @param manifestSha256 hash of the manifest's bytes, already found equal to the content of {@code .GO}
     */
    static Admission judge(Held held, Manifest manifest, String manifestSha256) {
        Optional<ChannelCode> other = held.channel().filter(channel -> !channel.equals(manifest.channel()));
        if (other.isPresent()) {
            return new Refused(
                    NackCode.CONFLIT,
                    "livraison du canal " + manifest.channel() + ", l'état détenu est du canal " + other.get());
        }
        DeliveryName name = manifest.name();
        if (name.number() <= held.number()) {
            return known(held, name, manifestSha256);
        }
        return misfit(held, manifest).<Admission>map(refused -> refused).orElseGet(Apply::new);
    }

    private static Admission known(Held held, DeliveryName name, String manifestSha256) {
        return held.manifestOf(name.number())
                .map(applied -> again(name, applied.equals(manifestSha256)))
                .orElseGet(Bygone::new);
    }

    private static Admission again(DeliveryName name, boolean same) {
        return same
                ? new AlreadyApplied()
                : new Refused(
                        NackCode.CONFLIT, "le numéro " + name.number() + " a été appliqué avec un autre manifeste");
    }

    private static Optional<Refused> misfit(Held held, Manifest manifest) {
        if (!manifest.schemaVersion().equals(FeedSchema.VERSION)) {
            return Optional.of(new Refused(NackCode.SCHEMA, "schema_version inconnue : " + manifest.schemaVersion()));
        }
        boolean complete = manifest.name().type() == DeliveryType.C;
        long next = held.number() + 1;
        if (manifest.name().number() > next && !complete) {
            return Optional.of(new Refused(
                    NackCode.TROU,
                    "les numéros " + next + " à " + (manifest.name().number() - 1) + " manquent"));
        }
        boolean follows = manifest.name().number() > next
                || manifest.previousManifest().orElse("").equals(held.manifestSha256());
        return follows
                ? Optional.empty()
                : Optional.of(new Refused(
                        NackCode.CONFLIT,
                        "sha256_manifeste_precedent n'est pas le manifeste du numéro " + held.number()));
    }
}
