package fr.acteurs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data dictionary that CDC reads (tender 4) is printed from the columns themselves. */
class DictionaryTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/dictionary.md");
    private static final String COMMAND =
            "./mvnw -pl docs -am test -Dtest=DictionaryTest -Dsurefire.failIfNoSpecifiedTests=false -Dacteurs.print=true";
    private static final Map<FeedRole, String> TITLES = new EnumMap<>(Map.of(
            FeedRole.ORG, "Organismes (personnes morales)",
            FeedRole.PER, "Personnes physiques, une ligne chacune (profil `datamart`)",
            FeedRole.FON, "Fonctions, une ligne chacune (profil `datamart`)",
            FeedRole.SEC, "Secteurs des organismes et des fonctions, une ligne pour chacun (profil `datamart`)",
            FeedRole.CON, "Contacts (personnes physiques, une ligne par fonction ; profil `dclic`)",
            FeedRole.OPP, "Oppositions (événements, sans mouvement ; fichier absent un jour sans événement)",
            FeedRole.RED, "Redirections (événements, sans mouvement ; fichier absent un jour sans événement)"));

    @Test
    void the_dictionary_is_the_one_of_the_feed() throws IOException {
        if (Boolean.getBoolean("acteurs.print")) {
            Files.writeString(PAGE, printed());
        }
        assertThat(Pages.text(PAGE)).as("To print it anew: %s", COMMAND).isEqualTo(printed());
    }

    private static String printed() {
        StringBuilder page = new StringBuilder();
        page.append("# Dictionnaire de données\n\n");
        page.append("Page imprimée par le programme à partir des colonnes elles-mêmes (`FeedDictionary`) ; ne pas la")
                .append(" modifier à la main.\nVersion du schéma : `")
                .append(FeedSchema.VERSION)
                .append("`. Empreinte du dictionnaire, reprise dans chaque manifeste (`dictionnaire_sha256`) :\n\n");
        for (Profile profile : Profile.values()) {
            page.append("- profil `%s` (%s) : `%s`\n"
                    .formatted(
                            profile,
                            profile.roles().stream().map(FeedRole::name).collect(Collectors.joining(", ")),
                            FeedDictionary.of(profile).sha256()));
        }
        page.append(
                        "\nChaque ligne, sauf de `RED`, commence par `mouvement` (C créée, M modifiée, S supprimée) et `motif` ; les colonnes ci-dessous suivent, dans cet ordre.\n")
                .append(
                        "Présence : `M` toujours, `M*` quand le fait existe et qu'une source le donne, `-` facultative.")
                .append(" Long. : nombre maximal de caractères.\n");
        FeedDictionary.schemas().forEach(schema -> print(page, schema));
        return page.toString();
    }

    private static void print(StringBuilder page, FeedSchema<?> schema) {
        page.append("\n## ")
                .append(schema.role())
                .append(" : ")
                .append(TITLES.get(schema.role()))
                .append(
                        "\n\n| n° | colonne | long. | présence | libellé du marché | contenu |\n|---|---|---|---|---|---|\n");
        int number = 0;
        for (List<String> column : schema.dictionary()) {
            page.append("| ")
                    .append(++number)
                    .append(" | `")
                    .append(column.get(0))
                    .append("` | ")
                    .append(String.join(" | ", column.subList(1, column.size())))
                    .append(" |\n");
        }
    }
}
