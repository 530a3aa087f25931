package fr.acteurs.domain.person;

import java.util.Optional;

/** The sex that a register gives ({@code M}, {@code F}); it chooses the form of address and the label of a function. */
public enum Sex {
    M("M."),
    F("Mme");

    private final String civility;

    Sex(String civility) {
        this.civility = civility;
    }

    /** Reads {@code M}, {@code F} and the parliamentary registers' {@code H}. */
    public static Optional<Sex> parse(String text) {
        return switch (text.strip()) {
            case "M", "H" -> Optional.of(M);
            case "F" -> Optional.of(F);
            default -> Optional.empty();
        };
    }

    /** The form of address of the file's column {@code civilite} (tender 3.2, "Civilité"). */
    public String civility() {
        return civility;
    }
}
