package fr.acteurs.adapters.openpgp;

import fr.acteurs.application.protect.DeliveryKeys;
import fr.acteurs.application.protect.KeyTerm;
import fr.acteurs.application.protect.KeyUnfit;
import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.PinnedKey;
import fr.acteurs.domain.delivery.Protection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of the channels, as OpenPGP keys in one folder. Safe for several threads; each delivery has a cipher of its own. */
public final class OpenPgpDeliveryKeys implements DeliveryKeys {

    private final PinnedKeys pinned;
    private final Optional<Secret> passphrase;
    private final InstantSource clock;

    /**
     * Keys in a folder.
     *
     * @param passphrase that opens the secret keys there; without one they must lie open
     * @param clock as of which keys are looked at when nothing is sealed
     */
    public OpenPgpDeliveryKeys(Path folder, Optional<Secret> passphrase, InstantSource clock) {
        this.pinned = new PinnedKeys(folder);
        this.passphrase = passphrase;
        this.clock = clock;
    }

    @Override
    public void check(Channel channel) {
        Instant now = clock.instant();
        Protection agreed = channel.protection();
        agreed.signer().ifPresent(key -> pinned.signer(channel, key, now));
        agreed.recipient().ifPresent(key -> pinned.recipient(channel, key, now));
    }

    @Override
    public List<KeyTerm> terms(Channel channel) {
        Instant now = clock.instant();
        Protection agreed = channel.protection();
        return Stream.concat(
                        agreed.signer().stream()
                                .map(key -> term(channel, key, KeyUse.SIGNS, pinned.signer(channel, key, now))),
                        agreed.recipient().stream()
                                .map(key -> term(channel, key, KeyUse.ENCRYPTS, pinned.recipient(channel, key, now))))
                .toList();
    }

    private KeyTerm term(Channel channel, PinnedKey key, KeyUse use, Certificate found) {
        return new KeyTerm(channel.code(), use, key, found.until(use, clock.instant()));
    }

    @Override
    public PayloadCipher cipher(Channel channel, Instant at) {
        Protection agreed = channel.protection();
        try {
            return agreed.signer().isEmpty()
                    ? PayloadCipher.none()
                    : cipher(channel, agreed.signer().get(), agreed.recipient(), at);
        } catch (IllegalArgumentException unfit) {
            throw new KeyUnfit("Nothing was sealed: " + unfit.getMessage(), unfit.getCause());
        }
    }

    private PayloadCipher cipher(Channel channel, PinnedKey signer, Optional<PinnedKey> recipient, Instant at) {
        Certificate ours = pinned.signer(channel, signer, at);
        checkTerm(signer, ours, KeyUse.SIGNS, at, "make the next one (acteurs keys generate), give it to the client");
        Optional<Certificate> theirs = recipient.map(key -> pinned.recipient(channel, key, at));
        theirs.ifPresent(
                found -> checkTerm(recipient.get(), found, KeyUse.ENCRYPTS, at, "ask the client for its next one"));
        return OpenPgpCipher.opened(signer, ours, passphrase, theirs, at);
    }

    private static void checkTerm(PinnedKey key, Certificate found, KeyUse use, Instant at, String next) {
        found.until(use, at).filter(end -> !end.isAfter(at)).ifPresent(end -> {
            throw new IllegalArgumentException("the key " + key.file() + " (" + key.fingerprint() + ") expired on "
                    + LocalDate.ofInstant(end, ZoneOffset.UTC) + "; " + next
                    + ", and name it in the contract; see operations.md, Keys");
        });
    }
}
