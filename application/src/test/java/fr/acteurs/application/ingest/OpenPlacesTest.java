package fr.acteurs.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.identity.DepartementCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenPlacesTest {

    private static final Optional<DepartementCode> PARIS = Optional.of(new DepartementCode("75"));
    private static final Optional<DepartementCode> GERS = Optional.of(new DepartementCode("32"));
    private static final Optional<DepartementCode> NONE = Optional.empty();

    @Test
    void newcomers_take_the_places_of_their_own_departement() {
        assertThat(OpenPlaces.of(List.of(PARIS, GERS, GERS, PARIS), Map.of(PARIS, 2L, GERS, 1L)))
                .isEqualTo(Map.of(GERS, 1L));
    }

    @Test
    void who_is_left_over_takes_a_place_where_most_are_empty() {
        assertThat(OpenPlaces.of(List.of(PARIS, PARIS, PARIS, GERS), Map.of(NONE, 2L)))
                .isEqualTo(Map.of(PARIS, 1L, GERS, 1L));
        assertThat(OpenPlaces.of(List.of(PARIS, GERS), Map.of(NONE, 7L))).isEmpty();
    }

    @Test
    void the_order_in_which_they_left_decides_nothing() {
        var left = new ArrayList<>(List.of(PARIS, GERS, PARIS, GERS, NONE));
        var open = OpenPlaces.of(left, Map.of(NONE, 2L, GERS, 1L));
        Collections.reverse(left);
        assertThat(OpenPlaces.of(left, Map.of(NONE, 2L, GERS, 1L))).isEqualTo(open);
    }

    @Test
    void in_a_council_of_one_place_everybody_is_alike() {
        assertThat(OpenPlaces.of(List.of(NONE, NONE, NONE), Map.of(NONE, 2L))).isEqualTo(Map.of(NONE, 1L));
        assertThat(OpenPlaces.of(List.of(), Map.of(NONE, 2L))).isEmpty();
    }
}
