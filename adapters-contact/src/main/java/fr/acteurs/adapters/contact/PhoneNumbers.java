package fr.acteurs.adapters.contact;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as French sources write them. */
final class PhoneNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** Special and short numbers have no international form (ARCEP, plan national de numérotation). */
    private static final Pattern DIALLED_AS_IT_IS = Pattern.compile("0?8\\d{8}|3\\d{3}|1\\d{1,2}|118\\d{3}");
    /** "poste 12" is for the switchboard. */
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(?:poste|p\\.|ext\\.?)\\s*\\d+\\s*$");

    /** Of a national number the first four digits say whose plan it is of. */
    private static final Map<String, String> RANGES = ImmutableMap.<String, String>builder()
            .put("0590", "GP")
            .put("0690", "GP")
            .put("0691", "GP")
            .put("0594", "GF")
            .put("0694", "GF")
            .put("0596", "MQ")
            .put("0696", "MQ")
            .put("0697", "MQ")
            .put("0262", "RE")
            .put("0692", "RE")
            .put("0693", "RE")
            .put("0269", "YT")
            .put("0639", "YT")
            .buildOrThrow();

    /** Collectivities with a plan of their own, whose numbers have no national prefix. */
    private static final Map<String, String> OWN_PLANS =
            ImmutableMap.of("975", "PM", "986", "WF", "987", "PF", "988", "NC");

    private PhoneNumbers() {}

    static Optional<Phone> parse(String text, @Nullable DepartementCode where) {
        String plain = EXTENSION.matcher(text.strip()).replaceFirst("");
        String digits = CharMatcher.inRange('0', '9').retainFrom(plain);
        if (DIALLED_AS_IT_IS.matcher(digits).matches() && !plain.startsWith("+")) {
            return Optional.of(new Phone(digits.length() == 9 ? "0" + digits : digits));
        }
        return international(plain, region(digits, where));
    }

    private static String region(String digits, @Nullable DepartementCode where) {
        String own = where == null ? null : OWN_PLANS.get(where.value());
        if (own != null && digits.length() < 10) {
            return own;
        }
        return digits.length() == 10 ? RANGES.getOrDefault(digits.substring(0, 4), "FR") : "FR";
    }

    private static Optional<Phone> international(String text, String region) {
        try {
            PhoneNumber number = PLANS.parse(text, region);
            return PLANS.isValidNumber(number)
                    ? Optional.of(new Phone(PLANS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
