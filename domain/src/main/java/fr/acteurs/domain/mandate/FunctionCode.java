package fr.acteurs.domain.mandate;

import java.util.regex.Pattern;

/**
 * A generic function by its code of the contract's nomenclature: {@code MAYOR}, {@code DGS}. An open list. What the
 * nomenclature says of a code, {@link Functions} knows; the codes that are named here are those that rules of ours
 * speak of.
 */
public record FunctionCode(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

    /** The head of a commune. */
    public static final FunctionCode MAYOR = of("MAYOR");

    /** A function that the nomenclature has no entry for; the title says what it is. */
    public static final FunctionCode OTHER = of("OTHER");

    /** @throws IllegalArgumentException when the code is not made of capitals, digits and underscores */
    public FunctionCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a function code: " + code);
        }
    }

    public static FunctionCode of(String code) {
        return new FunctionCode(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
