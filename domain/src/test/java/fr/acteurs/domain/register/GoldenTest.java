package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Examples;
import fr.acteurs.domain.Segments;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.OtherNames;
import fr.acteurs.domain.entity.RegisterNumbers;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldenTest {

    private static final Facts.Builder COMMUNE = Facts.builder()
            .say(Field.KIND, "COMMUNE")
            .say(Field.NAME, "L'Abbaye-sous-Bois")
            .say(Field.SIREN, "217500016")
            .say(Field.SIRET, "21750001600019")
            .say(Field.INSEE_CODE, "32013")
            .say(Field.COMMUNE, "L'Abbaye-sous-Bois")
            .say(Field.POPULATION, "412")
            .say(Field.POPULATION_YEAR, "2023")
            .say(Field.PARENT_SIREN, "356000000")
            .say(Field.PARENT_NAME, "CC du Val")
            .say(Field.PARENT_TIE, "EPCI")
            .say(Field.LEGAL_CATEGORY, "7210")
            .say(Field.TRADE_NAME, "Ville de L'Abbaye")
            .say(Field.ACRONYM, "ASB")
            .say(Field.HEAD_SIRET, "35600000000048")
            .say(Field.FINESS, "320000018")
            .say(Field.RNA, "W321000012")
            .say(Field.UAI, "0320001A")
            .say(Field.DILA, "d1b3a5f0-0000-4000-8000-000000000001")
            .say(Field.PHONE, "+33562000001")
            .say(Field.FAX, "+33562000002")
            .say(Field.EMAIL, "mairie@abbaye.example")
            .say(Field.WEBSITE, "https://abbaye.example")
            .say(Field.ACCOUNTS, "facebook:https://facebook.com/abbaye")
            .say(Field.ADDRESS, "|Hôtel de ville|1 place du Puits|BP 12")
            .say(Field.POSTCODE, "32999")
            .say(Field.CITY, "L'Abbaye Cedex");

    @Test
    void a_body_is_made_of_its_facts() {
        assertThat(entity(COMMUNE.build())).isEqualTo(Examples.COMMUNE);
    }

    @Test
    void what_an_order_asks_for_beside_the_feed_is_no_part_of_it() {
        assertThat(entity(COMMUNE.build().with(Field.EXTRAS, "BC-2026-09 annee=1994")))
                .isEqualTo(Examples.COMMUNE);
    }

    @Test
    void what_no_source_gives_is_absent() {
        LegalEntity body = entity(Facts.of(Map.of(Field.KIND, "CC", Field.NAME, "CC du Val")));
        assertThat(body.siren()).isNull();
        assertThat(body.siret()).isNull();
        assertThat(body.insee()).isNull();
        assertThat(body.commune()).isNull();
        assertThat(body.departement()).isNull();
        assertThat(body.population()).isNull();
        assertThat(body.parent()).isNull();
        assertThat(body.legalCategory()).isNull();
        assertThat(body.otherNames()).isEqualTo(OtherNames.NONE);
        assertThat(body.numbers()).isEqualTo(RegisterNumbers.NONE);
        assertThat(body.coordinates()).isEqualTo(Coordinates.NONE);
    }

    @Test
    void a_siret_of_another_legal_person_is_not_the_bodys() {
        Facts facts = Facts.of(Map.of(Field.KIND, "CC", Field.NAME, "CC du Val", Field.SIRET, "21750001600019"));
        assertThat(entity(facts.with(Field.SIREN, "356000000")).siret()).isNull();
        assertThat(entity(facts).siret()).hasToString("21750001600019");
    }

    @Test
    void a_trade_name_that_says_the_official_name_again_is_none() {
        Facts facts = Facts.of(Map.of(Field.KIND, "CC", Field.NAME, "CC du Val", Field.TRADE_NAME, "CC DU VAL"));
        assertThat(entity(facts).otherNames().trade()).isNull();
    }

    @Test
    void the_departement_comes_from_the_commune_and_only_without_one_from_the_source() {
        var facts = Map.of(Field.KIND, "CC", Field.NAME, "CC du Val", Field.DEPARTEMENT, "31");
        assertThat(entity(Facts.of(facts)).departement()).isEqualTo(new DepartementCode("31"));
        assertThat(entity(COMMUNE.build().settledAfter(Facts.of(facts))).departement())
                .isEqualTo(new DepartementCode("32"));
    }

    @Test
    void a_population_without_its_year_is_none() {
        var facts = Map.of(Field.KIND, "CC", Field.NAME, "CC du Val", Field.POPULATION, "412");
        assertThat(entity(Facts.of(facts)).population()).isNull();
    }

    @Test
    void a_person_gets_names_in_their_ordinary_case() {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, "LE GOFF")
                .say(Field.GIVEN_NAME, "Hélène")
                .say(Field.SEX, "F")
                .say(Field.BIRTH_DATE, "1961-02-03")
                .build();
        assertThat(Golden.person(Examples.PERSON.id(), facts, Set.of())).isEqualTo(Examples.PERSON);
    }

    @Test
    void a_person_may_have_nothing_but_a_surname() {
        var person = Golden.person(Examples.PERSON.id(), Facts.of(Map.of(Field.SURNAME, "DERVAL")), Set.of());
        assertThat(person.name()).isEqualTo(new PersonName("Derval", ""));
        assertThat(person.sex()).isNull();
        assertThat(person.birthDate()).isNull();
    }

    @Test
    void of_several_given_names_the_first_is_shown() {
        var person = Golden.person(
                Examples.PERSON.id(),
                Facts.of(Map.of(Field.SURNAME, "DERVAL", Field.GIVEN_NAME, "Jean, Henri")),
                Set.of());
        assertThat(person.name()).isEqualTo(new PersonName("Derval", "Jean"));
    }

    @Test
    void a_mandate_has_the_term_of_its_day_of_election() {
        Facts facts = Facts.builder()
                .say(Field.FUNCTION, "MAYOR")
                .say(Field.TENURE, "SOLE")
                .say(Field.TITLE, "Maire de L'Abbaye-sous-Bois")
                .say(Field.ELECTION, ElectionCalendar.MUNICIPAL.name())
                .say(Field.ELECTED_ON, "2026-03-15")
                .say(Field.STARTED_ON, "2026-03-21")
                .build();
        assertThat(mandate(facts)).isEqualTo(Examples.MANDATE);
        assertThat(Golden.term(facts)).contains(Examples.MANDATE.term());
    }

    @Test
    void a_mandate_without_a_day_of_election_has_no_term() {
        Facts facts = Facts.of(Map.of(Field.FUNCTION, "MAYOR", Field.TITLE, "Maire", Field.STARTED_ON, "2026-03-21"));
        assertThat(mandate(facts).term()).isNull();
        assertThat(mandate(facts).isCurrent()).isTrue();
    }

    private static LegalEntity entity(Facts facts) {
        return Golden.entity(
                Examples.COMMUNE.id(),
                facts,
                Classification.of(Segments.SMALL).kindsOf(facts),
                List.of(),
                EntityState.ACTIF);
    }

    private static Mandate mandate(Facts facts) {
        return Golden.mandate(
                Examples.MANDATE.id(), Examples.PERSON.id(), Examples.COMMUNE.id(), facts, Examples.MANDATE.previous());
    }
}
