package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Mayor.mayor;
import static fr.acteurs.application.ingest.Publication.mayors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.FunctionLine;
import fr.acteurs.application.register.WhoIsWho.Doubt;
import fr.acteurs.application.register.WhoIsWho.Recognition;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Observation.OfMandate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of the rules of identity, about invented people: what a function is (person, body, generic
 * function, term), and who is one person. Every register tells the same story. The examples of bodies are in {@link
 * OrganisationsContract}.
 */
public abstract class WorkedExamplesContract {

    private static final String AUCH = "32013";
    private static final String CONDOM = "32107";
    private static final String LECTOURE = "32208";
    private static final Siren COMMUNITY = Siren.parse("200066926").orElseThrow();

    private static final FunctionCode DEPUTY_MAYOR = FunctionCode.of("DEPUTY_MAYOR");
    private static final FunctionCode DELEGATED_MAYOR = FunctionCode.of("DELEGATED_MAYOR");
    private static final FunctionCode DEPUTY = FunctionCode.of("DEPUTY");
    private static final FunctionCode SENATOR = FunctionCode.of("SENATOR");
    private static final FunctionCode PREFECT = FunctionCode.of("PREFECT");
    private static final FunctionCode DGS = FunctionCode.of("DGS");

    private static final Mayor CLAIRE = mayor(AUCH, "LE GOFF", "Claire");
    private static final Mayor YANN = mayor(AUCH, "KERMADEC", "Yann").man().born("1970-05-06");

    private Story story;

    /** A register that holds nothing; the one that was given before may be used no more. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    @BeforeEach
    void begin() {
        story = new Story(emptyRegister(), view()).knows("32013 Auch", "32107 Condom", "32208 Lectoure");
    }

    private void reads(String source, String asOf, Observation... listed) {
        story.reads(Publication.of(source, asOf, listed));
    }

    private Mandate only(String commune) {
        assertThat(story.currentIn(commune)).hasSize(1);
        return story.currentIn(commune).get(0);
    }

    private Mandate only(String commune, FunctionCode function) {
        List<Mandate> held = story.currentIn(commune).stream()
                .filter(mandate -> mandate.function().equals(function))
                .toList();
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    private List<FunctionLine> everythingOf(PersonId person) {
        return view().functions(person.value());
    }

    private static OfMandate in(OfMandate said, Field field, String value) {
        return new OfMandate(
                said.entity(), said.function(), said.key(), said.facts().with(field, value));
    }

    private static OfMandate of(OfMandate said, ElectionCalendar calendar) {
        return in(said, Field.ELECTION, calendar.name());
    }

    // What a function is

    @Test
    void a_deputy_mayor_of_another_rank_holds_the_same_function() {
        reads("elus", "2021-01-05", in(CLAIRE.as(DEPUTY_MAYOR), Field.RANK, "3"));
        Mandate third = only(AUCH);
        reads("elus", "2021-02-05", in(CLAIRE.as(DEPUTY_MAYOR), Field.RANK, "2"));
        assertThat(only(AUCH).id()).isEqualTo(third.id());
        assertThat(story.journal(third.id())).containsExactly("CREATED", "MODIFIED [rank]");
    }

    @Test
    void a_deputy_mayor_who_becomes_mayor_in_mid_term_gets_another_function() {
        reads("elus", "2021-01-05", CLAIRE.as(DEPUTY_MAYOR));
        Mandate deputy = only(AUCH);
        reads("elus", "2021-02-05", CLAIRE.since("2021-02-01").observation());
        assertThat(only(AUCH, FunctionCode.MAYOR).person()).isEqualTo(deputy.person());
        assertThat(story.function(deputy.id()).endedOn()).isNotNull();
    }

    @Test
    void a_mayor_who_resigned_and_is_elected_again_in_the_same_term_gets_another_function() {
        story.reads(mayors("2021-01-05", CLAIRE));
        Mandate first = story.mayorOf(AUCH);
        story.reads(mayors("2022-01-05", YANN.since("2021-06-01")));
        story.reads(mayors("2023-01-05", CLAIRE.since("2022-09-01")));
        Mandate second = story.mayorOf(AUCH);
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(everythingOf(first.person())).hasSize(2);
    }

    @Test
    void a_mayor_who_is_suspended_keeps_the_function_and_the_replacement_acts() {
        story.reads(mayors("2021-01-05", CLAIRE));
        Mandate suspended = story.mayorOf(AUCH);
        reads("prefecture", "2021-02-05", YANN.since("2021-02-01").acting());
        assertThat(story.currentIn(AUCH)).hasSize(2).contains(suspended);
    }

    @Test
    void a_director_whose_contract_is_renewed_keeps_the_function() {
        reads("annuaire", "2021-01-05", CLAIRE.elected("").since("2018-09-01").as(DGS));
        Mandate before = only(AUCH);
        reads("annuaire", "2022-01-05", CLAIRE.elected("").since("2021-09-01").as(DGS));
        assertThat(only(AUCH).id()).isEqualTo(before.id());
        assertThat(only(AUCH).term()).isNull();
    }

    @Test
    void a_prefect_who_moves_to_another_departement_gets_another_function() {
        reads("annuaire", "2021-01-05", CLAIRE.elected("").as(PREFECT));
        Mandate before = only(AUCH);
        reads(
                "annuaire",
                "2021-02-05",
                CLAIRE.in(CONDOM).elected("").since("2021-02-01").as(PREFECT));
        assertThat(only(CONDOM).person()).isEqualTo(before.person());
        assertThat(only(CONDOM).id()).isNotEqualTo(before.id());
    }

    @Test
    void a_deputy_who_is_elected_again_after_a_dissolution_gets_another_function() {
        Mayor deputy = CLAIRE.elected("2022-06-12").since("2022-06-22");
        reads("assemblee", "2023-01-05", of(deputy.as(DEPUTY), ElectionCalendar.NATIONAL_ASSEMBLY));
        Mandate before = only(AUCH);
        Mayor again = CLAIRE.elected("2024-06-30").since("2024-07-08");
        reads("assemblee", "2024-07-31", of(again.as(DEPUTY), ElectionCalendar.NATIONAL_ASSEMBLY));
        assertThat(only(AUCH).previous()).isEqualTo(before.id());
        assertThat(story.function(before.id()).replacedBy())
                .isEqualTo(only(AUCH).id());
    }

    @Test
    void a_senator_who_is_elected_again_gets_another_function() {
        Mayor senator = CLAIRE.elected("2014-09-28").since("2014-10-01");
        reads("senat", "2020-09-01", of(senator.as(SENATOR), ElectionCalendar.SENATE_2));
        Mandate before = only(AUCH);
        Mayor again = CLAIRE.elected("2020-09-27").since("2020-10-01");
        reads("senat", "2020-10-02", of(again.as(SENATOR), ElectionCalendar.SENATE_2));
        assertThat(only(AUCH).previous()).isEqualTo(before.id());
    }

    @Test
    void two_functions_of_one_person_in_one_body_are_two() {
        reads("elus", "2021-01-05", CLAIRE.as(DEPUTY_MAYOR), CLAIRE.as(DELEGATED_MAYOR));
        assertThat(story.currentIn(AUCH)).hasSize(2);
        assertThat(view().counts().persons()).isEqualTo(1);
    }

    @Test
    void a_mayor_who_sits_in_the_community_has_two_functions() {
        story.reads(mayors("2021-01-05", CLAIRE));
        reads("groupement", "2021-01-05", community());
        reads("conseil", "2021-01-05", inCommunity(CLAIRE, "COMMUNITY_COUNCILLOR"));
        assertThat(everythingOf(story.mayorOf(AUCH).person())).hasSize(2);
    }

    @Test
    void a_deputy_who_was_minister_meanwhile_gets_another_function_on_return() {
        Mayor deputy = CLAIRE.elected("2022-06-12").since("2022-06-22");
        reads("assemblee", "2022-07-05", of(deputy.as(DEPUTY), ElectionCalendar.NATIONAL_ASSEMBLY));
        Mandate before = only(AUCH);
        OfMandate substitute = of(YANN.elected("2022-06-12").as(DEPUTY), ElectionCalendar.NATIONAL_ASSEMBLY);
        reads("assemblee", "2022-09-05", substitute);
        reads("assemblee", "2022-10-05", in(substitute, Field.TITLE, "Député"));
        assertThat(story.function(before.id()).endedOn()).isNotNull();
        Mayor back = CLAIRE.elected("2022-06-12").since("2024-02-12");
        reads("assemblee", "2024-03-05", of(back.as(DEPUTY), ElectionCalendar.NATIONAL_ASSEMBLY));
        assertThat(everythingOf(before.person())).hasSize(2);
        assertThat(story.function(before.id()).endedOn()).isNotNull();
    }

    // The examples by their numbers

    @Test
    void example_1_re_election() {
        story.reads(mayors("2026-01-05", CLAIRE));
        Mandate first = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", CLAIRE.electedIn2026()));

        Mandate second = story.mayorOf(AUCH);
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.previous()).isEqualTo(first.id());
        assertThat(second.term()).satisfies(term -> {
            assertThat(term.label()).isEqualTo("MUN-2026");
            assertThat(term.electedOn()).hasToString("2026-03-15");
            assertThat(term.start()).map(Object::toString).contains("2026-03-21");
            assertThat(term.plannedEnd()).hasToString("2032-03-01");
        });
        assertThat(story.function(first.id()).endedOn()).hasToString("2026-03-21");
        assertThat(story.function(first.id()).replacedBy()).isEqualTo(second.id());
        assertThat(story.journal(first.id())).containsExactly("CREATED", "ENDED");
        assertThat(story.journal(first.person())).containsExactly("CREATED");
    }

    @Test
    void example_4_a_marriage_name() {
        Mayor helene = mayor(AUCH, "LEROUX", "Hélène").born("1965-04-12");
        story.reads(mayors("2021-01-05", helene));
        Mandate before = story.mayorOf(AUCH);
        story.reads(mayors("2021-04-05", helene.written("LEROUX DAMBRIN", "Hélène")));
        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(view().whoIsWho().recognitions(before.person().value()))
                .extracting(Recognition::function, Recognition::by)
                .containsExactly(tuple(before.id().value(), Optional.of(Level.COMPATIBLE)));
        reads("annuaire", "2021-05-05", helene.in(CONDOM).as(DGS));
        assertThat(only(CONDOM).person()).isEqualTo(before.person());
    }

    @Test
    void example_5_twins() {
        Mayor pascal = mayor(AUCH, "DUMONTEL", "Pascal").man();
        story.reads(mayors("2021-01-05", pascal, pascal.in(CONDOM).written("DUMONTEL", "Bernard")));
        PersonId one = story.mayorOf(AUCH).person();
        PersonId other = story.mayorOf(CONDOM).person();
        assertThat(one).isNotEqualTo(other);
        assertThat(view().whoIsWho().doubts(one.value()))
                .extracting(Doubt::other)
                .containsExactly(other.value());
    }

    @Test
    void example_6_homonyms() {
        Mayor jean = mayor(AUCH, "MARTIN", "Jean").man().born("").elected("");
        reads("annuaire", "2021-01-05", jean.as(DGS), jean.in(CONDOM).as(FunctionCode.of("DGA")));
        assertThat(only(AUCH).person()).isNotEqualTo(only(CONDOM).person());
    }

    @Test
    void example_7_several_offices_of_one_person_and_a_seat_in_the_senate() {
        story.reads(mayors("2026-04-05", CLAIRE.electedIn2026()));
        reads("groupement", "2026-04-05", community());
        OfMandate vicePresident = inCommunity(CLAIRE, "EPCI_VICE_PRESIDENT");
        OfMandate ofSyndicate = CLAIRE.in(CONDOM).as(FunctionCode.of("SYNDICATE_PRESIDENT"));
        OfMandate ofHousing = CLAIRE.in(LECTOURE).as(FunctionCode.of("BOARD_PRESIDENT"));
        reads("conseil", "2026-05-05", vicePresident, ofSyndicate, ofHousing);
        PersonId claire = story.mayorOf(AUCH).person();
        assertThat(everythingOf(claire))
                .hasSize(4)
                .allMatch(line -> line.endedOn().isEmpty());

        Mayor senator = CLAIRE.in(LECTOURE).elected("2026-09-27").since("2026-10-01");
        reads("senat", "2026-10-05", of(senator.as(SENATOR), ElectionCalendar.SENATE_2));
        story.reads(mayors("2026-11-05", YANN.elected("2026-10-20").since("2026-10-25")));
        reads("conseil", "2026-11-05", ofHousing);
        reads("conseil", "2026-12-05", in(ofHousing, Field.TITLE, "Présidente"));
        assertThat(current(claire)).containsExactlyInAnyOrder("BOARD_PRESIDENT", "SENATOR");
        assertThat(everythingOf(claire)).hasSize(5);
        assertThat(story.mayorOf(AUCH).person()).isNotEqualTo(claire);
    }

    private Set<String> current(PersonId person) {
        return everythingOf(person).stream()
                .filter(line -> line.endedOn().isEmpty())
                .map(FunctionLine::function)
                .collect(Collectors.toSet());
    }

    private static Observation community() {
        Facts facts = Facts.builder()
                .say(Field.KIND, "CA")
                .say(Field.NAME, "CA d'Ormeval")
                .say(Field.SIREN, COMMUNITY.value())
                .build();
        return new Observation.OfEntity(EntityKey.of(COMMUNITY), true, facts);
    }

    private static OfMandate inCommunity(Mayor who, String function) {
        FunctionCode code = FunctionCode.of(function);
        return OfMandate.keyedByName(EntityKey.of(COMMUNITY), code, who.as(code).facts());
    }
}
