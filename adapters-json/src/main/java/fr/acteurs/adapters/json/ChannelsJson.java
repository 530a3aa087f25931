package fr.acteurs.adapters.json;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.Fingerprint;
import fr.acteurs.domain.delivery.PinnedKey;
import fr.acteurs.domain.delivery.Protection;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The channels of a contract: on which lines it is delivered, in which files, of which part of France. */
final class ChannelsJson {

    private static final String SIGNER = "signedBy";
    private static final String RECIPIENT = "encryptedFor";

    private ChannelsJson() {}

    static Channel channel(Keys json) {
        json.strictly(List.of("code", "label", "profile", "regions", "departements", SIGNER, RECIPIENT));
        return new Channel(
                json.as("code", ChannelsJson::code),
                json.words("label"),
                json.as("profile", ChannelsJson::profile),
                new Perimeter(
                        codes(json, "regions", RegionCode::new, "écrire le code Insee d'une région : 76, 02"),
                        codes(
                                json,
                                "departements",
                                DepartementCode::new,
                                "écrire un code de département : 01, 2A, 974")),
                protection(json));
    }

    private static Protection protection(Keys json) {
        Optional<PinnedKey> signer = json.withinIfAny(SIGNER).map(ChannelsJson::key);
        Optional<PinnedKey> recipient = json.withinIfAny(RECIPIENT).map(ChannelsJson::key);
        if (recipient.isPresent() && signer.isEmpty()) {
            throw json.missing(SIGNER, "absent ; une livraison chiffrée est toujours signée : écrire aussi notre clé");
        }
        return new Protection(signer, recipient);
    }

    private static PinnedKey key(Keys json) {
        json.strictly(List.of("file", "fingerprint"));
        String file = json.matching("file", "[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
        return new PinnedKey(file, json.as("fingerprint", ChannelsJson::fingerprint));
    }

    private static Fingerprint fingerprint(String text) {
        return Fingerprint.parse(text)
                .orElseThrow(
                        () -> new Keys.Refusal("écrire les quarante chiffres hexadécimaux que donne acteurs keys"));
    }

    private static ChannelCode code(String text) {
        return read(text, ChannelCode::new, "écrire un nom en minuscules, chiffres et tirets");
    }

    static Profile profile(String text) {
        return Profile.named(text)
                .orElseThrow(() -> new Keys.Refusal("écrire l'un de " + Arrays.toString(Profile.values())));
    }

    /** A list that is there and empty would leave out everything, or nothing: nobody could tell. */
    private static <T> Set<T> codes(Keys json, String key, Function<String, T> form, String what) {
        return json.has(key) ? Set.copyOf(json.some(key, json.texts(key, text -> read(text, form, what)))) : Set.of();
    }

    private static <T> T read(String text, Function<String, T> form, String what) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new Keys.Refusal(what);
        }
    }
}
