package fr.acteurs.domain.mandate;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A generic function by its code of the contract's nomenclature: {@code MAYOR}, {@code DGS}. An open list. What the
 * nomenclature says of a code, {@link Functions} knows; what is said here is what register and feed rest on today.
 */
public record FunctionCode(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

    /** The head of a commune, one at a time (CGCT L2122-1). */
    public static final FunctionCode MAYOR = of("MAYOR");

    /** A function that the nomenclature has no entry for; the title says what it is. */
    public static final FunctionCode OTHER = of("OTHER");

    private static final Set<FunctionCode> ONE_HOLDER = Set.of(MAYOR);

    /** @throws IllegalArgumentException when the code is not made of capitals, digits and underscores */
    public FunctionCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a function code: " + code);
        }
    }

    public static FunctionCode of(String code) {
        return new FunctionCode(code);
    }

    /** The functions of which one body has at most one holder at a time. */
    public static Set<FunctionCode> withOneHolder() {
        return ONE_HOLDER;
    }

    /** Whether one body has at most one holder of this function at a time. */
    public boolean hasOneHolder() {
        return ONE_HOLDER.contains(this);
    }

    @Override
    public String toString() {
        return code;
    }
}
