package fr.acteurs.adapters.sftp;

import java.util.List;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/**
 * The only algorithms we offer. The library's own lists still hold CBC ciphers, SHA-1 codes and SHA-1 RSA signatures;
 * named here one by one, a new version of it cannot bring them back. Key exchanges are the library's list, which has
 * neither SHA-1 nor the 1024-bit group.
 */
final class Algorithms {

    private Algorithms() {}

    static List<KeyExchangeFactory> keyExchanges() {
        return ClientBuilder.setUpDefaultKeyExchanges(true);
    }

    static List<NamedFactory<Cipher>> ciphers() {
        return List.of(
                BuiltinCiphers.aes128gcm,
                BuiltinCiphers.aes256gcm,
                BuiltinCiphers.cc20p1305_openssh,
                BuiltinCiphers.aes128ctr,
                BuiltinCiphers.aes192ctr,
                BuiltinCiphers.aes256ctr);
    }

    static List<NamedFactory<Mac>> macs() {
        return List.of(
                BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512);
    }

    static List<NamedFactory<Signature>> signatures() {
        return List.of(
                BuiltinSignatures.ed25519,
                BuiltinSignatures.nistp256,
                BuiltinSignatures.nistp384,
                BuiltinSignatures.nistp521,
                BuiltinSignatures.rsaSHA512,
                BuiltinSignatures.rsaSHA256);
    }
}
