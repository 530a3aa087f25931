package fr.acteurs.domain.feed;

import static fr.acteurs.domain.Examples.COMMUNE;
import static fr.acteurs.domain.Examples.with;
import static fr.acteurs.domain.feed.FeedColumn.column;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Nomenclature;
import fr.acteurs.domain.Segments;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The how-to "add a column": one more line of a schema is in the header, the rows, the dictionary and its digest. */
class AddedColumnTest {

    private static final ReleasePolicy POLICY =
            new ReleasePolicy(Segments.SMALL, Nomenclature.SMALL, ReleasePolicyTest.SECTORS);
    private static final LegalEntity PARK =
            with(COMMUNE, "alsoOf", Set.of(EntityKind.of("PNR"), EntityKind.of("SYNDICAT_MIXTE")));

    private static final FeedColumn<ReleasableOrganisation> NAME = column("raison_sociale", 255, "M", "Raison sociale")
            .means("Dénomination officielle")
            .from(r -> r.organisation().entity().name());

    private static FeedColumn<ReleasableOrganisation> added() {
        return
        // begin
        column("autres_types", 200, "-", "")
                .means("Autres natures de l'organisme, codes de la nomenclature séparés par des barres")
                .from(r -> r.organisation().entity().alsoOf().stream()
                        .map(EntityKind::code)
                        .collect(Collectors.joining("|")));
        // end
    }

    private static FeedSchema<ReleasableOrganisation> schema(List<FeedColumn<ReleasableOrganisation>> columns) {
        return new FeedSchema<>(FeedRole.ORG, columns, Set.of());
    }

    private final FeedSchema<ReleasableOrganisation> before = schema(List.of(NAME));
    private final FeedSchema<ReleasableOrganisation> after = schema(List.of(NAME, added()));

    @Test
    void the_column_is_the_last_of_the_header_and_of_each_row() {
        assertThat(after.header()).isEqualTo(before.header() + ";\"autres_types\"");
        assertThat(line(after)).isEqualTo(line(before) + ";\"PNR|SYNDICAT_MIXTE\"");
        assertThat(after.stateHeader()).isEqualTo("\"raison_sociale\";\"autres_types\"");
    }

    @Test
    void the_dictionary_has_its_line_and_another_digest() {
        assertThat(after.dictionary())
                .startsWith(before.dictionary().get(0))
                .endsWith(List.of(
                        "autres_types",
                        "200",
                        "-",
                        "",
                        "Autres natures de l'organisme, codes de la nomenclature séparés par des barres"));
        assertThat(new FeedDictionary(List.of(after)).sha256())
                .isNotEqualTo(new FeedDictionary(List.of(before)).sha256());
    }

    private static String line(FeedSchema<ReleasableOrganisation> schema) {
        ReleasableOrganisation row =
                POLICY.release(ReleasePolicyTest.organisation(PARK)).orElseThrow();
        return ((PrintedRow.Canonical) schema.print(row)).line();
    }
}
