package fr.acteurs.domain.delivery;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a receiver holds: the last number applied and the hash of its manifest, and which manifest each number had.
 *
 * @param number 0 before the first delivery
 * @param channel of which the deliveries were; nothing where that is not remembered
 * @param manifests by number, as far as the receiver remembers; the last one is among them
 */
public record Held(long number, String manifestSha256, Map<Long, String> manifests, Optional<ChannelCode> channel) {

    public Held {
        manifests = ImmutableSortedMap.copyOf(manifests);
    }

    /** Of a receiver that remembers no number but the last. */
    public Held(long number, String manifestSha256) {
        this(number, manifestSha256, number == 0 ? Map.of() : Map.of(number, manifestSha256), Optional.empty());
    }

    /** Of a receiver that has applied nothing yet. */
    public static Held nothing() {
        return new Held(0, "");
    }

    /** After one delivery more, which may have come after a gap. */
    public Held then(long applied, String sha256) {
        Map<Long, String> more = new TreeMap<>(manifests);
        more.put(applied, sha256);
        return new Held(applied, sha256, more, channel);
    }

    /** The same, of that channel. */
    public Held on(ChannelCode code) {
        return new Held(number, manifestSha256, manifests, Optional.of(code));
    }

    /** The hash of the manifest that was applied under that number, as far as the receiver remembers. */
    public Optional<String> manifestOf(long applied) {
        return Optional.ofNullable(manifests.get(applied));
    }
}
