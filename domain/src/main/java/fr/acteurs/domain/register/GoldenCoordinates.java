package fr.acteurs.domain.register;

import com.google.common.base.Splitter;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
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
                address(facts));
    }

    /** An address is one when somebody can find it: with a city. */
    private static @Nullable PostalAddress address(Facts facts) {
        return facts.get(Field.CITY)
                .map(city -> new PostalAddress(
                        BARS.splitToList(facts.get(Field.ADDRESS).orElse("|||")),
                        facts.get(Field.POSTCODE).orElse(""),
                        city,
                        facts.get(Field.COUNTRY).orElse(PostalAddress.FRANCE)))
                .orElse(null);
    }
}
