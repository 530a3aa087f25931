package fr.acteurs.application.rectification;

import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.Rectifiable;
import fr.acteurs.domain.source.BirthDates;
import fr.acteurs.domain.source.Cleaning;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what persons give, with the rules by which registers are read. */
final class GivenValues {

    private final ContactParser contacts;
    private final LocalDate today;

    GivenValues(ContactParser contacts, LocalDate today) {
        this.contacts = contacts;
        this.today = today;
    }

    /**
     * All of these together; an empty text says that nothing is to be said.
     *
     * @throws RectificationRefused when one of them cannot be so
     */
    Facts read(Map<Rectifiable, String> given) {
        Facts.Builder facts = Facts.builder();
        given.forEach((value, text) -> read(value, text.strip(), facts));
        return facts.build();
    }

    private void read(Rectifiable value, String text, Facts.Builder facts) {
        if (text.isEmpty() && value.isNeeded()) {
            throw refused(value, "cannot be empty");
        }
        if (value == Rectifiable.CIVILITE) {
            civility(text, facts);
        } else {
            facts.say(value.field(), text.isEmpty() ? "" : parsed(value, text));
        }
    }

    /** As long as its column lets it be. */
    private static String fitting(Rectifiable value, String text) {
        int longest = FeedDictionary.schema(FeedRole.CON).length(value.column());
        if (text.codePointCount(0, text.length()) > longest) {
            throw refused(value, "has at most " + longest + " characters");
        }
        return text;
    }

    private static void civility(String text, Facts.Builder facts) {
        Optional<Sex> sex = Arrays.stream(Sex.values())
                .filter(one -> one.civility().equals(text))
                .findFirst();
        facts.say(Field.SEX, sex)
                .say(Field.CIVILITY, sex.isPresent() ? "" : fitting(Rectifiable.CIVILITE, Cleaning.clean(text)));
    }

    private String parsed(Rectifiable value, String text) {
        String read = (switch (value) {
                    case DATE_NAISSANCE -> birthDate(text);
                    case TELEPHONE_PRO, FAX_PRO, PORTABLE -> contacts.phone(text, null);
                    case EMAIL_PRO -> contacts.email(text);
                    case SITE_WEB_PRO, BLOG -> contacts.website(text).map(Website::value);
                    case RESEAUX_SOCIAUX -> accounts(text);
                    case NOM, PRENOM -> clean(text).filter(GivenValues::isName);
                    default -> clean(text);
                })
                .map(Object::toString)
                .orElseThrow(() -> refused(value, "cannot be read"));
        return fitting(value, read);
    }

    private static Optional<String> clean(String text) {
        return Optional.of(Cleaning.clean(text)).filter(clean -> !clean.isEmpty());
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isDigit);
    }

    private Optional<LocalDate> birthDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> BirthDates.isPossible(day, today));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<String> accounts(String text) {
        List<Optional<SocialAccount>> read =
                Arrays.stream(text.split("\\|", -1)).map(this::account).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(SocialAccount.print(
                        read.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private Optional<SocialAccount> account(String text) {
        int colon = text.indexOf(':');
        return contacts.account(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
    }

    private static RectificationRefused refused(Rectifiable value, String why) {
        return new RectificationRefused("The value given for " + value.column() + " " + why
                + (value == Rectifiable.DATE_NAISSANCE ? ": YYYY-MM-DD, of an adult" : ""));
    }
}
