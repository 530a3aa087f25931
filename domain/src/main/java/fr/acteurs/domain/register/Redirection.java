package fr.acteurs.domain.register;

import java.time.LocalDate;

/**
 * An identifier that was given to the client and moved. What is said once is never taken back: what ends it is another
 * line.
 *
 * @param former the identifier that moved
 * @param current where it leads to; itself when it is its own again
 * @param on business date
 */
public record Redirection(Type type, String former, String current, LocalDate on, Motive motive) {

    /** What kind of identifier moved; the words are those of the file's column {@code type}. */
    public enum Type {
        /** A person. */
        P,
        /** An organisation. */
        O,
        /** A function. */
        F,
        /** The number of a head office, which moves with it. */
        SIRET
    }
}
