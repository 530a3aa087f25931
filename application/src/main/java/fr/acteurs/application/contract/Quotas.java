package fr.acteurs.application.contract;

/**
 * How often the client may ask for an extraction (tender 3.4: "forfait de 10 accès", "lot de 5 accès").
 *
 * @param accesses that the contract includes
 * @param lot how many an order form adds at a time
 * @param counted what one access is; the tender does not say it
 * @param provisional whether the meaning is still to be agreed with the client
 */
public record Quotas(int accesses, int lot, Access counted, boolean provisional) {

    /** What is counted. */
    public enum Access {
        /** An extraction that came to its end; one that failed counts for nothing. */
        EXTRACTION("une extraction aboutie"),
        /** A named person's work of one day, however many extractions. */
        SESSION_DAY("une journée de travail d'une personne nommée");

        private final String label;

        Access(String label) {
            this.label = label;
        }

        /** The words of documents. */
        public String label() {
            return label;
        }
    }
}
