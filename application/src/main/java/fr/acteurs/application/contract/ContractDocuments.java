package fr.acteurs.application.contract;

import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.Purpose;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.source.SourceDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents that follow from the contract file, in French and Markdown: what the program does by it is what they say. What is
 * still provisional in the file is marked.
 */
public final class ContractDocuments {

    /** Member States and the European Economic Area: nothing that is kept there is a transfer (RGPD chapter V). */
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO");

    private final Contract contract;
    private final List<SourceDescription> sources;

    /** @param sources all that can be read under the contract */
    public ContractDocuments(Contract contract, List<SourceDescription> sources) {
        this.contract = contract;
        this.sources = List.copyOf(sources);
    }

    /** The register of processing activities (RGPD art. 30; tender 3.5, "obligations de déclaration"). */
    public List<String> processingRegister() {
        List<String> lines = new ArrayList<>(List.of("# Registre des activités de traitement (RGPD, art. 30)", ""));
        section(lines, "Responsable du traitement", responsible());
        section(lines, "Finalités", purposes());
        section(lines, "Bases légales", bases());
        section(lines, "Catégories de personnes", people());
        section(lines, "Catégories de données", data());
        section(lines, "Sources", origins());
        section(lines, "Destinataires", recipients());
        section(lines, "Lieu de stockage et transferts", storage());
        section(lines, "Durées de conservation", terms());
        section(lines, "Droits des personnes", rights());
        section(lines, "Mesures de sécurité", security());
        return lines;
    }

    /** Where the data is kept (tender 3.5: the provider states the place of storage). */
    public List<String> storageStatement() {
        List<String> lines = new ArrayList<>(List.of("# Déclaration du lieu de stockage des données", ""));
        lines.add(contract.provider().name() + mark(contract.provider().provisional()) + " déclare à "
                + contract.client() + " :");
        lines.add("");
        storage().forEach(line -> lines.add("- " + line));
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> items) {
        lines.add("## " + title);
        lines.add("");
        items.forEach(item -> lines.add("- " + item));
        lines.add("");
    }

    private List<String> responsible() {
        Contract.Provider provider = contract.provider();
        String mark = mark(provider.provisional());
        return List.of(
                provider.name() + ", " + provider.address() + mark + ", responsable du registre des acteurs publics",
                "Délégué à la protection des données : " + provider.dpo() + mark,
                "Interlocuteur : " + contract.contact().name() + ", "
                        + contract.contact().email() + mark(contract.contact().provisional()));
    }

    private List<String> purposes() {
        List<String> purposes = new ArrayList<>();
        purposes.add(
                "Fournir à " + contract.client() + " l'annuaire à jour des acteurs publics et de leurs responsables");
        for (Purpose purpose : Purpose.values()) {
            purposes.add(purpose + " par "
                    + Arrays.stream(Use.values())
                            .filter(use -> use.purpose() == purpose)
                            .map(use -> use.channel().toString())
                            .collect(Collectors.joining(", "))
                    + ", avec le consentement de la personne");
        }
        return purposes;
    }

    private List<String> bases() {
        return List.of(
                "Fonctions publiques et leurs titulaires : intérêt légitime (art. 6-1-f), données publiées par des registres"
                        + " officiels",
                "Ce par quoi une personne est jointe : son consentement (art. 6-1-a), par usage et par organisme, prouvé par"
                        + " `acteurs consent prove`",
                "Étiquette politique : manifestement rendue publique (art. 9-2-e) ; élus seulement, jamais un critère de"
                        + " sélection",
                contract.information().isCondition()
                        ? "Nul n'est livré sans avoir été informé (art. 14)"
                                + mark(contract.information().provisional())
                        : "L'information des personnes (art. 14) est suivie par `acteurs information` ; elle n'est pas une"
                                + " condition de livraison"
                                + mark(contract.information().provisional()));
    }

    private List<String> people() {
        return contract.segments().segments().stream().map(Segment::label).toList();
    }

    private static List<String> data() {
        return List.of(
                "Identité : civilité, nom, prénom ; des élus seuls, date et lieu de naissance, étiquette et groupe politiques,"
                        + " pages publiques",
                "Fonction : organisme, titre, rang, mandat, délégation",
                "Coordonnées professionnelles, selon les consentements",
                "Consentements, refus, oppositions et leurs preuves ; informations données ; demandes et réponses",
                "Traces des agents du client, sous pseudonyme");
    }

    private List<String> origins() {
        return sources.stream()
                .map(source -> source.code() + " : " + source.publisher())
                .sorted()
                .toList();
    }

    private List<String> recipients() {
        return contract.channels().stream()
                .map(channel -> contract.client() + ", canal " + channel.code() + " (" + channel.label() + ")"
                        + protection(channel))
                .toList();
    }

    private static String protection(Channel channel) {
        boolean isSigned = channel.protection().signer().isPresent();
        boolean isEncrypted = channel.protection().recipient().isPresent();
        return (isSigned ? ", signé" : "") + (isEncrypted ? ", chiffré" : "");
    }

    private List<String> storage() {
        Contract.Hosting hosting = contract.hosting();
        String mark = mark(hosting.provisional());
        return List.of(
                "Site : " + hosting.place() + mark,
                "Exploitant, sous-traitant au sens de l'article 28 : " + hosting.operator() + mark,
                "Pays : " + hosting.country() + mark,
                EUROPE.contains(hosting.country())
                        ? "Aucun transfert hors de l'Espace économique européen"
                        : "TRANSFERT hors de l'Espace économique européen : garanties des articles 45 à 49 à joindre");
    }

    private List<String> terms() {
        return contract.retention().terms().entrySet().stream()
                .map(term -> term.getKey().label() + " : " + term.getValue().days() + " jours ("
                        + term.getValue().basis() + ")")
                .toList();
    }

    private static List<String> rights() {
        List<String> rights = new ArrayList<>();
        rights.add(
                "Réponse sous un mois, trois si la personne en est prévenue (art. 12-3), suivie par `acteurs subject requests`");
        for (DataRight right : DataRight.values()) {
            rights.add(right.label() + " : article " + right.article());
        }
        return rights;
    }

    private List<String> security() {
        return List.of(
                "Base de données : rôles séparés, moindre droit (`acteurs database roles`), TLS hors de la machine",
                "Secrets : fichiers lisibles de leur seul propriétaire ou environnement, masqués partout",
                "Oppositions : liste d'empreintes à clé, clés hors de la base ; certificat à chaque livraison",
                "Traces des agents : schéma et rôle propres, pseudonymes à clé mensuelle détruite, purge certifiée",
                "Livraisons : empreintes enchaînées"
                        + (contract.channels().stream()
                                        .allMatch(channel ->
                                                channel.protection().recipient().isPresent())
                                ? ", chiffrées pour le client"
                                : ", au choix du contrat signées et chiffrées"));
    }

    private static String mark(boolean provisional) {
        return provisional ? " (à confirmer)" : "";
    }
}
