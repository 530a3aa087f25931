package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.bars;
import static fr.acteurs.domain.feed.Texts.text;

import fr.acteurs.domain.consent.Use;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The file {@code OPP}: oppositions, told as such (tender 3.5, "listes d'opposition"); identifiers and nothing else. */
public final class ObjectionFeed {

    public static final FeedSchema<DisclosedObjection> SCHEMA = new FeedSchema<>(FeedRole.OPP, columns(), Set.of());

    private ObjectionFeed() {}

    private static List<FeedColumn<DisclosedObjection>> columns() {
        return List.of(
                column("id_personne", 28, "M", "Listes d'opposition")
                        .means("Personne qui s'oppose")
                        .from(r -> text(r.objection().person())),
                column("id_fonction", 4000, "M", "Listes d'opposition")
                        .means("Ses fonctions que vous avez pu recevoir, passées ou présentes, séparées par des barres")
                        .from(r -> bars(r.functions())),
                column("portee", 9, "M", "Listes d'opposition")
                        .means(
                                "TOTALE : à toute transmission de ses données, ses lignes sont supprimées ; PARTIELLE : à un"
                                        + " canal pour une finalité")
                        .from(r -> r.objection().use().isPresent() ? "PARTIELLE" : "TOTALE"),
                column("canal", 9, "-", "Listes d'opposition")
                        .means("POSTAL, EMAIL ou TELEPHONE ; vide pour une opposition totale")
                        .from(r -> of(r, Use::channel)),
                column("finalite", 12, "-", "Listes d'opposition")
                        .means("PUBLIPOSTAGE, ENQUETE, EMAILING ou RELATION ; vide pour une opposition totale")
                        .from(r -> of(r, Use::purpose)),
                column("date_opposition", 10, "M", "Listes d'opposition")
                        .means("Jour de sa réception")
                        .from(r -> text(r.objection().on())));
    }

    private static String of(DisclosedObjection row, Function<Use, Object> part) {
        return row.objection().use().map(part).map(Object::toString).orElse("");
    }
}
