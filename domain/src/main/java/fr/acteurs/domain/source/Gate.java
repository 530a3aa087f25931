package fr.acteurs.domain.source;

import java.util.EnumSet;
import java.util.Set;

/** A check that an edition passes before anything of it counts; one that fails holds the edition as a whole. */
public enum Gate {
    SIZE("taille du fichier"),
    DIGEST("empreinte annoncée par l'éditeur"),
    KIND_OF_FILE("nature du fichier"),
    DECODING("décodage des caractères"),
    COLUMNS("colonnes"),
    VINTAGE("millésime"),
    LAST_LINE("dernière ligne"),
    RAGGED_ROWS("lignes de largeur anormale"),
    ROW_COUNT("nombre de lignes"),
    DUPLICATE_KEYS("lignes en double"),
    RENUMBERED_KEYS("identifiants renumérotés"),
    FILL_RATE("taux de remplissage"),
    VALIDITY("valeurs lisibles"),
    REFUSED_ROWS("lignes refusées"),
    DELETIONS("suppressions");

    /** What a person can judge by looking at file and figures; nobody makes an unreadable file readable. */
    private static final Set<Gate> FOR_PEOPLE = EnumSet.of(
            SIZE, VINTAGE, RAGGED_ROWS, ROW_COUNT, DUPLICATE_KEYS, RENUMBERED_KEYS, FILL_RATE, VALIDITY, DELETIONS);

    private final String label;

    Gate(String label) {
        this.label = label;
    }

    /** The French name, as reports and manifests print it. */
    public String label() {
        return label;
    }

    /** Holds the edition for good, with the figures that decided, in French: the client reads them in the manifest. */
    public Held held(String measured, String limit) {
        return new Held(this, measured, limit, Double.POSITIVE_INFINITY);
    }

    /**
     * Holds the edition until people have approved it, where the gate is one that people can judge.
     *
     * @param times how many times the limit was measured
     */
    public Held held(String measured, String limit, double times) {
        return new Held(this, measured, limit, times);
    }

    /**
     * An edition that is held: which gate, what was measured, what the limit is. Nothing of it is in the register.
     *
     * @param times how many times the limit was measured; infinite where there is nothing to compare
     */
    public record Held(Gate gate, String measured, String limit, double times) {

        /** Whether people can let the edition through. */
        public boolean isForPeople() {
            return FOR_PEOPLE.contains(gate) && Double.isFinite(times);
        }

        /** Whether it is what was found before, and no worse. */
        public boolean isNoWorseThan(Held other) {
            return gate == other.gate && times <= other.times;
        }

        @Override
        public String toString() {
            return gate + " (" + gate.label + ") : " + measured + " (limite : " + limit + ")";
        }
    }
}
