package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.bars;
import static fr.acteurs.domain.feed.Texts.text;

import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.sector.SectorCode;
import java.util.List;
import java.util.Set;

/**
 * The file {@code ORG}: the tender's table "Organismes – personnes morales" (3.2 a) in its order.
 */
public final class OrganisationFeed {

    /** What the column {@code etat} says of an open body that objects to being approached. */
    public static final String PARTIAL_DIFFUSION = "DIFFUSION_PARTIELLE";

    public static final FeedSchema<ReleasableOrganisation> SCHEMA =
            new FeedSchema<>(FeedRole.ORG, columns(), Set.of("id_organisme", "version", "remplace_par"));

    private OrganisationFeed() {}

    private static String state(LegalEntity body) {
        boolean refuses = body.isOpen() && body.diffusion().refusesOffers();
        return refuses ? PARTIAL_DIFFUSION : text(body.state());
    }

    private static List<FeedColumn<ReleasableOrganisation>> columns() {
        return List.of(
                column("id_organisme", 28, "M", "")
                        .means("Identifiant permanent de l'organisme, opaque, jamais réattribué")
                        .from(r -> text(o(r).id())),
                column("version", 19, "M", "")
                        .means("Révision du journal qui a modifié la ligne en dernier")
                        .from(r -> text(r.organisation().version())),
                column("segments", 40, "M", "Périmètres")
                        .means("Numéros des segments du marché, séparés par des barres")
                        .from(r -> bars(r.segments())),
                column("type_organisme", 40, "M", "")
                        .means("Nature de l'organisme, code de la nomenclature")
                        .from(r -> text(o(r).kind())),
                column("raison_sociale", 255, "M", "Raison sociale")
                        .means("Dénomination officielle ; pour une commune, libellé du code officiel géographique")
                        .from(r -> o(r).name()),
                column("denomination_commerciale", 255, "-", "Dénomination commerciale")
                        .means("Autre dénomination courante")
                        .from(r -> text(o(r).otherNames().trade())),
                column("sigle", 20, "-", "Sigle")
                        .means("Acronyme")
                        .from(r -> text(o(r).otherNames().acronym())),
                column("telephone", 16, "M*", "Téléphone principal")
                        .means("Standard, E.164")
                        .from(r -> text(c(r).phone())),
                column("fax", 16, "-", "Fax").means("Télécopie, E.164").from(r -> text(c(r).fax())),
                column("email", 254, "M*", "E-mail")
                        .means("Boîte générique de l'organisme")
                        .from(r -> text(c(r).email())),
                column("site_web", 255, "M*", "Site Web")
                        .means("Adresse http(s)")
                        .from(r -> text(c(r).website())),
                column("adresse_1", 38, "M*", "Adresse")
                        .means("Ligne 2 de l'adresse (NF Z 10-011)")
                        .from(r -> text(c(r).address(), a -> a.line(2))),
                column("adresse_2", 38, "-", "Adresse")
                        .means("Ligne 3 de l'adresse")
                        .from(r -> text(c(r).address(), a -> a.line(3))),
                column("adresse_3", 38, "-", "Adresse")
                        .means("Ligne 4 de l'adresse")
                        .from(r -> text(c(r).address(), a -> a.line(4))),
                column("adresse_4", 38, "-", "Adresse")
                        .means("Ligne 5 de l'adresse")
                        .from(r -> text(c(r).address(), a -> a.line(5))),
                column("code_postal", 10, "M*", "Code postal")
                        .means("Texte, zéro initial conservé")
                        .from(r -> text(c(r).address(), PostalAddress::postcode)),
                column("ville", 38, "M*", "Ville")
                        .means("Libellé postal, ligne 6")
                        .from(r -> text(c(r).address(), PostalAddress::city)),
                column("departement", 3, "M*", "Département")
                        .means("Deux ou trois caractères, tiré du code Insee, jamais du code postal")
                        .from(r -> text(o(r).departement())),
                column("departement_libelle", 60, "M*", "Département")
                        .means("Libellé du département ou de la collectivité d'outre-mer")
                        .from(r -> text(o(r).departement(), DepartementCode::label)),
                column("pays", 2, "M", "Pays / Région")
                        .means("ISO 3166-1 alpha-2")
                        .from(OrganisationFeed::country),
                column("region_code", 2, "M*", "Pays / Région")
                        .means("Code Insee de la région ; vide pour une collectivité d'outre-mer")
                        .from(r -> text(o(r).region())),
                column("region_libelle", 60, "M*", "Pays / Région")
                        .means("Libellé de la région")
                        .from(r -> text(o(r).region(), RegionCode::label)),
                column("code_insee", 5, "M*", "Code Insee")
                        .means("Code officiel géographique de la commune")
                        .from(r -> text(o(r).insee())),
                column("commune", 80, "M*", "")
                        .means("Libellé officiel de la commune")
                        .from(r -> text(o(r).commune())),
                column("siren", 9, "M*", "SIREN")
                        .means("Neuf chiffres ; vide si aucune source ne le donne")
                        .from(r -> text(o(r).siren())),
                column("siret", 14, "M", "SIRET")
                        .means("Quatorze chiffres ; vide si aucune source ne le donne, jamais inventé")
                        .from(r -> text(o(r).siret())),
                column("siret_rattachement", 14, "-", "")
                        .means("SIRET de l'organisme dont celui-ci dépend, faute de SIRET propre")
                        .from(r -> text(o(r).headSiret())),
                column("population", 9, "M*", "Population")
                        .means("Population municipale (Insee)")
                        .from(r -> text(o(r).population(), Population::inhabitants)),
                column("population_millesime", 4, "M*", "Population")
                        .means("Année de la population")
                        .from(r -> text(o(r).population(), Population::year)),
                column("rattachement_siren", 9, "M*", "Organisme de rattachement")
                        .means("SIREN de l'EPCI ou du groupe")
                        .from(r -> text(o(r).parent(), ParentBody::siren)),
                column("rattachement_libelle", 255, "M*", "Organisme de rattachement")
                        .means("Dénomination de l'organisme de rattachement")
                        .from(r -> text(o(r).parent(), ParentBody::name)),
                column("rattachement_type", 12, "M*", "Organisme de rattachement")
                        .means("EPCI, GROUPE, TUTELLE ou SIEGE")
                        .from(r -> text(o(r).parent(), ParentBody::tie)),
                column("date_mise_a_jour", 10, "M", "Mise à jour")
                        .means("Date du dernier changement d'une valeur livrée")
                        .from(r -> text(r.organisation().updatedOn())),
                column("categorie_juridique", 4, "-", "")
                        .means("Catégorie juridique Insee, niveau III")
                        .from(r -> text(o(r).legalCategory())),
                column("etat", 20, "M", "")
                        .means(
                                "ACTIF, FERME ou DIFFUSION_PARTIELLE : active, refuse la prospection (C. com. R. 123-232)")
                        .from(r -> state(o(r))),
                column("secteurs", 200, "-", "")
                        .means("Secteurs d'activité, codes séparés par des barres")
                        .from(r -> SectorCode.print(o(r).sectors())),
                column("finess", 9, "-", "")
                        .means("Numéro FINESS")
                        .from(r -> text(o(r).numbers().finess())),
                column("rna", 10, "-", "")
                        .means("Numéro au répertoire national des associations")
                        .from(r -> text(o(r).numbers().rna())),
                column("uai", 8, "-", "")
                        .means("Unité administrative immatriculée")
                        .from(r -> text(o(r).numbers().uai())),
                column("siret_precedent", 14, "-", "")
                        .means("SIRET avant le dernier changement de siège")
                        .from(r -> text(o(r).formerSiret())),
                column("id_precedent", 60, "-", "")
                        .means(
                                "Identifiant de l'organisme chez le précédent prestataire ; de plusieurs, le premier dans l'ordre des octets")
                        .from(r -> text(r.organisation().previousId())),
                column("remplace_par", 28, "-", "")
                        .means("Identifiant qui remplace celui-ci")
                        .from(r -> text(r.organisation().replacedBy())));
    }

    private static String country(ReleasableOrganisation row) {
        PostalAddress address = c(row).address();
        return address == null ? PostalAddress.FRANCE : address.country();
    }

    private static Coordinates c(ReleasableOrganisation row) {
        return o(row).coordinates();
    }

    private static LegalEntity o(ReleasableOrganisation row) {
        return row.organisation().entity();
    }
}
