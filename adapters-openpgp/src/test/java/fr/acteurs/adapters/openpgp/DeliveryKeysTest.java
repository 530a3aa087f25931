package fr.acteurs.adapters.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.protect.DeliveryKeys;
import fr.acteurs.application.protect.KeyUnfit;
import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.PinnedKey;
import fr.acteurs.domain.delivery.Protection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract says of keys is looked at when a feed is opened; that they have not expired, when a delivery is sealed. */
class DeliveryKeysTest {

    private static PGPSecretKeyRing ours;
    private static PGPSecretKeyRing theirs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make_keys() {
        ours = Keys.signing("Acteurs");
        theirs = Keys.encrypting("Client");
    }

    @Test
    void good_keys_are_taken_and_tell_their_end() {
        Channel channel = channel(signer(ours), recipient(theirs));
        assertThatCode(() -> keys().check(channel)).doesNotThrowAnyException();
        assertThat(keys().terms(channel)).extracting("use").containsExactly(KeyUse.SIGNS, KeyUse.ENCRYPTS);
        assertThat(keys().terms(channel)).allMatch(term -> term.until().equals(Optional.of(Keys.END)));
    }

    @Test
    void a_channel_without_keys_needs_none() {
        keys().check(Channel.DCLIC);
        assertThat(keys().terms(Channel.DCLIC)).isEmpty();
        PayloadCipher none = keys().cipher(Channel.DCLIC, Keys.MONDAY);
        assertThat(none.signature(new byte[1])).isEmpty();
        assertThatThrownBy(() -> none.encrypting(null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_that_is_not_there_is_named_with_its_channel() {
        assertRefused(
                channel(Keys.pinned("ours.sec.asc", ours), null), "Channel dclic", "ours.sec.asc", "is not there");
    }

    @Test
    void another_key_under_that_name_is_refused_with_both_fingerprints() {
        signer(ours);
        PGPSecretKeyRing other = Keys.encrypting("Client");
        Keys.writePublic(folder, "theirs.pub.asc", other);
        PinnedKey pinned = Keys.pinned("theirs.pub.asc", theirs);
        assertRefused(
                channel(signer(ours), pinned),
                new Certificate(theirs).fingerprint().value(),
                new Certificate(other).fingerprint().value());
    }

    @Test
    void a_revoked_key_of_the_client_is_refused() {
        assertRefused(channel(signer(ours), recipient(Keys.revoked(theirs, Keys.MADE.plusSeconds(60)))), "was revoked");
    }

    @Test
    void a_key_of_the_client_that_only_signs_is_refused() {
        assertRefused(channel(signer(ours), recipient(Keys.signing("Client"))), "cannot encrypt, it only signs");
    }

    @Test
    void a_secret_key_of_the_client_has_no_place_here() {
        Keys.write(folder, "theirs.pub.asc", theirs);
        assertRefused(channel(signer(ours), Keys.pinned("theirs.pub.asc", theirs)), "holds a secret key");
    }

    @Test
    void the_public_half_of_our_key_signs_nothing() {
        Keys.writePublic(folder, "ours.sec.asc", ours);
        assertRefused(channel(Keys.pinned("ours.sec.asc", ours), null), "public half");
    }

    @Test
    void a_secret_key_that_others_can_read_is_refused() throws IOException {
        PinnedKey pinned = signer(ours);
        Files.setPosixFilePermissions(folder.resolve("ours.sec.asc"), PosixFilePermissions.fromString("rw-r-----"));
        assertRefused(channel(pinned, null), "chmod 600");
    }

    @Test
    void what_is_no_key_is_refused() throws IOException {
        Files.writeString(folder.resolve("ours.sec.asc"), "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n");
        assertRefused(channel(Keys.pinned("ours.sec.asc", ours), null), "no OpenPGP key");
    }

    @Test
    void a_key_of_tomorrow_is_refused_and_the_clock_is_named() {
        Channel channel = channel(signer(ours), null);
        assertThatThrownBy(() -> keys(Keys.MADE.minusSeconds(60)).check(channel))
                .hasMessageContaining("check the clock");
    }

    @Test
    void an_expired_key_stops_nothing_but_the_sealing() {
        Channel channel = channel(signer(ours), recipient(theirs));
        DeliveryKeys late = keys(Keys.END);
        assertThatCode(() -> late.check(channel)).doesNotThrowAnyException();
        assertThat(late.terms(channel)).hasSize(2);
        assertThatThrownBy(() -> late.cipher(channel, Keys.END))
                .isInstanceOf(KeyUnfit.class)
                .hasMessageContainingAll("Nothing was sealed", "expired on 2028-01-01", "operations.md");
    }

    @Test
    void a_locked_key_is_opened_by_its_passphrase_and_by_no_other() {
        PGPSecretKeyRing locked = Keys.signing("Acteurs", Keys.END, "correct horse");
        Channel channel = channel(signer(locked), null);
        assertThat(keys("correct horse").cipher(channel, Keys.MONDAY).signature(new byte[1]))
                .isPresent();
        assertThatThrownBy(() -> keys("wrong horse").cipher(channel, Keys.MONDAY))
                .isInstanceOf(KeyUnfit.class)
                .hasMessageContaining("does not open the key ours.sec.asc")
                .hasMessageNotContaining("horse");
        assertThatThrownBy(() -> keys().cipher(channel, Keys.MONDAY))
                .hasMessageContaining("needs a passphrase; give --signing-passphrase-file");
        assertThatCode(() -> keys().check(channel)).doesNotThrowAnyException();
    }

    private DeliveryKeys keys() {
        return keys(Keys.MONDAY);
    }

    private DeliveryKeys keys(Instant now) {
        return new OpenPgpDeliveryKeys(folder, Optional.empty(), () -> now);
    }

    private DeliveryKeys keys(String passphrase) {
        return new OpenPgpDeliveryKeys(folder, Optional.of(Secret.of(passphrase)), () -> Keys.MONDAY);
    }

    private PinnedKey signer(PGPSecretKeyRing key) {
        Keys.write(folder, "ours.sec.asc", key);
        return Keys.pinned("ours.sec.asc", key);
    }

    private PinnedKey recipient(PGPSecretKeyRing key) {
        Keys.writePublic(folder, "theirs.pub.asc", key);
        return Keys.pinned("theirs.pub.asc", key);
    }

    private static Channel channel(PinnedKey signer, PinnedKey recipient) {
        return Channel.DCLIC.with(new Protection(Optional.of(signer), Optional.ofNullable(recipient)));
    }

    private void assertRefused(Channel channel, String... words) {
        assertThatThrownBy(() -> keys().check(channel))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
