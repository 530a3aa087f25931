package fr.acteurs.domain.feed;

import static fr.acteurs.domain.consent.ContactChannel.EMAIL;
import static fr.acteurs.domain.consent.ContactChannel.POSTAL;
import static fr.acteurs.domain.consent.ContactChannel.TELEPHONE;
import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.bars;
import static fr.acteurs.domain.feed.Texts.text;
import static fr.acteurs.domain.feed.Texts.yesNo;

import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.sector.SectorCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code CON}: the tender's table "Personnes Physiques" (3.2 a) in its order, one line per function.
 */
public final class ContactFeed {

    /** The columns that a line of suppression fills. */
    static final Set<String> IDS = Set.of("id_fonction", "version", "id_personne", "id_organisme", "remplace_par");

    public static final FeedSchema<ReleasableContact> SCHEMA = new FeedSchema<>(FeedRole.CON, columns(), IDS);

    private ContactFeed() {}

    /** All of them; {@link FunctionFeed} has some of them too. */
    static List<FeedColumn<ReleasableContact>> columns() {
        return List.of(
                column("id_fonction", 28, "M", "")
                        .means(
                                "Identifiant permanent de la fonction : une personne, un organisme, une fonction, un mandat")
                        .from(r -> text(m(r).id())),
                column("version", 19, "M", "")
                        .means("Révision du journal qui a modifié la ligne en dernier")
                        .from(r -> text(r.contact().version())),
                column("id_personne", 28, "M", "")
                        .means("Identifiant permanent de la personne physique")
                        .from(r -> text(p(r).id())),
                column("id_organisme", 28, "M", "Organisme de rattachement")
                        .means("Identifiant permanent de l'organisme")
                        .from(r -> text(o(r).id())),
                column("siret", 14, "M*", "Organisme de rattachement")
                        .means("SIRET de l'organisme ; vide s'il n'en a pas")
                        .from(r -> text(o(r).siret())),
                column("organisme_libelle", 255, "M", "Organisme de rattachement")
                        .means("Dénomination de l'organisme")
                        .from(r -> o(r).name()),
                column("segments", 40, "M", "Périmètres")
                        .means("Numéros des segments du marché, séparés par des barres")
                        .from(r -> bars(r.segments())),
                person("civilite"),
                person("prenom"),
                person("nom"),
                column("fonction_code", 50, "M", "Fonction")
                        .means("Fonction générique, code de la nomenclature")
                        .from(r -> text(m(r).function())),
                column("fonction_libelle", 80, "M", "Fonction")
                        .means("Fonction générique en clair")
                        .from(ReleasableContact::functionLabel),
                column("titre", 255, "M", "Titre")
                        .means("Fonction complète exacte")
                        .from(r -> m(r).title()),
                column("rang", 3, "-", "")
                        .means("Rang (adjoints, vice-présidents)")
                        .from(r -> text(m(r).rank())),
                person("fonction_protocolaire"),
                column("telephone_pro", 16, "-", "Téléphone professionnel")
                        .means("Ligne directe, E.164 ; seulement si un usage par téléphone est consenti")
                        .from(r -> text(r.reached(TELEPHONE).phone())),
                column("fax_pro", 16, "-", "Fax professionnel")
                        .means("Télécopie directe, E.164 ; seulement si un usage par téléphone est consenti")
                        .from(r -> text(r.reached(TELEPHONE).fax())),
                column("portable", 16, "-", "Portable")
                        .means("Téléphone mobile, E.164 ; seulement si un usage par téléphone est consenti")
                        .from(r -> text(r.reached(TELEPHONE).mobile())),
                person("date_naissance"),
                person("lieu_naissance"),
                person("parti_politique"),
                person("groupe_politique"),
                column("canton_code", 5, "-", "Parti politique")
                        .means("Canton d'élection")
                        .from(r -> text(m(r).constituency(), Constituency::canton)),
                column("circonscription_code", 5, "-", "Parti politique")
                        .means("Circonscription d'élection")
                        .from(r -> text(m(r).constituency(), Constituency::district)),
                column("departement_election", 3, "M*", "Parti politique")
                        .means("Département d'élection")
                        .from(r -> text(electedIn(r))),
                column("region_election", 2, "M*", "Parti politique")
                        .means("Région d'élection")
                        .from(r -> text(electedInRegion(r))),
                column("secteurs", 200, "-", "Domaine de compétence(s)")
                        .means("Secteurs d'activité, codes séparés par des barres")
                        .from(r -> SectorCode.print(m(r).assignment().sectors())),
                column("domaine_competence_libelle", 255, "-", "Domaine de compétence(s)")
                        .means("Délégation, texte de la source")
                        .from(r -> text(m(r).assignment().domain())),
                column("pro_adresse_1", 38, "-", "Adresse")
                        .means("Ligne 2 de l'adresse professionnelle : celle de l'organisme, sauf accord")
                        .from(r -> line(r, 0)),
                column("pro_adresse_2", 38, "-", "Adresse").means("Ligne 3").from(r -> line(r, 1)),
                column("pro_adresse_3", 38, "-", "Adresse").means("Ligne 4").from(r -> line(r, 2)),
                column("pro_adresse_4", 38, "-", "Adresse").means("Ligne 5").from(r -> line(r, 3)),
                column("pro_code_postal", 10, "-", "Code postal")
                        .means("Code postal professionnel")
                        .from(r -> text(address(r), PostalAddress::postcode)),
                column("pro_ville", 38, "-", "Ville")
                        .means("Ville professionnelle")
                        .from(r -> text(address(r), PostalAddress::city)),
                column("pro_departement", 3, "M*", "Département")
                        .means("Département de l'organisme")
                        .from(r -> text(o(r).departement())),
                column("pro_pays", 2, "M", "Pays / Région")
                        .means("ISO 3166-1 alpha-2")
                        .from(r -> country(r)),
                column("pro_region_code", 2, "M*", "Pays / Région")
                        .means("Région de l'organisme")
                        .from(r -> text(o(r).region())),
                column("site_web_pro", 255, "-", "Site web")
                        .means("Adresse http(s), élus seulement")
                        .from(r -> r.portrait().isElected()
                                ? text(m(r).assignment().reached().website())
                                : ""),
                column("email_pro", 254, "-", "Mail")
                        .means("Adresse électronique professionnelle ; seulement si un usage par courriel est consenti")
                        .from(r -> text(r.reached(EMAIL).email())),
                person("opt_out"),
                column("accord_marketing", 1, "M", "Opt out")
                        .means("O si un usage EMAILING ou RELATION est consenti, N sinon")
                        .from(r -> yesNo(r.allowsOffers())),
                column("accord_publipostage_postal", 1, "M", "Opt out")
                        .means("Courrier postal : O si consenti")
                        .from(r -> yesNo(r.allows(Use.PUBLIPOSTAGE_POSTAL))),
                column("accord_enquete_email", 1, "M", "Opt out")
                        .means("Enquête par courriel : O si consenti")
                        .from(r -> yesNo(r.allows(Use.ENQUETE_EMAIL))),
                column("accord_enquete_telephone", 1, "M", "Opt out")
                        .means("Enquête par téléphone : O si consenti")
                        .from(r -> yesNo(r.allows(Use.ENQUETE_TELEPHONE))),
                column("accord_emailing_email", 1, "M", "Opt out")
                        .means("Diffusion de masse par courriel : O si consenti")
                        .from(r -> yesNo(r.allows(Use.EMAILING_EMAIL))),
                column("accord_relation_email", 1, "M", "Opt out")
                        .means("Relation commerciale par courriel : O si consenti")
                        .from(r -> yesNo(r.allows(Use.RELATION_EMAIL))),
                column("accord_relation_telephone", 1, "M", "Opt out")
                        .means("Relation commerciale par téléphone : O si consenti")
                        .from(r -> yesNo(r.allows(Use.RELATION_TELEPHONE))),
                column("date_accord", 10, "-", "Opt out")
                        .means("Date du dernier accord")
                        .from(r -> text(r.agreedOn())),
                person("blog"),
                person("reseaux_sociaux"),
                column("date_election", 10, "M*", "Date d'élection et durée du mandat")
                        .means("Élection de l'assemblée")
                        .from(r -> text(m(r).term(), Term::electedOn)),
                column("date_debut", 10, "M*", "Date d'élection et durée du mandat")
                        .means("Prise de fonction")
                        .from(r -> text(m(r).term(), Term::startedOn)),
                column("date_fin_prevue", 7, "M*", "Date d'élection et durée du mandat")
                        .means("Mois de fin prévue (AAAA-MM)")
                        .from(r -> text(m(r).term(), t -> YearMonth.from(t.plannedEnd()))),
                column("duree_mandat_ans", 2, "M*", "Date d'élection et durée du mandat")
                        .means("Durée en années")
                        .from(r -> text(m(r).term(), Term::years)),
                column("mandature", 20, "M*", "Date d'élection et durée du mandat")
                        .means("Mandature, par exemple MUN-2020")
                        .from(r -> text(m(r).term(), Term::label)),
                column("date_mise_a_jour", 10, "M", "Mise à jour")
                        .means("Date du dernier changement d'une valeur livrée")
                        .from(r -> text(r.contact().updatedOn())),
                column("etat_fonction", 10, "M", "")
                        .means(
                                "EN_COURS, ou SORTANT : le mandat s'achève par un renouvellement général, successeur non connu")
                        .from(r -> text(m(r).state())),
                column("interim", 1, "M", "")
                        .means("O pour un intérim, N sinon")
                        .from(r -> yesNo(m(r).tenure() == Tenure.INTERIM)),
                column("souhaite", 1, "M", "Contacts souhaités")
                        .means("O si la fonction est demandée pour ce segment, N sinon")
                        .from(r -> yesNo(r.wished())),
                column("id_fonction_precedente", 28, "-", "")
                        .means("Fonction précédente de la même personne dans le même siège")
                        .from(r -> text(m(r).previous())),
                column("id_precedent", 60, "-", "")
                        .means("Identifiant de la fonction chez le précédent prestataire, ou de la personne s'il n'en"
                                + " donnait pas aux fonctions ; de plusieurs, le premier dans l'ordre des octets")
                        .from(r -> text(r.contact().previousId())),
                column("remplace_par", 28, "-", "")
                        .means("Identifiant de la fonction qui remplace celle-ci")
                        .from(r -> text(m(r).replacedBy())));
    }

    /** What is said of the holder, whatever the function. */
    private static FeedColumn<ReleasableContact> person(String name) {
        return PersonColumns.named(name).over(ReleasableContact::portrait);
    }

    /** Post to somebody in office goes to the body, unless the holder consented to another address. */
    private static @Nullable PostalAddress address(ReleasableContact row) {
        PostalAddress own = row.reached(POSTAL).address();
        return own == null ? o(row).coordinates().address() : own;
    }

    private static String country(ReleasableContact row) {
        PostalAddress address = address(row);
        return address == null ? PostalAddress.FRANCE : address.country();
    }

    private static String line(ReleasableContact row, int line) {
        return text(address(row), address -> address.lines().get(line));
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

    /** The seat's département where there is one, else that of the body. */
    private static @Nullable DepartementCode electedIn(ReleasableContact row) {
        Constituency constituency = m(row).constituency();
        return constituency != null && constituency.departement() != null
                ? constituency.departement()
                : o(row).departement();
    }

    private static @Nullable RegionCode electedInRegion(ReleasableContact row) {
        DepartementCode departement = electedIn(row);
        return departement == null ? o(row).region() : departement.region().orElse(null);
    }
}
