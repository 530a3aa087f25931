package fr.acteurs.domain.mandate;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a title says: a function, its ordinal (the tender's "Rang") and the domain delegated to the holder, in the
 * source's own spelling. The exact title is the caller's to keep.
 */
public record ReadTitle(FunctionCode function, OptionalInt ordinal, Optional<String> delegation) {

    /** A title that means nothing here. */
    static final ReadTitle UNKNOWN = of(FunctionCode.OTHER);

    static ReadTitle of(FunctionCode function) {
        return new ReadTitle(function, OptionalInt.empty(), Optional.empty());
    }

    /** Whether the nomenclature has a function for the title; if not, the function is {@link FunctionCode#OTHER}. */
    public boolean recognised() {
        return !function.equals(FunctionCode.OTHER);
    }
}
