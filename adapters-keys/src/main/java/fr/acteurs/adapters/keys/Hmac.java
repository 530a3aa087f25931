package fr.acteurs.adapters.keys;

import fr.acteurs.domain.trace.Pseudonym;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of a user's name, of which one spelling counts: capitals and composed accents make no other user. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    static Pseudonym pseudonym(byte[] key, String user) {
        String name = Normalizer.normalize(user.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A trace needs a user; give the name under which they signed in");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Pseudonym(HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have", missing);
        }
    }
}
