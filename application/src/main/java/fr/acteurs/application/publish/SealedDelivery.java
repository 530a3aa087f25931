package fr.acteurs.application.publish;

import com.google.common.collect.Maps;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the ledger: a delivery whose number, files and hashes are fixed.
 *
 * @param files names in the order in which they become visible, data first, {@code .GO} last
 * @param stateAfter what the client holds of each role once it has applied the delivery
 */
public record SealedDelivery(
        ChannelCode channel,
        DeliveryName name,
        String manifestSha256,
        List<String> files,
        Map<FeedRole, FeedState> stateAfter,
        DeliveryState state) {

    public SealedDelivery {
        files = List.copyOf(files);
        stateAfter = Maps.immutableEnumMap(stateAfter);
    }

    /** The delivery of that manifest, as it is sealed. */
    public static SealedDelivery of(Manifest manifest, String manifestSha256) {
        List<String> names = new ArrayList<>(
                manifest.files().stream().map(Manifest.FeedFile::name).toList());
        names.add(manifest.name().manifest());
        manifest.keys().signer().ifPresent(signer -> names.add(manifest.name().signature()));
        names.add(manifest.name().go());
        return new SealedDelivery(
                manifest.channel(),
                manifest.name(),
                manifestSha256,
                names,
                manifest.stateAfter(),
                DeliveryState.SEALED);
    }

    /** The same delivery, further on its way. */
    public SealedDelivery in(DeliveryState newState) {
        return new SealedDelivery(channel, name, manifestSha256, files, stateAfter, newState);
    }
}
