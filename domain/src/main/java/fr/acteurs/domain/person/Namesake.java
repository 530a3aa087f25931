package fr.acteurs.domain.person;

import fr.acteurs.domain.identity.ShortDigest;
import java.time.LocalDate;

/**
 * What persons of the same folded names and the same birth date share, and nobody else. It is where identity is looked
 * for and decides nothing by itself: namesakes born on one day exist.
 *
 * @param digest 32 hexadecimal digits, which show no personal data
 */
public record Namesake(String digest) {

    public static Namesake of(NameKey name, LocalDate birthDate) {
        return new Namesake(ShortDigest.of(name.surname() + "|" + name.givenName() + "|" + birthDate));
    }
}
