package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
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

class SireneEstablishmentsTest extends SourceContract {

    private static final String SAMPLE = "2026-11.csv";
    private static final Set<Siren> UNITS =
            Stream.of("990002016", "990002040", "990002065").map(Siren::new).collect(Collectors.toSet());

    @Override
    Source source() {
        return ((VastSource) Registers.source("sirene-etablissements"))
                .among(new Followed(UNITS, Set.of(new Siret("99000202400026"))));
    }

    @Override
    List<String> samples() {
        return List.of(SAMPLE);
    }

    @Test
    void a_head_office_says_where_its_unit_is_and_a_cedex_is_where_the_post_goes() {
        Observation head = said(0);
        assertThat(head.entity()).hasToString("UNIT:99000201600014");
        assertThat(head.facts().canonical())
                .isEqualTo("TRADE_NAME=MAIRIE\nSIREN=990002016\nSIRET=99000201600014\nDEPARTEMENT=32\n"
                        + "ADDRESS=|HOTEL DE VILLE|1 B PL DE L ESSAI|BP 12\nPOSTCODE=32008\nCITY=AUCH CEDEX\nCOUNTRY=FR\n"
                        + "DIFFUSION=OUVERTE\n");
    }

    @Test
    void another_establishment_speaks_of_the_body_whose_own_it_is() {
        assertThat(said(1).entity()).hasToString("SIRET:99000202400026");
    }

    @Test
    void nothing_is_taken_of_partial_diffusion() {
        assertThat(said(2).facts().values().values()).containsOnly("", "PARTIELLE");
        assertThat(said(2).facts().get(Field.DIFFUSION)).contains("PARTIELLE");
    }

    @Test
    void what_nobody_follows_is_passed_over() {
        Outcome outcome = read(SAMPLE);
        assertThat(outcome.readings())
                .filteredOn(reading -> reading instanceof Reading.PassedOver)
                .extracting(Reading::line)
                .containsExactly(3L, 5L);
        assertThat(outcome.refused())
                .extracting(refused ->
                        refused.notice().line() + " " + refused.notice().reason())
                .containsExactly("7 UNIT_CEASED", "8 BAD_CODE");
    }

    private Observation said(int row) {
        return read(SAMPLE).taken().get(row).observations().get(0);
    }
}
