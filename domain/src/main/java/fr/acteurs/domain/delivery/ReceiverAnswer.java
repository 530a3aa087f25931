package fr.acteurs.domain.delivery;

import java.util.Optional;

/**
 * What a receiver says of one delivery: that it holds it, or that it refused it and why.
 *
 * @param manifestSha256 hash that {@code .GO} gave; empty in a refusal when there was none to read
 * @param refusal empty when the delivery was applied
 * @param detail what was wrong, in the receiver's words; empty when the delivery was applied
 */
public record ReceiverAnswer(long number, String manifestSha256, Optional<NackCode> refusal, String detail) {

    /** The code of an answer that refuses nothing; all others are those of {@link NackCode}. */
    public static final String ACK = "ACK";

    /** The delivery is applied. */
    public static ReceiverAnswer acknowledged(long number, String manifestSha256) {
        return new ReceiverAnswer(number, manifestSha256, Optional.empty(), "");
    }

    /** The delivery is not applied; the state is the one before. */
    public static ReceiverAnswer refused(long number, String manifestSha256, NackCode code, String detail) {
        return new ReceiverAnswer(number, manifestSha256, Optional.of(code), detail);
    }

    /** The name of the file in which the answer lies. */
    public String fileName() {
        return refusal.isPresent() ? DeliveryName.refusal(number) : DeliveryName.acknowledgement(number);
    }

    /** The code as the file has it: {@code ACK}, or why it was refused. */
    public String code() {
        return refusal.map(NackCode::name).orElse(ACK);
    }

    /** Whether it speaks of the delivery with that manifest; a refusal may come from who could not read any. */
    public boolean isAbout(String sealedManifestSha256) {
        return manifestSha256.equals(sealedManifestSha256) || (refusal.isPresent() && manifestSha256.isEmpty());
    }
}
