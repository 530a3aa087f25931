package fr.acteurs.domain.source;

/** A check that a whole file passes before any of its rows is taken; one that fails holds the edition. */
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
    VALIDITY("valeurs lisibles"),
    REFUSED_ROWS("lignes refusées");

    private final String label;

    Gate(String label) {
        this.label = label;
    }

    /** The French name, as reports and manifests print it. */
    public String label() {
        return label;
    }

    /** Holds the edition, with the figures that decided, in French: the client reads them in the manifest. */
    public Held held(String measured, String limit) {
        return new Held(this, measured, limit);
    }

    /** An edition that is held: which gate, what was measured, what the limit is. Nothing of it is in the register. */
    public record Held(Gate gate, String measured, String limit) {

        @Override
        public String toString() {
            return gate + " (" + gate.label + ") : " + measured + " (limite : " + limit + ")";
        }
    }
}
