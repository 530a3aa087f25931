package fr.acteurs.application.contact;

import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.SocialAccount.Network;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how somebody is reached, as sources write it. What cannot be read is nothing; nothing is guessed. Safe for several
 * threads.
 */
public interface ContactParser {

    /**
     * A number in the form of the files: E.164 by the numbering plan of its range (0590 is +590), short and special numbers
     * as they are dialled.
     *
     * @param where the number is, which decides for local numbers of overseas collectivities
     */
    Optional<Phone> phone(String text, @Nullable DepartementCode where);

    /** An address, without {@code mailto:}, its domain in ASCII and small letters. */
    Optional<Email> email(String text);

    /** A page, {@code https} where no scheme is given, without credentials and fragment; a mail address is none. */
    Optional<Website> website(String text);

    /**
     * An account of a known network.
     *
     * @param network its name, {@code twitter} and {@code x} being one
     */
    default Optional<SocialAccount> account(String network, String page) {
        return Network.parse(network)
                .flatMap(known ->
                        website(page).map(site -> new SocialAccount(known, known == Network.X ? onX(site) : site)));
    }

    /** The account that a page is; nothing when it is none of a known network. */
    default Optional<SocialAccount> account(String page) {
        return website(page).flatMap(Network::hosting).flatMap(network -> account(network.name(), page));
    }

    private static Website onX(Website page) {
        return new Website(page.value().replaceFirst("^https?://(?:(?:www|mobile)\\.)?twitter\\.com", "https://x.com"));
    }
}
