package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;

/** The file {@code PER}: what the tender's table "Personnes Physiques" (3.2 a) says of the person, one line each. */
public final class PersonFeed {

    public static final FeedSchema<ReleasablePerson> SCHEMA =
            new FeedSchema<>(FeedRole.PER, columns(), Set.of("id_personne", "version", "remplace_par"));

    private PersonFeed() {}

    private static List<FeedColumn<ReleasablePerson>> columns() {
        return ImmutableList.<FeedColumn<ReleasablePerson>>builder()
                .add(column("id_personne", 28, "M", "")
                        .means("Identifiant permanent de la personne physique")
                        .from(r -> text(r.individual().person().id())))
                .add(column("version", 19, "M", "")
                        .means("Dernière révision du journal qui a touché la personne ou l'une de ses fonctions")
                        .from(r -> text(r.individual().version())))
                .addAll(PersonColumns.all().stream()
                        .map(column -> column.over(ReleasablePerson::portrait))
                        .toList())
                .add(column("date_mise_a_jour", 10, "M", "Mise à jour")
                        .means("Date de cette révision")
                        .from(r -> text(r.individual().updatedOn())))
                .add(column("remplace_par", 28, "-", "")
                        .means("Identifiant de la personne qui remplace celle-ci")
                        .from(r -> text(r.individual().replacedBy())))
                .build();
    }
}
