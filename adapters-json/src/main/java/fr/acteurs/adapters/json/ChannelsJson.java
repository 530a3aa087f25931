package fr.acteurs.adapters.json;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The channels of a contract: on which lines it is delivered, in which files, of which part of France. */
final class ChannelsJson {

    private ChannelsJson() {}

    static Channel channel(Keys json) {
        json.strictly(List.of("code", "label", "profile", "regions", "departements"));
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
                                "écrire un code de département : 01, 2A, 974")));
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
