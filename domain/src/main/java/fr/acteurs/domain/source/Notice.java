package fr.acteurs.domain.source;

import java.util.EnumSet;
import java.util.Set;

/**
 * Something in a source that a person should know of: nothing is refused, altered or held in silence.
 *
 * @param line line of the file (the first is 1); of a workbook, the row of its sheet
 * @param detail what was seen, without personal data: a code, a column, a count
 */
public record Notice(long line, Reason reason, String detail) {

    /** What becomes of the row. */
    public enum Effect {
        /** The row is not taken. */
        REFUSED,
        /** The row waits: what was held before stays. */
        HELD,
        /** The row is taken; what the notice names was left out or cleaned. */
        REMARK
    }

    /** Why. The French label is what reports print. */
    public enum Reason {
        RAGGED_ROW(Effect.REFUSED, "nombre de champs différent de l'en-tête"),
        FIELD_TOO_LONG(Effect.REFUSED, "champ trop long"),
        BAD_CODE(Effect.REFUSED, "code invalide"),
        MISSING_VALUE(Effect.REFUSED, "valeur obligatoire absente"),
        FORMULA(Effect.REFUSED, "formule de tableur au lieu d'un nom"),
        OUT_OF_SCOPE(Effect.REFUSED, "hors du périmètre suivi"),
        NOT_FOLLOWED(Effect.REFUSED, "organisme que le registre ne suit pas, compté sans détail"),
        REFERENCE(Effect.REFUSED, "ligne de référence, lue pour en comprendre d'autres"),
        UNIT_CEASED(Effect.REFUSED, "cessé ou fermé dans SIRENE : à vérifier"),
        DUPLICATE_ROW(Effect.REFUSED, "ligne répétée"),
        CONTRADICTION(Effect.REFUSED, "deux lignes se contredisent"),
        UNKNOWN_BODY(Effect.REFUSED, "organisme inconnu du registre"),
        UNKNOWN_PERSON(Effect.REFUSED, "personne inconnue du registre"),
        NAMESAKES(Effect.REFUSED, "plusieurs personnes de ce nom, aucune n'est choisie"),
        ERASED(Effect.REFUSED, "personne effacée à sa demande, rien n'en est lu"),
        UNKNOWN_MOVEMENT(Effect.REFUSED, "mouvement de code inconnu, à examiner"),
        ENDED_SINCE(Effect.REFUSED, "commune disparue depuis, par un mouvement déjà lu"),
        AWAITS_MOVEMENTS(Effect.HELD, "commune nouvelle au code : lire d'abord les mouvements de la même année"),
        BROKEN_RECORD(Effect.REFUSED, "enregistrement illisible"),
        TWO_HOLDERS(Effect.HELD, "deux titulaires d'un siège unique"),
        TWO_HEADS(Effect.REMARK, "deux titulaires d'un siège unique dans une fiche, aucun n'est retenu"),
        TWO_RECORDS(Effect.HELD, "plusieurs fiches pour un même organisme, aucune n'est choisie"),
        KIND_IN_DOUBT(Effect.REFUSED, "type d'organisme indécis entre plusieurs"),
        SHARED_SIRET(Effect.REMARK, "SIRET de plusieurs organismes, donné comme SIRET de rattachement"),
        SIRET_ATTRIBUTED(Effect.REMARK, "SIRET attribué d'après la dénomination et la catégorie juridique"),
        ERASED_IN_PASSING(Effect.REMARK, "personne effacée à sa demande, citée dans la ligne, rien n'en est lu"),
        LOST_IN_PASSING(Effect.REMARK, "organisme introuvable pour une partie de la ligne, non retenue"),
        DIFFERS_IN_PASSING(Effect.REMARK, "deux lignes décrivent différemment un organisme qu'elles citent"),
        BAD_DATE(Effect.REMARK, "date illisible ou impossible"),
        BAD_NUMBER(Effect.REMARK, "nombre ou identifiant invalide"),
        NEW_COLUMN(Effect.REMARK, "colonne nouvelle, non lue"),
        BROKEN_LIST(Effect.REMARK, "liste illisible dans la fiche, non retenue"),
        NOT_DIFFUSIBLE(Effect.REMARK, "unité à diffusion partielle, rien n'en est retenu"),
        HEAD_WITHOUT_OFFICE(Effect.REMARK, "responsable sans fonction, non retenu"),
        OPINION_OF_NOT_ELECTED(Effect.REMARK, "parti ou groupe de qui n'est pas élu, non retenu"),
        UNFIT_EXTRA(Effect.REMARK, "valeur commandée qui ne peut figurer dans un fichier, laissée vide"),
        BAD_CONTACT(Effect.REMARK, "coordonnée illisible, non retenue"),
        NOMINATIVE_EMAIL(Effect.REMARK, "courriel nominatif donné pour l'organisme, non retenu"),
        ADDRESS_TOO_LONG(Effect.REMARK, "adresse plus longue que la norme NF Z 10-011, fin écartée"),
        UNKNOWN_FUNCTION(Effect.REMARK, "fonction absente de la nomenclature, titre conservé"),
        UNKNOWN_LABEL(Effect.REMARK, "libellé absent de l'édition, dernier libellé conservé"),
        CLEANED_TEXT(Effect.REMARK, "texte nettoyé"),
        OTHER_MANDATES(Effect.REMARK, "autres mandats en cours, hors du périmètre suivi"),
        STALE_MANDATE(Effect.REMARK, "mandat sans date de fin d'une législature passée"),
        SAME_NAME_AND_BIRTH_DATE(Effect.REMARK, "homonymes nés le même jour, deux personnes"),
        PERSON_TO_REVIEW(Effect.REMARK, "même personne ou successeur : à examiner"),
        BIRTH_DATE_CHANGED(Effect.REMARK, "date de naissance modifiée par la source, ancienne conservée"),
        SUCCEEDED(Effect.REMARK, "autre personne morale au même code : nouvel organisme, l'ancien est clos"),
        MEMBERS_ELSEWHERE(Effect.REMARK, "groupement disparu, ses membres sont dans un autre : clos et remplacé");

        private static final Set<Reason> NO_FAULT = EnumSet.of(
                OUT_OF_SCOPE,
                NOT_FOLLOWED,
                REFERENCE,
                UNIT_CEASED,
                KIND_IN_DOUBT,
                DUPLICATE_ROW,
                CONTRADICTION,
                UNKNOWN_PERSON,
                NAMESAKES,
                ERASED,
                UNKNOWN_MOVEMENT,
                ENDED_SINCE);

        private final Effect effect;
        private final String label;

        Reason(Effect effect, String label) {
            this.effect = effect;
            this.label = label;
        }

        public Effect effect() {
            return effect;
        }

        /**
         * Whether the row is refused for what it says or fails to say by itself, which few rows of a sound file are; not
         * for being of no interest to us, or another row's double.
         */
        public boolean isFault() {
            return effect == Effect.REFUSED && !NO_FAULT.contains(this);
        }

        /** The French words, as reports print them. */
        public String label() {
            return label;
        }
    }
}
