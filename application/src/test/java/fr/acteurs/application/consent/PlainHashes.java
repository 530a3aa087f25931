package fr.acteurs.application.consent;

import com.google.common.hash.Hashing;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Trait;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Hashes under keys that are their own names: for tests, whose persons are invented. */
public record PlainHashes(List<String> names) implements KeyedHashes {

    @Override
    public Set<KeyedHash> now(Collection<Trait> traits) {
        return under(names.subList(names.size() - 1, names.size()), traits);
    }

    @Override
    public Set<KeyedHash> all(Collection<Trait> traits) {
        return under(names, traits);
    }

    @Override
    public Set<String> keys() {
        return new TreeSet<>(names);
    }

    private static Set<KeyedHash> under(List<String> keys, Collection<Trait> traits) {
        Set<KeyedHash> hashes = new HashSet<>();
        for (String key : keys) {
            traits.forEach(trait -> hashes.add(new KeyedHash(trait.kind(), key, hex(key, trait.text()))));
        }
        return hashes;
    }

    private static String hex(String key, String text) {
        return Hashing.hmacSha256(key.getBytes(StandardCharsets.UTF_8))
                .hashString(text, StandardCharsets.UTF_8)
                .toString();
    }
}
