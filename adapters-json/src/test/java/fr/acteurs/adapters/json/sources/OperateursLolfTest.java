package fr.acteurs.adapters.json.sources;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.json.read.Documents;
import fr.acteurs.adapters.json.read.Documents.Outcome;
import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.VastSource;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the State's operators, of invented bodies. */
class OperateursLolfTest {

    private static final Siren KNOWN = new Siren("299999904");

    private final JsonSource source = Documents.source("operateurs-lolf");

    @TempDir
    Path folder;

    private Outcome read(Set<Siren> units) {
        Path file =
                Documents.write(folder.resolve("operateurs.json"), Documents.sample("operateurs-lolf/operateurs.json"));
        JsonSource narrowed = (JsonSource) ((VastSource) source).among(new Followed(units, Set.of()));
        return Documents.read(narrowed, file, Documents.AS_OF);
    }

    @Test
    void of_a_body_that_the_register_has_it_says_that_it_is_an_operator_and_founds_nothing() {
        Observation said = new Observation.OfEntity(
                EntityKey.of(KNOWN),
                false,
                Facts.builder()
                        .say(Field.OPERATOR, "ECOLE NATIONALE DES RIVES (ENR)")
                        .build());
        assertThat(read(Set.of(KNOWN)).taken())
                .singleElement()
                .satisfies(taken -> assertThat(taken.observations()).containsExactly(said));
    }

    @Test
    void every_entry_of_the_object_is_a_row_that_is_accounted_for() {
        Outcome outcome = read(Set.of(KNOWN, new Siren("299999938")));
        assertThat(outcome.counts().orElseThrow().rows())
                .isEqualTo(5)
                .isEqualTo(outcome.readings().size());
        assertThat(outcome.readings().get(1)).isEqualTo(new Reading.PassedOver(2, Reason.NOT_FOLLOWED));
        assertThat(outcome.readings().stream()
                        .filter(Reading.Refused.class::isInstance)
                        .map(refused -> ((Reading.Refused) refused).notice().reason()))
                .containsExactly(Reason.BAD_CODE, Reason.BROKEN_RECORD, Reason.MISSING_VALUE);
    }

    @Test
    void reading_again_says_the_same() {
        assertThat(read(Set.of(KNOWN)).readings()).isEqualTo(read(Set.of(KNOWN)).readings());
    }

    @Test
    void the_description_says_where_the_list_comes_from() {
        assertThat(source.description().address()).startsWith("https://");
        assertThat(source.description().licence()).startsWith("Licence Ouverte");
        assertThat(source.freshness()).hasValue(400);
    }
}
