package fr.acteurs.bootstrap;

/** A register whose tables were made by another version of the program. Nothing was changed; the message says what to do. */
public final class RegisterOfAnotherVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param place home or address of the database */
    RegisterOfAnotherVersion(Object place) {
        super("Cannot open the register in " + place
                + ": its tables were made by another version of the program, or by another"
                + " program, and are as they were. Run the version that made them; or make the register anew in an empty"
                + " --home or database, where identifiers and delivery numbers begin again; see operations.md");
    }
}
