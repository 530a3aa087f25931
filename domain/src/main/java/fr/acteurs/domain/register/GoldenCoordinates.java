package fr.acteurs.domain.register;

import com.google.common.base.Splitter;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import org.jspecify.annotations.Nullable;

/** How somebody is reached, out of merged facts. */
final class GoldenCoordinates {

    private static final Splitter BARS = Splitter.on('|');

    private GoldenCoordinates() {}

    static Coordinates of(Facts facts) {
        return new Coordinates(
                facts.get(Field.PHONE).map(Phone::new).orElse(null),
                facts.get(Field.FAX).map(Phone::new).orElse(null),
                facts.get(Field.EMAIL).map(Email::new).orElse(null),
                facts.get(Field.WEBSITE).map(Website::new).orElse(null),
                SocialAccount.parseAll(facts.get(Field.ACCOUNTS).orElse("")),
                address(facts, Field.ADDRESS, Field.POSTCODE, Field.CITY, Field.COUNTRY));
    }

    /** The holder's own in an office. */
    static DirectContact direct(Facts facts) {
        return new DirectContact(
                facts.get(Field.DIRECT_PHONE).map(Phone::new).orElse(null),
                facts.get(Field.DIRECT_FAX).map(Phone::new).orElse(null),
                facts.get(Field.MOBILE).map(Phone::new).orElse(null),
                facts.get(Field.DIRECT_EMAIL).map(Email::new).orElse(null),
                facts.get(Field.DIRECT_WEBSITE).map(Website::new).orElse(null),
                address(facts, Field.DIRECT_ADDRESS, Field.DIRECT_POSTCODE, Field.DIRECT_CITY, Field.DIRECT_COUNTRY));
    }

    static PublicProfile profile(Facts facts) {
        return new PublicProfile(
                facts.get(Field.CIVILITY).orElse(null),
                facts.get(Field.BIRTH_PLACE).orElse(null),
                facts.get(Field.PARTY).orElse(null),
                facts.get(Field.POLITICAL_GROUP).orElse(null),
                facts.get(Field.BLOG).map(Website::new).orElse(null),
                SocialAccount.parseAll(facts.get(Field.OWN_ACCOUNTS).orElse("")));
    }

    /** An address is one when somebody can find it: with a city. */
    private static @Nullable PostalAddress address(
            Facts facts, Field lines, Field postcode, Field town, Field country) {
        return facts.get(town)
                .map(city -> new PostalAddress(
                        BARS.splitToList(facts.get(lines).orElse("|||")),
                        facts.get(postcode).orElse(""),
                        city,
                        facts.get(country).orElse(PostalAddress.FRANCE)))
                .orElse(null);
    }
}
