package fr.acteurs.adapters.contact;

import com.google.common.base.Ascii;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Website;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.UrlValidator;
import org.jspecify.annotations.Nullable;

/** Mail and web addresses as sources write them. */
final class Addresses {

    private static final EmailValidator MAIL = EmailValidator.getInstance();
    private static final UrlValidator WEB = new UrlValidator(new String[] {"http", "https"});
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");

    private Addresses() {}

    static Optional<Email> email(String text) {
        String address = text.strip().replaceFirst("(?i)^mailto:", "");
        int at = address.lastIndexOf('@');
        return at <= 0
                ? Optional.empty()
                : ascii(address.substring(at + 1))
                        .map(domain -> address.substring(0, at) + "@" + domain)
                        .filter(MAIL::isValid)
                        .flatMap(Addresses::inOurForm);
    }

    /** Quoted local parts and other rarities are valid, and of no use in a file. */
    private static Optional<Email> inOurForm(String address) {
        try {
            return Optional.of(new Email(address));
        } catch (IllegalArgumentException rarity) {
            return Optional.empty();
        }
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(Ascii.toLowerCase(IDN.toASCII(domain)));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    static Optional<Website> website(String text) {
        String page = text.strip();
        String whole = SCHEME.matcher(page).matches() ? page : "https://" + page;
        try {
            return website(new URI(whole));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Website> website(URI page) {
        return host(page)
                .filter(host -> page.getScheme() != null && page.getRawUserInfo() == null)
                .map(host -> Ascii.toLowerCase(page.getScheme()) + "://" + host + path(page))
                .filter(WEB::isValid)
                .filter(address -> address.length() <= 255)
                .map(Website::new);
    }

    /** A host with an accent is no host to Java, and stands in the authority all the same. */
    private static Optional<String> host(URI page) {
        return Optional.ofNullable(page.getRawAuthority())
                .filter(authority -> !authority.contains("@"))
                .flatMap(Addresses::ascii);
    }

    private static String path(URI page) {
        return text("", page.getRawPath()) + text("?", page.getRawQuery());
    }

    private static String text(String before, @Nullable String part) {
        return part == null ? "" : before + part;
    }
}
