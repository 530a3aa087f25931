package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.text;
import static fr.acteurs.domain.feed.Texts.yesNo;

import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.person.Sex;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that speak of the person alone: the same in the file of contacts and in that of persons. */
final class PersonColumns {

    private static final List<FeedColumn<Portrait>> COLUMNS = columns();

    private PersonColumns() {}

    /** All of them, in the tender's order. */
    static List<FeedColumn<Portrait>> all() {
        return COLUMNS;
    }

    /** The one of that name. */
    static FeedColumn<Portrait> named(String name) {
        return COLUMNS.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<FeedColumn<Portrait>> columns() {
        return List.of(
                column("civilite", 20, "M", "Civilité")
                        .means("M. ou Mme, ou le titre qui en tient lieu : Docteur, Colonel")
                        .from(r -> civility(r.person())),
                column("prenom", 60, "M", "Prénom")
                        .means("Premier prénom ou prénom d'usage")
                        .from(r -> r.person().name().givenName()),
                column("nom", 80, "M", "Nom")
                        .means("Nom d'usage")
                        .from(r -> r.person().name().surname()),
                column("fonction_protocolaire", 120, "M*", "Fonction protocolaire")
                        .means("Fonction la plus élevée de la personne, en clair")
                        .from(Portrait::highestLabel),
                column("date_naissance", 10, "M*", "Date de naissance")
                        .means("Élus seulement")
                        .from(r -> r.isElected() ? text(r.person().birthDate()) : ""),
                column("lieu_naissance", 80, "-", "Lieu de naissance")
                        .means("Élus seulement")
                        .from(r -> ofElected(r, PublicProfile::birthPlace)),
                column("parti_politique", 80, "-", "Parti politique")
                        .means("Élus seulement, déclaration publique de la personne")
                        .from(r -> ofElected(r, PublicProfile::party)),
                column("groupe_politique", 80, "-", "Parti politique")
                        .means("Groupe de l'assemblée")
                        .from(r -> ofElected(r, PublicProfile::group)),
                column("opt_out", 1, "M", "Opt out")
                        .means(
                                "O si la personne refuse tout usage commercial ou s'y oppose, N sinon ; N ne vaut pas accord")
                        .from(r -> yesNo(r.permission().refusesOffers())),
                column("blog", 255, "-", "Blog")
                        .means("Page publique, élus seulement")
                        .from(r -> ofElected(r, PublicProfile::blog)),
                column("reseaux_sociaux", 500, "-", "Réseaux sociaux")
                        .means("type:adresse, séparés par des barres ; élus seulement")
                        .from(r -> ofElected(r, profile -> SocialAccount.print(profile.accounts()))));
    }

    private static String civility(NaturalPerson person) {
        String title = person.profile().title();
        return title == null ? text(person.sex(), Sex::civility) : title;
    }

    /** What elected officials show the public of themselves; of others it is nobody's business. */
    private static String ofElected(Portrait portrait, Function<PublicProfile, @Nullable Object> value) {
        return portrait.isElected() ? text(value.apply(portrait.person().profile())) : "";
    }
}
