package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.VastSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SireneSuccessionsTest extends SourceContract {

    private static final String SAMPLE = "2026-11.csv";
    private static final Followed FOLLOWED =
            new Followed(Set.of(new Siren("990002016")), Set.of(new Siret("99000202400018")));

    @Override
    Source source() {
        return ((VastSource) Registers.source("sirene-successions")).among(FOLLOWED);
    }

    @Override
    List<String> samples() {
        return List.of(SAMPLE);
    }

    @Test
    void a_link_is_taken_when_either_end_is_followed_by_its_siret_or_its_siren() {
        assertThat(observations(read(SAMPLE)).map(Observation::key))
                .containsExactly(
                        "LIEN:2026-01-01/99000202400018>99000206500029",
                        "LIEN:2024-02-29/99000203200011>99000201600014");
    }

    @Test
    void a_link_speaks_of_the_legal_person_that_carries_on() {
        assertThat(observations(read(SAMPLE)).map(Observation::entity))
                .extracting(Object::toString)
                .containsExactly("UNIT:99000206500029", "UNIT:99000201600014");
    }

    @Test
    void what_is_said_is_read_back_as_the_same_link() {
        Observation said = observations(read(SAMPLE)).findFirst().orElseThrow();
        assertThat(Observation.OfTakeover.of(said.facts())).contains((Observation.OfTakeover) said);
    }

    @Test
    void a_move_within_one_legal_person_and_a_change_of_hands_are_counted_and_left() {
        Outcome outcome = read(SAMPLE);
        assertThat(outcome.readings())
                .filteredOn(reading -> reading instanceof Reading.PassedOver)
                .extracting(reading -> reading.line() + " " + ((Reading.PassedOver) reading).reason())
                .containsExactly("3 NOT_FOLLOWED", "4 OUT_OF_SCOPE", "5 OUT_OF_SCOPE");
        assertThat(remarks(outcome))
                .containsExactly(
                        "6 BAD_CODE siretEtablissementSuccesseur",
                        "7 MISSING_VALUE dateLienSuccession",
                        "8 BAD_CODE continuiteEconomique");
    }

    @Test
    void for_nobody_every_row_with_sound_numbers_is_passed_over() {
        Outcome outcome = Registers.read(Registers.source("sirene-successions"), file(SAMPLE));
        assertThat(outcome.taken()).isEmpty();
        assertThat(outcome.refused()).hasSize(1);
    }
}
