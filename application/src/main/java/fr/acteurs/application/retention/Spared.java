package fr.acteurs.application.retention;

/** Why a thing whose term is over stays for a while. */
public enum Spared {
    NEWEST("dernière livraison de son canal"),
    UNSENT("livraison qui n'est pas encore visible"),
    LISTED("personne qu'une source liste encore"),
    LIMITED("personne qui a demandé la limitation de tout usage de ses données (RGPD, art. 18)"),
    WAITING("personne qui attend un jugement humain (acteurs review)"),
    MISSING("personne dont l'organisme a disparu des sources sans qu'aucune dise ce qu'il est devenu"),
    RECENT("personne dont la fin de fonction est connue depuis moins de 90 jours");

    private final String label;

    Spared(String label) {
        this.label = label;
    }

    /** The words of reports. */
    public String label() {
        return label;
    }
}
