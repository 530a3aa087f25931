package fr.acteurs.domain.trace;

/** What an agent of the client did, or tried to do. */
public enum TraceEvent {
    SIGN_IN("connexion", false),
    REFUSED("refus de connexion", false),
    SIGN_OUT("déconnexion", false),
    QUERY("consultation", true),
    EXTRACTION("extraction", true);

    private final String label;
    private final boolean asks;

    TraceEvent(String label, boolean asks) {
        this.label = label;
        this.asks = asks;
    }

    /** In French, as reports print it. */
    public String label() {
        return label;
    }

    /** Whether something is asked of the register by it. */
    public boolean asks() {
        return asks;
    }
}
