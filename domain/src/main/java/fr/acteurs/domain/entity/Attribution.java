package fr.acteurs.domain.entity;

/**
 * By what a body has a SIRET that no source gives it (tender 3.1 C: a SIRET is never invented). What is found so is kept with
 * its evidence, gives way to any source that says more, and is nobody's where two may be meant.
 */
public enum Attribution {
    /**
     * SIRENE has one open legal person of the words of its name and of a legal category of its kind, and the register has one
     * body of that name.
     */
    NAME_AND_CATEGORY("dénomination et catégorie juridique uniques dans SIRENE", "élevée");

    private final String evidence;
    private final String confidence;

    Attribution(String evidence, String confidence) {
        this.evidence = evidence;
        this.confidence = confidence;
    }

    /** In French, as documents and answers give it. */
    public String evidence() {
        return evidence;
    }

    /** How far it is to be trusted, in French. */
    public String confidence() {
        return confidence;
    }
}
