package fr.acteurs.application.receive;

import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.NackCode;

/** Refuses a manifest that nobody signs whom the receiver trusts. It is asked before a word of the manifest is believed. */
final class SignatureCheck {

    /** In bytes; a signature has some hundred, several keys may have signed. */
    private static final int LARGEST = 1 << 16;

    private final InboxFiles files;
    private final ReceiverKeys keys;

    SignatureCheck(InboxFiles files, ReceiverKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    /** Whether there is anything to check: the receiver knows keys of the sender. */
    boolean isRequired() {
        return keys.requireSignature();
    }

    /** @throws Refusal with a code of its own for each way in which it is not signed as it must be */
    void check(DeliveryName name, byte[] manifest) {
        byte[] signature = files.smallIfAny(name.signature(), LARGEST)
                .orElseThrow(() -> new Refusal(
                        NackCode.SIGNATURE_ABSENTE,
                        name.signature() + " : absent, et ce récepteur n'accepte que des livraisons signées"));
        SignatureVerdict verdict = keys.judge(manifest, signature);
        if (verdict.finding() != SignatureVerdict.Finding.GOOD) {
            throw refusal(name, verdict);
        }
    }

    private static Refusal refusal(DeliveryName name, SignatureVerdict verdict) {
        String file = name.signature() + " : ";
        String key = verdict.key().isEmpty() ? "" : " " + verdict.key();
        return switch (verdict.finding()) {
            case OTHER_SIGNER ->
                new Refusal(NackCode.SIGNATAIRE, file + "signé par une clé que le récepteur ne connaît pas," + key);
            case EXPIRED ->
                new Refusal(
                        NackCode.CLE_INVALIDE,
                        file + "la clé" + key
                                + " avait expiré lorsqu'elle a signé, ou n'était pas valable pour signer");
            case REVOKED -> new Refusal(NackCode.CLE_INVALIDE, file + "la clé" + key + " est révoquée");
            case ILLEGIBLE -> new Refusal(NackCode.SIGNATURE, file + "n'est pas une signature OpenPGP");
            default ->
                new Refusal(
                        NackCode.SIGNATURE,
                        file + "n'est pas la signature de " + name.manifest() + ", qui a été modifié");
        };
    }
}
