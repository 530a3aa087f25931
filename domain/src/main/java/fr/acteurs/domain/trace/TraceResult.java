package fr.acteurs.domain.trace;

/** How it ended. */
public enum TraceResult {
    DONE("abouti"),
    REFUSED("refusé"),
    FAILED("échoué");

    private final String label;

    TraceResult(String label) {
        this.label = label;
    }

    /** In French, as reports print it. */
    public String label() {
        return label;
    }
}
