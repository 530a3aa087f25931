package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.Texts.bars;
import static fr.acteurs.domain.feed.Texts.text;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The file {@code ORG}: the tender's table "Organismes – personnes morales" (3.2 a) in its order.
 */
public final class OrganisationFeed {

    public static final FeedSchema<ReleasableOrganisation> SCHEMA =
            new FeedSchema<>(FeedRole.ORG, columns(), Set.of("id_organisme", "version", "remplace_par"));

    private OrganisationFeed() {}

    private static List<FeedColumn<ReleasableOrganisation>> columns() {
        return List.of(
                column(
                        "id_organisme",
                        28,
                        "M",
                        "",
                        "Identifiant permanent de l'organisme, opaque, jamais réattribué",
                        r -> text(o(r).id())),
                column(
                        "version",
                        19,
                        "M",
                        "",
                        "Révision du journal qui a modifié la ligne en dernier",
                        r -> text(r.organisation().version())),
                column(
                        "segments",
                        40,
                        "M",
                        "Périmètres",
                        "Numéros des segments du marché, séparés par des barres",
                        r -> bars(r.segments())),
                column(
                        "type_organisme",
                        40,
                        "M",
                        "",
                        "Nature de l'organisme, code de la nomenclature",
                        r -> text(o(r).kind())),
                column(
                        "raison_sociale",
                        255,
                        "M",
                        "Raison sociale",
                        "Dénomination officielle ; pour une commune, libellé du code officiel géographique",
                        r -> o(r).name()),
                unsourced(
                        "denomination_commerciale",
                        255,
                        "-",
                        "Dénomination commerciale",
                        "Autre dénomination courante"),
                unsourced("sigle", 20, "-", "Sigle", "Acronyme"),
                unsourced("telephone", 16, "M*", "Téléphone principal", "Standard, E.164"),
                unsourced("fax", 16, "-", "Fax", "Télécopie, E.164"),
                unsourced("email", 254, "M*", "E-mail", "Boîte générique de l'organisme"),
                unsourced("site_web", 255, "M*", "Site Web", "Adresse http(s)"),
                unsourced("adresse_1", 38, "M*", "Adresse", "Ligne 2 de l'adresse (NF Z 10-011)"),
                unsourced("adresse_2", 38, "-", "Adresse", "Ligne 3 de l'adresse"),
                unsourced("adresse_3", 38, "-", "Adresse", "Ligne 4 de l'adresse"),
                unsourced("adresse_4", 38, "-", "Adresse", "Ligne 5 de l'adresse"),
                unsourced("code_postal", 10, "M*", "Code postal", "Texte, zéro initial conservé"),
                unsourced("ville", 38, "M*", "Ville", "Libellé postal, ligne 6"),
                column(
                        "departement",
                        3,
                        "M*",
                        "Département",
                        "Deux ou trois caractères, tiré du code Insee, jamais du code postal",
                        r -> text(o(r).departement())),
                column(
                        "departement_libelle",
                        60,
                        "M*",
                        "Département",
                        "Libellé du département ou de la collectivité d'outre-mer",
                        r -> text(o(r).departement(), DepartementCode::label)),
                column("pays", 2, "M", "Pays / Région", "ISO 3166-1 alpha-2", r -> "FR"),
                column(
                        "region_code",
                        2,
                        "M*",
                        "Pays / Région",
                        "Code Insee de la région ; vide pour une collectivité d'outre-mer",
                        r -> region(r, RegionCode::value)),
                column(
                        "region_libelle",
                        60,
                        "M*",
                        "Pays / Région",
                        "Libellé de la région",
                        r -> region(r, RegionCode::label)),
                column(
                        "code_insee",
                        5,
                        "M*",
                        "Code Insee",
                        "Code officiel géographique de la commune",
                        r -> text(o(r).insee())),
                column("commune", 80, "M*", "", "Libellé officiel de la commune", r -> text(o(r).commune())),
                column(
                        "siren",
                        9,
                        "M*",
                        "SIREN",
                        "Neuf chiffres ; vide si aucune source ne le donne",
                        r -> text(o(r).siren())),
                column(
                        "siret",
                        14,
                        "M",
                        "SIRET",
                        "Quatorze chiffres ; vide si aucune source ne le donne, jamais inventé",
                        r -> text(o(r).siret())),
                unsourced(
                        "siret_rattachement",
                        14,
                        "-",
                        "",
                        "SIRET de l'organisme dont celui-ci dépend, faute de SIRET propre"),
                column(
                        "population",
                        9,
                        "M*",
                        "Population",
                        "Population municipale (Insee)",
                        r -> text(o(r).population(), Population::inhabitants)),
                column(
                        "population_millesime",
                        4,
                        "M*",
                        "Population",
                        "Année de la population",
                        r -> text(o(r).population(), Population::year)),
                column(
                        "rattachement_siren",
                        9,
                        "M*",
                        "Organisme de rattachement",
                        "SIREN de l'EPCI ou du groupe",
                        r -> text(o(r).parent(), ParentBody::siren)),
                column(
                        "rattachement_libelle",
                        255,
                        "M*",
                        "Organisme de rattachement",
                        "Dénomination de l'organisme de rattachement",
                        r -> text(o(r).parent(), ParentBody::name)),
                column(
                        "rattachement_type",
                        12,
                        "M*",
                        "Organisme de rattachement",
                        "EPCI, GROUPE, TUTELLE ou SIEGE",
                        r -> text(o(r).parent(), ParentBody::tie)),
                column(
                        "date_mise_a_jour",
                        10,
                        "M",
                        "Mise à jour",
                        "Date du dernier changement d'une valeur livrée",
                        r -> text(r.organisation().updatedOn())),
                column(
                        "categorie_juridique",
                        4,
                        "-",
                        "",
                        "Catégorie juridique Insee, niveau III",
                        r -> text(o(r).legalCategory())),
                column("etat", 20, "M", "", "ACTIF ou FERME", r -> text(o(r).state())),
                unsourced("secteurs", 200, "-", "", "Secteurs d'activité, codes séparés par des barres"),
                unsourced("finess", 9, "-", "", "Numéro FINESS"),
                unsourced("rna", 10, "-", "", "Numéro au répertoire national des associations"),
                unsourced("uai", 8, "-", "", "Unité administrative immatriculée"),
                unsourced("siret_precedent", 14, "-", "", "SIRET avant le dernier changement de siège"),
                unsourced("id_precedent", 60, "-", "", "Identifiant chez le précédent prestataire"),
                unsourced("remplace_par", 28, "-", "", "Identifiant qui remplace celui-ci"));
    }

    private static FeedColumn<ReleasableOrganisation> column(
            String name,
            int length,
            String need,
            String tender,
            String meaning,
            Function<ReleasableOrganisation, String> value) {
        return new FeedColumn<>(name, length, need, tender, meaning, value);
    }

    /** A column of the tender that no source fills yet: in the header, and empty. */
    private static FeedColumn<ReleasableOrganisation> unsourced(
            String name, int length, String need, String tender, String meaning) {
        return column(name, length, need, tender, meaning, r -> "");
    }

    private static LegalEntity o(ReleasableOrganisation row) {
        return row.organisation().entity();
    }

    private static String region(ReleasableOrganisation row, Function<RegionCode, String> part) {
        return text(o(row).departement(), d -> d.region().map(part).orElse(""));
    }
}
