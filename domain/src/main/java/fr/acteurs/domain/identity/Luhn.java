package fr.acteurs.domain.identity;

/** The check digit of SIREN and SIRET (ISO/IEC 7812-1): every second digit from the right counts double. */
final class Luhn {

    private Luhn() {}

    static boolean accepts(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : doubled(digit);
        }
        return sum % 10 == 0;
    }

    static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** ASCII digits only: Arabic-Indic or full-width digits are digits to Java, not to INSEE. */
    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int doubled(int digit) {
        return digit > 4 ? 2 * digit - 9 : 2 * digit;
    }
}
