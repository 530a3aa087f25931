package fr.acteurs.application.contact;

import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the plain cases, for tests of those who are given a parser. */
public final class PlainContactParser implements ContactParser {

    @Override
    public Optional<Phone> phone(String text, @Nullable DepartementCode where) {
        String digits = text.replaceAll("[ .]", "");
        return attempt(Phone::new, digits.replaceFirst("^0(?=[1-79]\\d{8}$)", "+33"));
    }

    @Override
    public Optional<Email> email(String text) {
        String address = text.strip().replaceFirst("^mailto:", "");
        int at = Math.max(address.lastIndexOf('@'), 0);
        return attempt(
                Email::new, address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Website> website(String text) {
        String plain = text.strip().replaceFirst("#.*$", "");
        String page = plain.matches("(?i)[a-z]+:.*") ? plain : "https://" + plain;
        int path = page.indexOf('/', Math.min(page.indexOf("//") + 2, page.length()));
        int end = path < 0 ? page.length() : path;
        return attempt(Website::new, page.substring(0, end).toLowerCase(Locale.ROOT) + page.substring(end))
                .filter(site -> site.value().contains("."));
    }

    private static <T> Optional<T> attempt(Function<String, T> type, String text) {
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
