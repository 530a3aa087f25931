package fr.acteurs.domain.consent;

/** By what a person is reached; the words are those of the file {@code OPP}. */
public enum ContactChannel {
    POSTAL("courrier postal"),
    EMAIL("courriel"),
    TELEPHONE("téléphone");

    private final String label;

    ContactChannel(String label) {
        this.label = label;
    }

    /** The words of documents. */
    public String label() {
        return label;
    }
}
