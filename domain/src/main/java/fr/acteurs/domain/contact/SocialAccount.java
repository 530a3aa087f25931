package fr.acteurs.domain.contact;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A public account: {@code x:https://x.com/VilleAuch} in files, several of them separated by bars. */
public record SocialAccount(Network network, Website page) {

    private static final Map<Network, String> HOSTS = ImmutableMap.of(
            Network.FACEBOOK, "www.facebook.com/",
            Network.X, "x.com/",
            Network.LINKEDIN, "www.linkedin.com/in/",
            Network.INSTAGRAM, "www.instagram.com/",
            Network.TIKTOK, "www.tiktok.com/@",
            Network.THREADS, "www.threads.net/@");

    /** By whose pages a network is known, subdomains of languages and of telephones included. */
    private static final Map<String, Network> DOMAINS = ImmutableMap.<String, Network>builder()
            .put("facebook.com", Network.FACEBOOK)
            .put("fb.com", Network.FACEBOOK)
            .put("x.com", Network.X)
            .put("twitter.com", Network.X)
            .put("linkedin.com", Network.LINKEDIN)
            .put("instagram.com", Network.INSTAGRAM)
            .put("youtube.com", Network.YOUTUBE)
            .put("bsky.app", Network.BLUESKY)
            .put("tiktok.com", Network.TIKTOK)
            .put("threads.net", Network.THREADS)
            .build();

    /** Where accounts are kept that the files give (data dictionary, reseaux_sociaux). */
    public enum Network {
        FACEBOOK,
        X,
        LINKEDIN,
        INSTAGRAM,
        YOUTUBE,
        BLUESKY,
        MASTODON,
        TIKTOK,
        THREADS;

        /** The network of that name, {@code twitter} being the former one of X. */
        public static Optional<Network> parse(String name) {
            String wanted = name.strip().toUpperCase(Locale.ROOT);
            String current = wanted.equals("TWITTER") ? X.name() : wanted;
            return Arrays.stream(values())
                    .filter(network -> network.name().equals(current))
                    .findFirst();
        }

        /** The network that a page is of, by its host; nothing of any other page. */
        public static Optional<Network> hosting(Website page) {
            String host = page.value().replaceFirst("^https?://([^/:?]+).*$", "$1");
            return DOMAINS.entrySet().stream()
                    .filter(one -> host.equals(one.getKey()) || host.endsWith("." + one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** The page of an account that is written by its name alone, {@code @VilleAuch}; a page is itself. */
        public String pageOf(String account) {
            String name = account.strip();
            boolean isPage = name.contains(".") || name.contains("/") || HOSTS.get(this) == null;
            return isPage ? name : "https://" + HOSTS.get(this) + name.replaceFirst("^@", "");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The accounts as one text, in the order of the networks. */
    public static String print(List<SocialAccount> accounts) {
        return accounts.stream().map(SocialAccount::toString).sorted().collect(Collectors.joining("|"));
    }

    /**
     * The inverse of {@link #print}.
     *
     * @throws IllegalArgumentException when it is not such a text
     */
    public static List<SocialAccount> parseAll(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|", -1)).map(SocialAccount::parse).toList();
    }

    private static SocialAccount parse(String text) {
        int colon = text.indexOf(':');
        return new SocialAccount(
                Network.parse(text.substring(0, Math.max(colon, 0)))
                        .orElseThrow(() -> new IllegalArgumentException("Not an account of a known network")),
                new Website(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return network + ":" + page;
    }
}
