package fr.acteurs.domain.consent;

/** What a person may ask of whoever holds data of theirs (règlement (UE) 2016/679). */
public enum DataRight {
    ACCES("accès", 15),
    RECTIFICATION("rectification", 16),
    EFFACEMENT("effacement", 17),
    LIMITATION("limitation", 18),
    PORTABILITE("portabilité", 20),
    OPPOSITION("opposition", 21);

    private final String label;
    private final int article;

    DataRight(String label, int article) {
        this.label = label;
        this.article = article;
    }

    /** In the words of documents. */
    public String label() {
        return label;
    }

    /** By which article. */
    public int article() {
        return article;
    }
}
