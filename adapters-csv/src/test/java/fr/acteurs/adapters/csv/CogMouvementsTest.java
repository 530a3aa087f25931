package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.CommuneMovement.Mod;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CogMouvementsTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("cog-mouvements");
    }

    @Override
    List<String> samples() {
        return List.of("mouvements.csv");
    }

    @Test
    void a_movement_is_keyed_by_what_happened_when_and_between_which_codes() {
        assertThat(observations(read("mouvements.csv")).map(Observation::key))
                .containsExactly(
                        "MOD:32/2026-01-01/32901>32902",
                        "MOD:50/2026-01-01/01901>01902",
                        "MOD:30/2007-02-23/97190>",
                        "MOD:20/2011-03-31/>97691");
    }

    @Test
    void a_movement_says_the_two_codes_and_the_name_of_the_commune_afterwards() {
        Observation.OfMovement merger = (Observation.OfMovement)
                observations(read("mouvements.csv")).findFirst().orElseThrow();
        assertThat(merger.movement())
                .isEqualTo(new CommuneMovement(
                        Mod.COMMUNE_NOUVELLE,
                        LocalDate.of(2026, 1, 1),
                        new InseeCode("32901"),
                        new InseeCode("32902"),
                        "Valbrume-sur-Orne"));
    }

    @Test
    void a_movement_of_an_unknown_code_is_to_be_looked_at_and_stops_nothing() {
        assertThat(remarks(read("mouvements.csv")))
                .containsExactly(
                        "3 OUT_OF_SCOPE COM -> COMD",
                        "5 UNKNOWN_MOVEMENT MOD 72, COM -> COMD",
                        "6 UNKNOWN_MOVEMENT MOD 99, COM -> COM",
                        "7 OUT_OF_SCOPE 20904 -> 2A904",
                        "10 MISSING_VALUE DATE_EFF",
                        "11 MISSING_VALUE COM_AP");
    }
}
