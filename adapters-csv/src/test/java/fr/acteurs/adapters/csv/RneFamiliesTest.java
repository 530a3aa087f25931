package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The families of the elected officials' register beside the mayors, each in layouts that it was published in. */
class RneFamiliesTest {

    @TempDir
    Path folder;

    /** One family: what every source promises, and its own rows in words. */
    private abstract static class Family extends SourceContract {

        private final String code;
        private final List<String> samples;

        Family(String code, String... samples) {
            this.code = code;
            this.samples = List.of(samples);
        }

        @Override
        Source source() {
            return Registers.source(code);
        }

        @Override
        List<String> samples() {
            return samples;
        }

        /** Body, function, title, rank, term's calendar and where elected, of each row that is taken. */
        final List<String> seats(String sample) {
            return mandates(sample)
                    .map(mandate -> mandate.entity() + " " + told(mandate, Field.FUNCTION, Field.TITLE, Field.RANK)
                            + " | "
                            + told(mandate, Field.ELECTION, Field.CANTON, Field.CONSTITUENCY, Field.SEAT_DEPARTEMENT))
                    .toList();
        }

        final Stream<Observation> mandates(String sample) {
            return read(sample).taken().stream()
                    .map(taken -> taken.observations().get(0));
        }

        static String told(Observation observation, Field... fields) {
            return Stream.of(fields)
                    .map(field -> observation.facts().get(field).orElse("-"))
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
        }

        final void assertReadsAlike(String... alike) {
            assertThat(Stream.of(alike)
                            .map(sample ->
                                    mandates(sample).findFirst().orElseThrow().facts()))
                    .allMatch(mandates(alike[0]).findFirst().orElseThrow().facts()::equals);
        }
    }

    @Nested
    class MunicipalCouncillors extends Family {

        MunicipalCouncillors() {
            super("rne-conseillers-municipaux", "l5.csv");
        }

        @Test
        void a_title_tells_the_function_and_no_title_the_seat() {
            assertThat(seats("l5.csv"))
                    .containsExactly(
                            "INSEE:32013 MUNICIPAL_COUNCILLOR Conseiller municipal - | MUNICIPAL - - -",
                            "INSEE:32013 DEPUTY_MAYOR 3e adjointe au maire 3 | MUNICIPAL - - -",
                            "INSEE:32013 MAYOR Maire - | MUNICIPAL - - -",
                            "INSEE:32013 OTHER Grand chambellan - | MUNICIPAL - - -");
            assertThat(remarks(read("l5.csv")))
                    .containsExactly("5 UNKNOWN_FUNCTION Grand chambellan", "6 BAD_CODE 99 99001");
        }
    }

    @Nested
    class SectorCouncillors extends Family {

        SectorCouncillors() {
            super("rne-conseillers-arrondissement", "l4.csv");
        }

        @Test
        void a_sector_is_a_body_of_its_own() {
            assertThat(seats("l4.csv"))
                    .containsExactly(
                            "ASSEMBLY:SEC-75056-15 DISTRICT_DEPUTY_MAYOR 17e adjoint au maire d'arrondissement 17 | MUNICIPAL - - -",
                            "ASSEMBLY:SEC-13055-1 DISTRICT_MAYOR Maire d'arrondissement - | MUNICIPAL - - -",
                            "ASSEMBLY:SEC-69123-8 DISTRICT_COUNCILLOR Conseiller d'arrondissement - | MUNICIPAL - - -");
        }
    }

    @Nested
    class DepartmentalCouncillors extends Family {

        DepartmentalCouncillors() {
            super("rne-conseillers-departementaux", "l1.txt", "l2.csv", "l3.csv", "l4.csv");
        }

        @Test
        void a_councillor_reads_alike_in_all_layouts_since_2022() {
            assertReadsAlike("l2.csv", "l3.csv", "l4.csv");
        }

        @Test
        void a_new_wording_and_a_code_without_zeros_change_nothing_of_the_function() {
            assertThat(seats("l1.txt").get(0))
                    .isEqualTo(seats("l2.csv").get(0))
                    .isEqualTo(
                            "ASSEMBLY:DEP-32 VICE_PRESIDENT_DEPARTMENT 3e vice-président du conseil départemental 3 | DEPARTMENTAL 3204 - -");
        }

        @Test
        void a_function_that_is_over_leaves_the_seat_in_the_council() {
            assertThat(seats("l1.txt").get(1))
                    .isEqualTo(
                            "ASSEMBLY:DEP-32 DEPARTMENTAL_COUNCILLOR Conseillère départementale - | DEPARTMENTAL 3205 - -");
        }

        @Test
        void letters_stand_for_overseas_departements() {
            assertThat(seats("l1.txt").get(2)).startsWith("ASSEMBLY:DEP-974 ").endsWith(" 97401 - -");
        }

        @Test
        void alsace_has_one_council_since_2021() {
            assertThat(seats("l2.csv").get(1)).startsWith("ASSEMBLY:CTU-6AE ").endsWith(" 6701 - 67");
        }
    }

    @Nested
    class RegionalCouncillors extends Family {

        RegionalCouncillors() {
            super("rne-conseillers-regionaux", "l1.txt", "l2.csv", "l3.csv");
        }

        @Test
        void a_councillor_reads_alike_in_all_layouts() {
            assertReadsAlike("l2.csv", "l3.csv");
            assertThat(seats("l1.txt").get(0))
                    .isEqualTo(seats("l2.csv").get(0))
                    .isEqualTo(
                            "ASSEMBLY:REG-76 VICE_PRESIDENT_REGION Premier vice-président du conseil régional 1 | REGIONAL - - 32");
        }

        @Test
        void regions_overseas_have_their_zeros_and_their_departement() {
            assertThat(seats("l1.txt").get(1))
                    .isEqualTo("ASSEMBLY:REG-01 REGIONAL_COUNCILLOR Conseillère régionale - | REGIONAL - - 971");
        }
    }

    @Nested
    class MembersOfSpecialAssemblies extends Family {

        MembersOfSpecialAssemblies() {
            super("rne-membres-assemblees", "corse.txt", "l2.csv");
        }

        @Test
        void corsica_had_a_file_of_its_own() {
            assertThat(read("corse.txt").taken()).hasSize(2);
            assertThat(seats("corse.txt")).allMatch(seat -> seat.startsWith("ASSEMBLY:CTU-94 "));
        }

        @Test
        void each_collectivity_has_its_assembly_and_lyon_its_siren() {
            assertThat(seats("l2.csv"))
                    .extracting(seat -> seat.substring(0, seat.indexOf(' ', 10)))
                    .containsExactly("ASSEMBLY:COM-975", "SIREN:200046977", "ASSEMBLY:CTU-973");
        }
    }

    @Nested
    class Deputies extends Family {

        Deputies() {
            super("rne-deputes", "l1.txt", "l2.csv", "l2c.csv", "l3.csv", "l4.csv", "l5.csv");
        }

        @Test
        void a_deputy_reads_alike_in_all_layouts() {
            assertReadsAlike("l1.txt", "l2.csv", "l2c.csv", "l3.csv", "l4.csv", "l5.csv");
            assertThat(seats("l5.csv").get(0)).isEqualTo("ASSEMBLY:AN DEPUTY Député - | NATIONAL_ASSEMBLY - 0101 01");
        }

        @Test
        void years_of_two_digits_are_never_guessed() {
            assertThat(remarks(read("l2b.csv")))
                    .containsExactly("2 BAD_DATE Date de naissance", "2 BAD_DATE Date de début du mandat");
            assertThat(mandates("l2b.csv").findFirst().orElseThrow().facts().get(Field.BIRTH_DATE))
                    .isEmpty();
        }

        @Test
        void who_stands_for_the_french_abroad_stands_for_no_departement() {
            assertThat(seats("l1.txt").get(1)).endsWith(" ZZ01 -");
        }
    }

    @Nested
    class Senators extends Family {

        Senators() {
            super("rne-senateurs", "l1.txt", "l2.csv", "l5.csv");
        }

        @Test
        void a_senator_reads_alike_in_all_layouts_and_belongs_to_a_series() {
            assertReadsAlike("l1.txt", "l2.csv", "l5.csv");
            assertThat(seats("l5.csv"))
                    .containsExactly(
                            "ASSEMBLY:SENAT SENATOR Sénateur - | SENATE_2 - - 32",
                            "ASSEMBLY:SENAT SENATOR Sénateur - | SENATE_1 - - 59");
            assertThat(seats("l1.txt").get(1)).isEqualTo("ASSEMBLY:SENAT SENATOR Sénatrice - | SENATE_1 - - -");
        }
    }

    @Nested
    class MembersOfTheEuropeanParliament extends Family {

        MembersOfTheEuropeanParliament() {
            super("rne-representants-parlement-europeen", "l1.txt", "l2.csv", "l3.csv");
        }

        @Test
        void a_member_reads_alike_in_all_layouts() {
            assertReadsAlike("l1.txt", "l2.csv", "l3.csv");
            assertThat(seats("l2.csv"))
                    .containsExactly("ASSEMBLY:PE MEP Représentant au Parlement européen - | EUROPEAN - - -");
        }
    }

    @Nested
    class CouncillorsOfTheFrenchAbroad extends Family {

        CouncillorsOfTheFrenchAbroad() {
            super("rne-conseillers-francais-etranger", "l3.csv", "l5.csv");
        }

        @Test
        void a_consular_council_is_named_by_its_constituency() {
            assertReadsAlike("l3.csv", "l5.csv");
            assertThat(seats("l5.csv"))
                    .containsExactly(
                            "ASSEMBLY:CONS-0101 CONSULAR_COUNCIL_PRESIDENT Président du conseil consulaire - | UNKNOWN - - -");
        }
    }

    @Nested
    class MembersOfTheAssemblyAbroad extends Family {

        MembersOfTheAssemblyAbroad() {
            super("rne-assemblee-francais-etranger", "l5.csv");
        }

        @Test
        void the_assembly_is_one_body() {
            assertThat(seats("l5.csv")).singleElement().asString().startsWith("ASSEMBLY:AFE AFE_MEMBER ");
        }
    }

    /** A file in the slot of another family must not be taken for it, though it has all the columns that are read. */
    @ParameterizedTest(name = "{0} is no file of {1}")
    @CsvSource({
        "rne-conseillers-municipaux/l5.csv, rne-maires",
        "rne-maires/l5.csv, rne-conseillers-municipaux",
        "rne-deputes/l5.csv, rne-senateurs",
        "rne-senateurs/l5.csv, rne-representants-parlement-europeen",
        "rne-deputes/l3.csv, rne-representants-parlement-europeen",
        "rne-conseillers-regionaux/l1.txt, rne-conseillers-departementaux",
        "rne-conseillers-regionaux/l2.csv, rne-membres-assemblees",
        "rne-conseillers-departementaux/l1.txt, rne-membres-assemblees",
        "rne-conseillers-departementaux/l1.txt, rne-senateurs",
        "rne-membres-assemblees/l2.csv, rne-conseillers-regionaux",
        "rne-membres-assemblees/l2.csv, rne-senateurs",
        "rne-conseillers-arrondissement/l4.csv, rne-conseillers-municipaux",
        "rne-conseillers-francais-etranger/l5.csv, rne-membres-assemblees",
        "rne-assemblee-francais-etranger/l5.csv, rne-representants-parlement-europeen"
    })
    void a_file_of_one_family_is_held_by_the_columns_when_it_is_read_as_another(String sample, String source) {
        var outcome = Registers.read(Registers.source(source), Registers.sample(folder, sample));
        assertThat(outcome.gate()).contains(Gate.COLUMNS);
    }
}
