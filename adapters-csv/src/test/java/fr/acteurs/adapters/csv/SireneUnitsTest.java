package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.VastSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SireneUnitsTest extends SourceContract {

    private static final String SAMPLE = "2026-11.csv";
    private static final Set<Siren> UNITS = Stream.of("990002016", "990002040", "990002065", "990002081")
            .map(Siren::new)
            .collect(Collectors.toSet());

    @Override
    Source source() {
        return ((VastSource) Registers.source("sirene-unites")).among(new Followed(UNITS, Set.of()));
    }

    @Override
    List<String> samples() {
        return List.of(SAMPLE);
    }

    @Test
    void a_unit_that_is_followed_says_its_numbers_names_and_category_and_founds_nothing() {
        Observation.OfEntity commune = (Observation.OfEntity) said(0);
        assertThat(commune.founding()).isFalse();
        assertThat(commune.entity()).hasToString("UNIT:99000201600014");
        assertThat(commune.key()).isEqualTo("SIREN:990002016");
        assertThat(commune.facts().canonical())
                .isEqualTo("LEGAL_CATEGORY=7210\nACTIVITY=84.11Z NAFRev2\nNAME=COMMUNE D'ESSAI\nTRADE_NAME=\n"
                        + "ACRONYM=CDE\nSIREN=990002016\nSIRET=99000201600014\nDIFFUSION=OUVERTE\n");
    }

    @Test
    void a_unit_whose_category_decides_is_founded() {
        Observation.OfEntity water = (Observation.OfEntity) said(1);
        assertThat(water.founding()).isTrue();
        assertThat(Registers.LEXICON.kinds().kindsOf(water.facts())).hasToString("[SIVU]");
    }

    @Test
    void nothing_is_taken_of_partial_diffusion_and_what_was_taken_before_is_given_up() {
        Observation unnamed = said(2);
        assertThat(unnamed.facts().canonical())
                .isEqualTo("LEGAL_CATEGORY=\nACTIVITY=\nNAME=\nTRADE_NAME=\nACRONYM=\nRNA=\n"
                        + "DIFFUSION=PARTIELLE_PERSONNE\n");
        assertThat(read(SAMPLE).taken().get(2).remarks())
                .extracting(notice -> notice.reason() + " " + notice.detail())
                .containsExactly("NOT_DIFFUSIBLE statutDiffusionUniteLegale");
        assertThat(read(SAMPLE).taken())
                .flatExtracting(Reading.Taken::observations)
                .noneMatch(said -> said.facts().get(Field.SIREN).equals("990002057"));
    }

    @Test
    void a_legal_person_objects_in_another_way_than_a_sole_trader() {
        Source followed = ((VastSource) Registers.source("sirene-unites"))
                .among(new Followed(Set.of(new Siren("990002057")), Set.of()));
        assertThat(Registers.read(followed, file(SAMPLE)).taken())
                .flatExtracting(Reading.Taken::observations)
                .extracting(said -> said.facts().get(Field.DIFFUSION).orElse(""))
                .containsOnlyOnce("PARTIELLE");
    }

    @Test
    void what_has_ceased_or_has_a_false_number_is_told_when_it_is_followed_and_passed_over_when_not() {
        Outcome outcome = read(SAMPLE);
        assertThat(outcome.refused())
                .extracting(refused ->
                        refused.notice().line() + " " + refused.notice().reason())
                .containsExactly("7 UNIT_CEASED", "9 BAD_CODE", "10 BAD_CODE");
        assertThat(outcome.readings())
                .filteredOn(reading -> reading instanceof Reading.PassedOver)
                .extracting(Reading::line)
                .containsExactly(4L, 6L, 8L);
    }

    @Test
    void for_nobody_every_row_is_passed_over_but_those_that_are_founded() {
        Outcome outcome = Registers.read(Registers.source("sirene-unites"), file(SAMPLE));
        assertThat(outcome.taken()).hasSize(1);
    }

    @Test
    void a_head_office_is_attributed_to_the_body_without_a_siren_that_has_the_units_name_and_a_kind_of_its_category() {
        LegalEntity region = body(1, "REGION", "Commune de l'Essai");
        assertThat(attributed(List.of(region))).isEmpty();
        LegalEntity commune = body(2, "COMMUNE", "Commune de l'Essai");
        assertThat(attributed(List.of(commune)))
                .containsExactly("ASSEMBLY:ESSAI-2 ATTRIBUTED_SIRET=99000201600014\nATTRIBUTED_BY=NAME_AND_CATEGORY\n");
        assertThat(attributed(List.of(commune, body(3, "COMMUNE", "commune d'essai"))))
                .isEmpty();
    }

    private List<String> attributed(List<LegalEntity> unnumbered) {
        Source source = ((VastSource) Registers.source("sirene-unites")).among(Followed.NOTHING.with(unnumbered));
        return Registers.read(source, file(SAMPLE)).taken().stream()
                .flatMap(taken -> taken.observations().stream())
                .filter(said -> said.facts().get(Field.ATTRIBUTED_SIRET).isPresent())
                .map(said -> ((Observation.OfEntity) said).entity() + " "
                        + said.facts().canonical())
                .toList();
    }

    private static LegalEntity body(int number, String kind, String name) {
        return LegalEntity.of(new EntityId("O-" + "%026d".formatted(number)), EntityKind.of(kind), name)
                .assembly("ESSAI-" + number)
                .build();
    }

    private Observation said(int row) {
        return read(SAMPLE).taken().get(row).observations().get(0);
    }
}
