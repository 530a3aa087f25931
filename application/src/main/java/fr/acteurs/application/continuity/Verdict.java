package fr.acteurs.application.continuity;

/** What came of looking for a subject of the previous provider among ours. */
public enum Verdict {
    MATCHED("rapproché"),
    AMBIGUOUS("ambigu"),
    UNMATCHED("non rapproché"),
    REFUSED("refusé");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The French word, as reports print it. */
    public String label() {
        return label;
    }
}
