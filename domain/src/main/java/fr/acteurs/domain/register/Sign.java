package fr.acteurs.domain.register;

/** Something that speaks for or against two persons of the register being one; for whoever reviews them. */
public enum Sign {
    SAME_BIRTH_DATE("même date de naissance", 4),
    NEAR_BIRTH_DATE("dates de naissance à une faute de frappe près", 1),
    OTHER_BIRTH_DATE("dates de naissance différentes", -3),
    NO_BIRTH_DATE("date de naissance inconnue d'un côté", 0),
    SAME_SURNAME("même nom", 3),
    SURNAME_WITHIN("un nom est contenu dans l'autre", 2),
    NEAR_SURNAME("noms à deux lettres près", 1),
    OTHER_SURNAME("noms différents", -2),
    SAME_GIVEN_NAME("même prénom", 3),
    NEAR_GIVEN_NAME("prénoms à une lettre près, ou l'un contenu dans l'autre", 2),
    OTHER_GIVEN_NAME("prénoms différents", -3),
    OTHER_SEX("sexes différents", -4),
    SAME_BODY("même organisme", 1),
    HELD_TOGETHER("mandats que nul ne peut tenir ensemble", -8);

    private final String label;
    private final int weight;

    Sign(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    /** The French words, as reports print them. */
    public String label() {
        return label;
    }

    /** Above zero it speaks for one person, below for two. */
    public int weight() {
        return weight;
    }
}
