package fr.acteurs.application.continuity;

/** Why a subject of the previous provider is not matched. */
public enum Reason {
    SEVERAL_BODIES("plusieurs organismes portent ce numéro"),
    SAME_SIREN("plusieurs anciens identifiants pour le SIREN d'un organisme"),
    SAME_NAME_ONLY("même nom dans le même département : à confirmer"),
    COMMUNE_OR_NOT("code Insee d'une commune, nature de l'organisme inconnue"),
    UNKNOWN_BODY("aucun organisme ouvert ne correspond"),
    BODY_NOT_MATCHED("organisme à rapprocher d'abord"),
    NAMESAKES("plusieurs personnes de ce nom dans l'organisme"),
    CONTRADICTED("même nom, mais date de naissance ou sexe différents"),
    NEARLY("même date de naissance et nom voisin dans l'organisme"),
    NOBODY("nul ne porte ce nom dans l'organisme"),
    PERSON_NOT_MATCHED("personne à rapprocher d'abord"),
    SEVERAL_FUNCTIONS("plusieurs fonctions possibles de la personne dans l'organisme"),
    FUNCTION_NOT_HELD("fonction que la personne n'exerce pas dans l'organisme"),
    TITLE_UNKNOWN("titre absent de la nomenclature"),
    TWO_OF_OURS("un ancien identifiant pour deux des nôtres"),
    NO_ID("identifiant absent"),
    BAD_ID("identifiant trop long ou dangereux pour un tableur"),
    BAD_ROW("ligne illisible");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** The French words, as reports print them. */
    public String label() {
        return label;
    }
}
