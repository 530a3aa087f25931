package fr.acteurs.adapters.http;

import fr.acteurs.application.fetch.FetchRefused;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** From which addresses may be fetched: over HTTPS, from hosts that are named; over HTTP from this machine alone. */
final class Route {

    private static final int HOPS = 5;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private int hops;

    Route(Set<String> hosts) {
        this.hosts = hosts;
    }

    static boolean isRedirection(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    URI checked(URI uri) {
        String host = String.valueOf(uri.getHost());
        if (!hosts.contains(host)) {
            throw new FetchRefused(host + " is no host that may be asked; name it by --host if it is the publisher's");
        }
        boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && HERE.contains(host));
        if (!safe || uri.getUserInfo() != null) {
            throw new FetchRefused(
                    uri.getScheme() + "://" + host + ": editions are fetched over https, without a user");
        }
        return uri;
    }

    URI redirected(URI from, Optional<String> location) {
        hops++;
        if (hops > HOPS) {
            throw new FetchRefused(from + " leads on and on: " + HOPS + " redirections");
        }
        return checked(location.map(from::resolve).orElseThrow(() -> new FetchRefused(from + " redirects to nowhere")));
    }
}
