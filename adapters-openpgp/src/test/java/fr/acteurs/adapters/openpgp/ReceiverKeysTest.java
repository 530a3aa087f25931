package fr.acteurs.adapters.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.receive.SignatureVerdict.Finding;
import fr.acteurs.application.receive.Undecryptable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receiver makes of signatures and of closed files. */
class ReceiverKeysTest {

    private static final byte[] CONTENT = "{\"numero\": 1}\n".getBytes(StandardCharsets.UTF_8);
    private static PGPSecretKeyRing ours;
    private static PGPSecretKeyRing other;
    private static PGPSecretKeyRing theirs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make_keys() {
        ours = Keys.signing("Acteurs");
        other = Keys.signing("Other");
        theirs = Keys.encrypting("Client");
    }

    @Test
    void a_signature_is_good_for_just_these_bytes() {
        byte[] signature = signature(ours);
        assertThat(judged(CONTENT, signature, ours)).isEqualTo(Finding.GOOD);
        byte[] altered = CONTENT.clone();
        altered[3] ^= 1;
        assertThat(judged(altered, signature, ours)).isEqualTo(Finding.ALTERED);
        assertThat(judged(new byte[0], signature, ours)).isEqualTo(Finding.ALTERED);
    }

    @Test
    void of_two_trusted_keys_either_is_good_and_a_third_is_not() {
        assertThat(judged(CONTENT, signature(ours), other, ours)).isEqualTo(Finding.GOOD);
        assertThat(judged(CONTENT, signature(other), other, ours)).isEqualTo(Finding.GOOD);
        assertThat(judged(CONTENT, signature(theirs), other, ours)).isEqualTo(Finding.OTHER_SIGNER);
    }

    @Test
    void of_two_signatures_one_by_a_trusted_key_is_enough() {
        String both = new String(signature(other), StandardCharsets.US_ASCII)
                + new String(signature(ours), StandardCharsets.US_ASCII);
        assertThat(judged(CONTENT, both.getBytes(StandardCharsets.US_ASCII), ours))
                .isEqualTo(Finding.GOOD);
    }

    @Test
    void a_signature_is_judged_as_of_the_moment_at_which_it_was_made() {
        byte[] signature = signature(ours);
        assertThat(judged(CONTENT, signature, Keys.ending(ours, Keys.MONDAY.plusSeconds(60))))
                .isEqualTo(Finding.GOOD);
        assertThat(judged(CONTENT, signature, Keys.ending(ours, Keys.MONDAY.minusSeconds(60))))
                .isEqualTo(Finding.EXPIRED);
    }

    @Test
    void a_key_that_is_not_meant_to_sign_data_vouches_for_none() {
        assertThat(judged(CONTENT, signature(ours), Keys.notSigning(ours))).isNotEqualTo(Finding.GOOD);
    }

    @Test
    void a_revoked_key_vouches_for_nothing_not_even_for_what_it_signed_before() {
        assertThat(judged(CONTENT, signature(ours), Keys.revoked(ours, Keys.MONDAY.plusSeconds(60))))
                .isEqualTo(Finding.REVOKED);
    }

    @Test
    void what_is_no_signature_is_found_to_be_none() {
        for (String none : List.of("", "-----BEGIN PGP SIGNATURE-----\n\n", "<html>", "\0\0\0\0")) {
            assertThat(judged(CONTENT, none.getBytes(StandardCharsets.US_ASCII), ours))
                    .isEqualTo(Finding.ILLEGIBLE);
        }
    }

    @Test
    void whoever_knows_no_key_of_the_sender_asks_for_no_signature() {
        assertThat(receiver(Optional.empty()).requireSignature()).isFalse();
        assertThat(receiver(Optional.empty(), ours).requireSignature()).isTrue();
    }

    @Test
    void a_closed_file_is_binary_without_compression_and_names_nothing() throws IOException {
        byte[] closed = closed(new byte[100_000]);
        assertThat(closed[0] & 0x80).isNotZero();
        assertThat(closed.length).isBetween(100_000, 104_000);
        assertThat(opened(closed)).isEqualTo(new byte[100_000]);
    }

    @Test
    void whatever_is_cut_or_altered_is_found_before_the_end() throws IOException {
        byte[] clear = new byte[60_000];
        new Random(7).nextBytes(clear);
        byte[] closed = closed(clear);
        for (int at = 200; at < closed.length; at += 4_999) {
            byte[] altered = closed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> opened(altered)).isInstanceOf(Undecryptable.class);
            byte[] cut = Arrays.copyOf(closed, at);
            assertThatThrownBy(() -> opened(cut)).isInstanceOf(Undecryptable.class);
        }
        assertThatThrownBy(() -> opened("id;nom\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Undecryptable.class);
        assertThatThrownBy(() -> opened(new byte[0])).isInstanceOf(Undecryptable.class);
    }

    /** Thirty megabytes: what is not yet through is never more than some hundred kilobytes. */
    @Test
    void a_large_file_passes_through_in_a_stream() throws IOException {
        AtomicLong in = new AtomicLong();
        AtomicLong out = new AtomicLong();
        Path file = folder.resolve("large.pgp");
        byte[] piece = new byte[1 << 16];
        new Random(7).nextBytes(piece);
        try (OutputStream disk = Files.newOutputStream(file);
                OutputStream closed = cipher().encrypting(counted(disk, out))) {
            for (int i = 0; i < 480; i++) {
                closed.write(piece);
                assertThat(in.addAndGet(piece.length) - out.get()).isLessThan(1 << 19);
            }
        }
        AtomicLong read = new AtomicLong();
        long clear = 0;
        try (InputStream disk = Files.newInputStream(file);
                InputStream open = receiver(Optional.of(theirs)).decrypting(counted(disk, read))) {
            for (int n = open.read(piece); n >= 0; n = open.read(piece)) {
                clear += n;
                assertThat(read.get() - clear).isLessThan(1 << 19);
            }
        }
        assertThat(clear).isEqualTo(480L << 16);
    }

    @Test
    void a_locked_key_of_the_receiver_is_opened_at_once_or_refused_at_once() {
        Path own = Keys.write(folder, "own.asc", Keys.signing("Client", Keys.END, "correct horse"));
        assertThatThrownBy(() -> new OpenPgpReceiverKeys(
                        List.of(), Optional.of(own), Optional.of(Secret.of("wrong")), () -> Keys.MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not open the key " + own);
        new OpenPgpReceiverKeys(
                List.of(), Optional.of(own), Optional.of(Secret.of("correct horse")), () -> Keys.MONDAY);
    }

    @Test
    void a_receiver_decrypts_by_a_secret_key_that_only_its_owner_reads() throws IOException {
        Path own = Keys.write(folder, "own.asc", theirs);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> opener(own)).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> opener(Keys.writePublic(folder, "public.asc", theirs)))
                .hasMessageContaining("holds a public key; a secret one decrypts");
    }

    private static OpenPgpReceiverKeys opener(Path own) {
        return new OpenPgpReceiverKeys(List.of(), Optional.of(own), Optional.empty(), () -> Keys.MONDAY);
    }

    private Finding judged(byte[] content, byte[] signature, PGPSecretKeyRing... trusted) {
        return receiver(Optional.empty(), trusted).judge(content, signature).finding();
    }

    private OpenPgpReceiverKeys receiver(Optional<PGPSecretKeyRing> own, PGPSecretKeyRing... trusted) {
        List<Path> signers = Arrays.stream(trusted)
                .map(key -> Keys.writePublic(folder, new Certificate(key).fingerprint() + ".asc", key))
                .toList();
        Optional<Path> secret = own.map(key -> Keys.write(folder, "own.asc", key));
        return new OpenPgpReceiverKeys(signers, secret, Optional.empty(), () -> Keys.MONDAY.plusSeconds(3_600));
    }

    private byte[] signature(PGPSecretKeyRing key) {
        return cipher(key, Keys.MONDAY).signature(CONTENT).orElseThrow();
    }

    private static PayloadCipher cipher() {
        return cipher(ours, Keys.MONDAY);
    }

    private static PayloadCipher cipher(PGPSecretKeyRing key, Instant at) {
        return OpenPgpCipher.opened(
                Keys.pinned("key.asc", key),
                new Certificate(key),
                Optional.empty(),
                Optional.of(new Certificate(theirs)),
                at);
    }

    private static byte[] closed(byte[] clear) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream closed = cipher().encrypting(bytes)) {
            closed.write(clear);
        }
        return bytes.toByteArray();
    }

    private byte[] opened(byte[] closed) throws IOException {
        try (InputStream open = receiver(Optional.of(theirs)).decrypting(new ByteArrayInputStream(closed))) {
            return open.readAllBytes();
        }
    }

    private static OutputStream counted(OutputStream into, AtomicLong count) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                into.write(one);
                count.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                into.write(bytes, offset, length);
                count.addAndGet(length);
            }
        };
    }

    private static InputStream counted(InputStream from, AtomicLong count) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                int one = from.read();
                count.addAndGet(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = from.read(into, offset, length);
                count.addAndGet(Math.max(0, n));
                return n;
            }
        };
    }
}
