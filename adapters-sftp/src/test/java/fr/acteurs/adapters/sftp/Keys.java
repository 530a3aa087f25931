package fr.acteurs.adapters.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;

/** Throw-away keys, and the files they live in. */
final class Keys {

    private Keys() {}

    static KeyPair ed25519() {
        return generate("ssh-ed25519", 256);
    }

    static KeyPair rsa() {
        return generate("ssh-rsa", 2048);
    }

    static KeyPair ecdsa() {
        return generate("ecdsa-sha2-nistp256", 256);
    }

    static String fingerprint(KeyPair key) {
        return KeyUtils.getFingerPrint(key.getPublic());
    }

    /** The public key as known_hosts and authorized_keys have it, without host or comment. */
    static String line(KeyPair key) {
        return PublicKeyEntry.toString(key.getPublic());
    }

    static Path save(KeyPair key, Path file) {
        return save(key, file, null);
    }

    static Path save(KeyPair key, Path file, String passphrase) {
        try (var out = secret(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", lock(passphrase), out);
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path saveSecret(String text, Path file) {
        try (var out = secret(file)) {
            OpenSSHKeyPairResourceWriter.write(out, text);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream secret(Path file) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        return Files.newOutputStream(file);
    }

    private static OpenSSHKeyEncryptionContext lock(String passphrase) {
        if (passphrase == null) {
            return null;
        }
        var lock = new OpenSSHKeyEncryptionContext();
        lock.setPassword(passphrase);
        lock.setCipherType("256");
        return lock;
    }

    private static KeyPair generate(String type, int size) {
        try {
            return KeyUtils.generateKeyPair(type, size);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
