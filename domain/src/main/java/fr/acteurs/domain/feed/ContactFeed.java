package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.Texts.bars;
import static fr.acteurs.domain.feed.Texts.text;
import static fr.acteurs.domain.feed.Texts.yesNo;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.Sex;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The file {@code CON}: the tender's table "Personnes Physiques" (3.2 a) in its order, one line per function.
 */
public final class ContactFeed {

    public static final FeedSchema<ReleasableContact> SCHEMA = new FeedSchema<>(
            FeedRole.CON, columns(), Set.of("id_fonction", "version", "id_personne", "id_organisme", "remplace_par"));

    private ContactFeed() {}

    private static List<FeedColumn<ReleasableContact>> columns() {
        return List.of(
                column(
                        "id_fonction",
                        28,
                        "M",
                        "",
                        "Identifiant permanent de la fonction : une personne, un organisme, une fonction, un mandat",
                        r -> text(m(r).id())),
                column(
                        "version",
                        19,
                        "M",
                        "",
                        "Révision du journal qui a modifié la ligne en dernier",
                        r -> text(r.contact().version())),
                column(
                        "id_personne",
                        28,
                        "M",
                        "",
                        "Identifiant permanent de la personne physique",
                        r -> text(p(r).id())),
                column(
                        "id_organisme",
                        28,
                        "M",
                        "Organisme de rattachement",
                        "Identifiant permanent de l'organisme",
                        r -> text(o(r).id())),
                column(
                        "siret",
                        14,
                        "M*",
                        "Organisme de rattachement",
                        "SIRET de l'organisme ; vide s'il n'en a pas",
                        r -> text(o(r).siret())),
                column(
                        "organisme_libelle",
                        255,
                        "M",
                        "Organisme de rattachement",
                        "Dénomination de l'organisme",
                        r -> o(r).name()),
                column(
                        "segments",
                        40,
                        "M",
                        "Périmètres",
                        "Numéros des segments du marché, séparés par des barres",
                        r -> bars(r.segments())),
                column("civilite", 20, "M", "Civilité", "M. ou Mme", r -> text(p(r).sex(), Sex::civility)),
                column(
                        "prenom",
                        60,
                        "M",
                        "Prénom",
                        "Premier prénom ou prénom d'usage",
                        r -> p(r).name().givenName()),
                column("nom", 80, "M", "Nom", "Nom d'usage", r -> p(r).name().surname()),
                column(
                        "fonction_code",
                        50,
                        "M",
                        "Fonction",
                        "Fonction générique, code de la nomenclature",
                        r -> text(m(r).function())),
                column(
                        "fonction_libelle",
                        80,
                        "M",
                        "Fonction",
                        "Fonction générique en clair",
                        r -> m(r).function().label()),
                column("titre", 255, "M", "Titre", "Fonction complète exacte", r -> m(r).title()),
                unsourced("rang", 3, "-", "", "Rang (adjoints, vice-présidents)"),
                unsourced(
                        "fonction_protocolaire",
                        120,
                        "M*",
                        "Fonction protocolaire",
                        "Fonction la plus élevée de la personne"),
                column("telephone_pro", 16, "-", "Téléphone professionnel", "Ligne directe, E.164", r -> withheld()),
                column("fax_pro", 16, "-", "Fax professionnel", "Télécopie directe, E.164", r -> withheld()),
                column("portable", 16, "-", "Portable", "Téléphone mobile, E.164", r -> withheld()),
                column(
                        "date_naissance",
                        10,
                        "M*",
                        "Date de naissance",
                        "Élus seulement",
                        r -> m(r).function().isElective() ? text(p(r).birthDate()) : ""),
                unsourced("lieu_naissance", 80, "-", "Lieu de naissance", "Élus seulement"),
                unsourced(
                        "parti_politique",
                        80,
                        "-",
                        "Parti politique",
                        "Élus seulement, déclaration publique de la personne"),
                unsourced("groupe_politique", 80, "-", "Parti politique", "Groupe de l'assemblée"),
                unsourced("canton_code", 5, "-", "Parti politique", "Canton d'élection"),
                unsourced("circonscription_code", 5, "-", "Parti politique", "Circonscription d'élection"),
                column(
                        "departement_election",
                        3,
                        "M*",
                        "Parti politique",
                        "Département d'élection",
                        r -> text(o(r).departement())),
                column("region_election", 2, "M*", "Parti politique", "Région d'élection", r -> region(r)),
                unsourced(
                        "secteurs",
                        200,
                        "-",
                        "Domaine de compétence(s)",
                        "Secteurs d'activité, codes séparés par des barres"),
                unsourced(
                        "domaine_competence_libelle",
                        255,
                        "-",
                        "Domaine de compétence(s)",
                        "Délégation, texte de la source"),
                column("pro_adresse_1", 38, "-", "Adresse", "Ligne 2 de l'adresse professionnelle", r -> withheld()),
                column("pro_adresse_2", 38, "-", "Adresse", "Ligne 3", r -> withheld()),
                column("pro_adresse_3", 38, "-", "Adresse", "Ligne 4", r -> withheld()),
                column("pro_adresse_4", 38, "-", "Adresse", "Ligne 5", r -> withheld()),
                column("pro_code_postal", 10, "-", "Code postal", "Code postal professionnel", r -> withheld()),
                column("pro_ville", 38, "-", "Ville", "Ville professionnelle", r -> withheld()),
                column(
                        "pro_departement",
                        3,
                        "M*",
                        "Département",
                        "Département de l'organisme",
                        r -> text(o(r).departement())),
                column("pro_pays", 2, "M", "Pays / Région", "ISO 3166-1 alpha-2", r -> "FR"),
                column("pro_region_code", 2, "M*", "Pays / Région", "Région de l'organisme", r -> region(r)),
                column("site_web_pro", 255, "-", "Site web", "Adresse http(s)", r -> withheld()),
                column("email_pro", 254, "-", "Mail", "Adresse électronique professionnelle", r -> withheld()),
                column(
                        "opt_out",
                        1,
                        "M",
                        "Opt out",
                        "O si la personne refuse tout usage commercial, N sinon",
                        r -> "N"),
                column(
                        "accord_marketing",
                        1,
                        "M",
                        "Opt out",
                        "O si un usage EMAILING ou RELATION est consenti, N sinon",
                        r -> consent()),
                column(
                        "accord_publipostage_postal",
                        1,
                        "M",
                        "Opt out",
                        "Courrier postal : O si consenti",
                        r -> consent()),
                column(
                        "accord_enquete_email",
                        1,
                        "M",
                        "Opt out",
                        "Enquête par courriel : O si consenti",
                        r -> consent()),
                column(
                        "accord_enquete_telephone",
                        1,
                        "M",
                        "Opt out",
                        "Enquête par téléphone : O si consenti",
                        r -> consent()),
                column(
                        "accord_emailing_email",
                        1,
                        "M",
                        "Opt out",
                        "Diffusion de masse par courriel : O si consenti",
                        r -> consent()),
                column(
                        "accord_relation_email",
                        1,
                        "M",
                        "Opt out",
                        "Relation commerciale par courriel : O si consenti",
                        r -> consent()),
                column(
                        "accord_relation_telephone",
                        1,
                        "M",
                        "Opt out",
                        "Relation commerciale par téléphone : O si consenti",
                        r -> consent()),
                column("date_accord", 10, "-", "Opt out", "Date du dernier accord", r -> withheld()),
                column("blog", 255, "-", "Blog", "Page publique professionnelle", r -> withheld()),
                column(
                        "reseaux_sociaux",
                        500,
                        "-",
                        "Réseaux sociaux",
                        "type:adresse, séparés par des barres",
                        r -> withheld()),
                column(
                        "date_election",
                        10,
                        "M*",
                        "Date d'élection et durée du mandat",
                        "Élection de l'assemblée",
                        r -> text(m(r).term(), Term::electedOn)),
                column(
                        "date_debut",
                        10,
                        "M*",
                        "Date d'élection et durée du mandat",
                        "Prise de fonction",
                        r -> text(m(r).term(), Term::startedOn)),
                column(
                        "date_fin_prevue",
                        7,
                        "M*",
                        "Date d'élection et durée du mandat",
                        "Mois de fin prévue (AAAA-MM)",
                        r -> text(m(r).term(), t -> YearMonth.from(t.plannedEnd()))),
                column(
                        "duree_mandat_ans",
                        2,
                        "M*",
                        "Date d'élection et durée du mandat",
                        "Durée en années",
                        r -> text(m(r).term(), Term::years)),
                column(
                        "mandature",
                        20,
                        "M*",
                        "Date d'élection et durée du mandat",
                        "Mandature, par exemple MUN-2020",
                        r -> text(m(r).term(), Term::label)),
                column(
                        "date_mise_a_jour",
                        10,
                        "M",
                        "Mise à jour",
                        "Date du dernier changement d'une valeur livrée",
                        r -> text(r.contact().updatedOn())),
                column("etat_fonction", 10, "M", "", "EN_COURS ou SORTANT", r -> "EN_COURS"),
                column("interim", 1, "M", "", "O pour un intérim, N sinon", r -> "N"),
                column(
                        "souhaite",
                        1,
                        "M",
                        "Contacts souhaités",
                        "O si la fonction est demandée pour ce segment, N sinon",
                        r -> yesNo(r.wished())),
                column(
                        "id_fonction_precedente",
                        28,
                        "-",
                        "",
                        "Fonction précédente de la même personne dans le même siège",
                        r -> text(m(r).previous())),
                unsourced("id_precedent", 60, "-", "", "Identifiant chez le précédent prestataire"),
                column(
                        "remplace_par",
                        28,
                        "-",
                        "",
                        "Identifiant de la fonction qui remplace celle-ci",
                        r -> text(m(r).replacedBy())));
    }

    private static FeedColumn<ReleasableContact> column(
            String name,
            int length,
            String need,
            String tender,
            String meaning,
            Function<ReleasableContact, String> value) {
        return new FeedColumn<>(name, length, need, tender, meaning, value);
    }

    /** A column of the tender that no source fills yet: in the header, and empty. */
    private static FeedColumn<ReleasableContact> unsourced(
            String name, int length, String need, String tender, String meaning) {
        return column(name, length, need, tender, meaning, r -> "");
    }

    /**
     * Contact data of a person: it leaves only with that person's recorded consent (tender 3.5). The register has no
     * consent yet, so it holds no such data and has nothing to give.
     */
    private static String withheld() {
        return "";
    }

    /** No consent is on record, and none is ever presumed. */
    private static String consent() {
        return "N";
    }

    private static Mandate m(ReleasableContact row) {
        return row.contact().mandate();
    }

    private static NaturalPerson p(ReleasableContact row) {
        return row.contact().person();
    }

    private static LegalEntity o(ReleasableContact row) {
        return row.contact().entity();
    }

    private static String region(ReleasableContact row) {
        return text(o(row).departement(), d -> d.region().map(RegionCode::value).orElse(""));
    }
}
