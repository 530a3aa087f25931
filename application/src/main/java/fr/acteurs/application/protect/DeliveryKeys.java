package fr.acteurs.application.protect;

import fr.acteurs.domain.delivery.Channel;
import java.time.Instant;
import java.util.List;

/** The keys that the contract names for its channels. */
public interface DeliveryKeys {

    /**
     * Looks at the keys of a channel: each must be there, be the one that the contract pins, not be revoked, and be fit for its
     * use. A passphrase is not asked for, and an expired key is no reason to stop: nothing has to be sealed yet.
     *
     * @throws IllegalArgumentException when one is not; the message names channel and file, and says what to do
     */
    void check(Channel channel);

    /** Until when the keys of a channel may be used, ours first. */
    List<KeyTerm> terms(Channel channel);

    /**
     * Makes ready to sign and encrypt a delivery of the channel, as of that instant.
     *
     * @throws KeyUnfit when a key has expired, was revoked or changed, or ours cannot be opened
     */
    PayloadCipher cipher(Channel channel, Instant at);

    /** Of a house without keys: its channels are neither signed nor encrypted. */
    static DeliveryKeys none() {
        return new DeliveryKeys() {
            @Override
            public void check(Channel channel) {
                channel.protection().keys().findFirst().ifPresent(key -> {
                    throw new IllegalArgumentException("There is no folder of keys, and channel " + channel.code()
                            + " needs " + key.file() + " of it");
                });
            }

            @Override
            public List<KeyTerm> terms(Channel channel) {
                return List.of();
            }

            @Override
            public PayloadCipher cipher(Channel channel, Instant at) {
                check(channel);
                return PayloadCipher.none();
            }
        };
    }
}
