package fr.acteurs.domain.segment;

/** How often a segment is delivered (tender 3.1: daily where it is mandatory). */
public enum Cadence {
    DAILY("quotidienne", 1),
    QUARTERLY("trimestrielle", 92),
    SEMI_ANNUAL("semestrielle", 184),
    ANNUAL("annuelle", 366);

    private final String label;
    private final int mostDays;

    Cadence(String label, int mostDays) {
        this.label = label;
        this.mostDays = mostDays;
    }

    /** The word of documents and reports. */
    public String label() {
        return label;
    }

    /** How many days may lie between two deliveries. */
    public int mostDays() {
        return mostDays;
    }
}
