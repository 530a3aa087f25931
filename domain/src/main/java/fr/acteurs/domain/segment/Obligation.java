package fr.acteurs.domain.segment;

/** Whether the client asks for a segment in any case, or takes it beside (tender 3.1 A). */
public enum Obligation {
    MANDATORY("obligatoire"),
    COMPLEMENTARY("complémentaire");

    private final String label;

    Obligation(String label) {
        this.label = label;
    }

    /** The word of documents and reports. */
    public String label() {
        return label;
    }
}
