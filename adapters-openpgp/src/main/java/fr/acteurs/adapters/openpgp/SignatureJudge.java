package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.receive.SignatureVerdict;
import fr.acteurs.application.receive.SignatureVerdict.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.pgpainless.PGPainless;
import org.pgpainless.decryption_verification.ConsumerOptions;
import org.pgpainless.decryption_verification.DecryptionStream;
import org.pgpainless.signature.SignatureUtils;

/** Whether a trusted key has signed just these bytes, and if not, why not. */
record SignatureJudge(List<Certificate> trusted, InstantSource clock) {

    boolean knowsKeys() {
        return !trusted.isEmpty();
    }

    /** One good signature is enough: while a sender changes keys, both may sign. */
    SignatureVerdict judge(byte[] content, byte[] signature) {
        List<SignatureVerdict> verdicts =
                signatures(signature).stream().map(each -> judge(content, each)).toList();
        return verdicts.stream()
                .filter(verdict -> verdict.finding() == Finding.GOOD)
                .findFirst()
                .or(() -> verdicts.stream()
                        .filter(verdict -> verdict.finding() != Finding.OTHER_SIGNER)
                        .findFirst())
                .or(() -> verdicts.stream().findFirst())
                .orElseGet(() -> new SignatureVerdict(Finding.ILLEGIBLE, ""));
    }

    private static List<PGPSignature> signatures(byte[] signature) {
        try {
            return SignatureUtils.readSignatures(new ByteArrayInputStream(signature));
        } catch (PGPException | IOException | RuntimeException none) {
            return List.of();
        }
    }

    private SignatureVerdict judge(byte[] content, PGPSignature signature) {
        Optional<Certificate> signer = trusted.stream()
                .filter(key -> key.ring().getPublicKey(signature.getKeyID()) != null)
                .findFirst();
        return signer.map(key -> new SignatureVerdict(
                        finding(content, signature, key), key.fingerprint().value()))
                .orElseGet(() -> new SignatureVerdict(
                        Finding.OTHER_SIGNER, HexFormat.of().withUpperCase().toHexDigits(signature.getKeyID())));
    }

    /**
     * A revoked key vouches for nothing: nobody knows since when others have had it. That a key had expired is looked at here:
     * pgpainless takes its signature all the same.
     */
    private Finding finding(byte[] content, PGPSignature signature, Certificate key) {
        if (key.isRevoked(clock.instant())) {
            return Finding.REVOKED;
        }
        if (!key.maySign(signature.getKeyID(), signature.getCreationTime().toInstant())) {
            return Finding.EXPIRED;
        }
        return isVerified(content, signature, key) ? Finding.GOOD : Finding.ALTERED;
    }

    private static boolean isVerified(byte[] content, PGPSignature signature, Certificate key) {
        ConsumerOptions options = ConsumerOptions.get()
                .addVerificationCert(key.publicRing())
                .addVerificationOfDetachedSignature(signature)
                .verifyNotAfter(null)
                .forceNonOpenPgpData();
        try (InputStream bytes = new ByteArrayInputStream(content)) {
            DecryptionStream checked =
                    PGPainless.decryptAndOrVerify().onInputStream(bytes).withOptions(options);
            try (checked) {
                checked.transferTo(OutputStream.nullOutputStream());
            }
            return !checked.getMetadata().getVerifiedDetachedSignatures().isEmpty();
        } catch (PGPException | IOException broken) {
            throw new IllegalStateException("Cannot look at a signature", broken);
        }
    }
}
