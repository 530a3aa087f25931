package fr.acteurs.domain.mandate;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a title says: a function, its ordinal (the tender's "Rang") and the domain delegated to the holder, in the
 * source's own spelling. The exact title is the caller's to keep.
 *
 * @param interim whether the holder stands in for another one
 */
public record ReadTitle(FunctionCode function, OptionalInt ordinal, Optional<String> delegation, boolean interim) {

    /** A title that means nothing here. */
    static final ReadTitle UNKNOWN = of(FunctionCode.OTHER);

    /** The function alone, held for good. */
    public static ReadTitle of(FunctionCode function) {
        return new ReadTitle(function, OptionalInt.empty(), Optional.empty(), false);
    }

    /** The same, of somebody who stands in. */
    ReadTitle acting() {
        return new ReadTitle(function, ordinal, delegation, true);
    }

    /** Whether the nomenclature has a function for the title; if not, the function is {@link FunctionCode#OTHER}. */
    public boolean recognised() {
        return !function.equals(FunctionCode.OTHER);
    }
}
