package fr.acteurs.domain.contact;

import java.util.regex.Pattern;

/**
 * A number to be dialled: E.164 ({@code +33562610000}), or as it is dialled within France where no other form exists
 * ({@code 0800123456}, {@code 3939}).
 */
public record Phone(String value) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{6,14}|08\\d{8}|3\\d{3}|1\\d{1,2}|118\\d{3}");

    /** Metropolitan, then each overseas numbering plan; where the plan has no range of its own, any number (ARCEP). */
    private static final Pattern MOBILE = Pattern.compile("\\+(?:33[67]\\d{8}|590(?:690|691)\\d{6}|594694\\d{6}"
            + "|596(?:696|697)\\d{6}|262(?:692|693|639)\\d{6}|(?:508|681|687|689)\\d{6,8})");

    /** @throws IllegalArgumentException when the text is no number in this form */
    public Phone {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a telephone number in the form of the files");
        }
    }

    /** Whether it may be the number of a mobile. */
    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
