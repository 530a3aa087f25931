package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;

import fr.acteurs.domain.register.Redirection;
import java.util.List;
import java.util.Set;

/** The file {@code RED}: identifiers that moved, in the order in which they did (tender 3.1 C, one id for life). */
public final class RedirectionFeed {

    public static final FeedSchema<Redirection> SCHEMA = new FeedSchema<>(FeedRole.RED, columns(), Set.of());

    private RedirectionFeed() {}

    private static List<FeedColumn<Redirection>> columns() {
        return List.of(
                column("type", 5, "M", "")
                        .means("Nature de l'identifiant : P personne, O organisme, F fonction, SIRET")
                        .from(r -> r.type().name()),
                column("ancien_id", 28, "M", "")
                        .means("Identifiant qui a bougé")
                        .from(Redirection::former),
                column("nouvel_id", 28, "M", "")
                        .means("Identifiant à employer désormais ; égal à l'ancien quand une fusion est annulée")
                        .from(Redirection::current),
                column("date", 10, "M", "").means("Date métier de l'événement").from(r -> r.on().toString()),
                column("motif", 20, "M", "")
                        .means("FUSION : l'ancien identifiant désigne le nouveau ; SCISSION : une part des fonctions de"
                                + " l'ancien revient au nouveau, sans redirection ; ANNULATION : l'ancien identifiant"
                                + " désigne à nouveau sa propre fiche ; TRANSFERT : le siège a déménagé")
                        .from(r -> r.motive().name()));
    }
}
