package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.text;

import fr.acteurs.domain.sector.SectorCode;
import java.util.List;
import java.util.Set;

/**
 * The file {@code SEC}: the tender's "Domaine de compétence(s)" (3.2 a) of functions and the sectors of bodies, one line for
 * each sector of each.
 */
public final class SectorFeed {

    public static final FeedSchema<ReleasableSector> SCHEMA =
            new FeedSchema<>(FeedRole.SEC, columns(), Set.of("id_lien", "version", "id_objet", "secteur_code"));

    private SectorFeed() {}

    /** The key of a line: the body or function, and the sector. */
    public static String key(String subject, SectorCode sector) {
        return subject + "/" + sector;
    }

    private static List<FeedColumn<ReleasableSector>> columns() {
        return List.of(
                column("id_lien", 80, "M", "")
                        .means("Clé de la ligne : id_objet, une barre oblique, secteur_code")
                        .from(ReleasableSector::key),
                column("version", 19, "M", "")
                        .means("Révision du journal qui a modifié l'organisme ou la fonction en dernier")
                        .from(r -> text(r.version())),
                column("id_objet", 28, "M", "")
                        .means("Organisme (O-…) ou fonction (F-…)")
                        .from(ReleasableSector::subject),
                column("secteur_code", 40, "M", "Domaine de compétence(s)")
                        .means("Secteur d'activité, code de la nomenclature")
                        .from(r -> text(r.code())),
                column("secteur_libelle", 120, "M", "Domaine de compétence(s)")
                        .means("Secteur d'activité en clair")
                        .from(ReleasableSector::label),
                column("rang", 3, "M", "").means("1 pour le secteur principal").from(r -> text(r.rank())));
    }
}
