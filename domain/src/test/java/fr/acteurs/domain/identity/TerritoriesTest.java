package fr.acteurs.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerritoriesTest {

    private static final Set<String> WITHOUT_REGION = Set.of("975", "977", "978", "984", "986", "987", "988", "989");

    @Test
    void a_commune_lies_in_the_departement_of_its_code() {
        assertThat(departementsOf("32013", "2A004", "97209", "98735", "75056"))
                .containsExactly("32", "2A", "972", "987", "75");
    }

    @Test
    void france_has_a_hundred_and_one_departements_and_eight_territories_overseas() {
        assertThat(allDepartements()).hasSize(101 + WITHOUT_REGION.size());
    }

    @Test
    void every_departement_has_a_label_of_its_own() {
        assertThat(allDepartements().stream().map(DepartementCode::label))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void every_departement_is_in_a_region_and_the_overseas_collectivities_are_in_none() {
        assertThat(allDepartements().stream().filter(d -> d.region().isEmpty()).map(DepartementCode::value))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_REGION);
    }

    @Test
    void the_departements_lie_in_eighteen_regions_which_all_have_a_label() {
        Set<RegionCode> regions = allDepartements().stream()
                .map(DepartementCode::region)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        assertThat(regions).hasSize(18);
        assertThat(regions.stream().map(RegionCode::label))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void labels_are_the_official_ones() {
        assertThat(new DepartementCode("22").label()).isEqualTo("Côtes-d'Armor");
        assertThat(new DepartementCode("2A").label()).isEqualTo("Corse-du-Sud");
        assertThat(new DepartementCode("974").region().map(RegionCode::label)).contains("La Réunion");
        assertThat(new DepartementCode("67").region().map(RegionCode::label)).contains("Grand Est");
    }

    private static List<DepartementCode> allDepartements() {
        Stream<String> corsica = Stream.of("2A", "2B");
        Stream<String> numbers = IntStream.range(0, 1000).mapToObj(n -> n < 100 ? "%02d".formatted(n) : "" + n);
        return Stream.concat(corsica, numbers)
                .map(DepartementCode::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<String> departementsOf(String... communes) {
        return Stream.of(communes).map(code -> new InseeCode(code).departement().value());
    }
}
