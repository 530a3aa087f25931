package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Mayor.mayor;
import static fr.acteurs.application.ingest.Publication.communes;
import static fr.acteurs.application.ingest.Publication.mayors;
import static fr.acteurs.application.ingest.Story.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Progress;
import fr.acteurs.application.ingest.Publication.Commune;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to a register that reads one edition after the other: communes that are founded and closed, mayors who
 * come, stay, change their spelling and go. Every register tells the same story.
 */
public abstract class IngestContract {

    private static final String AUCH = "32013";
    private static final String CONDOM = "32107";
    private static final Mayor ANNE = mayor(AUCH, "DURAND", "Anne");
    private static final Mayor JEAN = mayor(AUCH, "MARTIN", "Jean").man().born("1970-05-06");

    private static final FunctionCode COUNCILLOR = FunctionCode.of("MUNICIPAL_COUNCILLOR");
    private static final FunctionCode PRESIDENT = FunctionCode.of("COUNCIL_PRESIDENT_DEPARTMENT");
    private static final FunctionCode MEMBER = FunctionCode.of("DEPARTMENTAL_COUNCILLOR");
    private static final String NUMBERING = "an-acteurs";
    private static final FunctionCode BOARD_PRESIDENT = FunctionCode.of("BOARD_PRESIDENT");

    private Register register;
    private Story story;

    /** A register that holds nothing; the one that was given before may be used no more. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    /** How many stories of chance are told; fewer where each takes long. */
    protected abstract int stories();

    @BeforeEach
    void begin() {
        register = emptyRegister();
        story = new Story(register, view());
    }

    private Story aRegister() {
        return story;
    }

    // Editions that say the same

    @Test
    void a_first_edition_brings_a_body_a_person_and_a_function() {
        aRegister().knows("32013 Auch");
        var report = story.reads(mayors("2026-01-05", ANNE));

        var function = story.mayorOf(AUCH);
        assertThat(report.created()).isEqualTo(1);
        assertThat(story.commune(AUCH).orElseThrow().name()).isEqualTo("Auch");
        assertThat(story.person(function.person()).name()).isEqualTo(new PersonName("Durand", "Anne"));
        assertThat(function.previous()).isNull();
        assertThat(List.of(function.entity(), function.person(), function.id()))
                .allSatisfy(id -> assertThat(story.journal(id)).containsExactly("CREATED"));
    }

    @Test
    void the_same_edition_again_changes_nothing() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertNothingChangesBy(mayors("2026-01-05", ANNE));
        assertThat(story.view().editions()).hasSize(2);
    }

    @Test
    void the_same_bytes_of_another_day_change_nothing() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertNothingChangesBy(mayors("2026-01-05", ANNE).asOf("2026-02-05"));
        assertNothingChangesBy(mayors("2026-01-05", ANNE).asOf("2026-03-05"));
    }

    @Test
    void another_profession_changes_nothing() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertNothingChangesBy(mayors("2026-04-05", ANNE).inOtherBytes());
    }

    @Test
    void a_name_in_capitals_changes_nothing() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE.written("Béraud", "Hélène")));
        var before = story.revision();
        story.reads(mayors("2026-04-05", ANNE.written("BERAUD", "HELENE")));
        assertThat(story.revision()).isEqualTo(before);
        assertThat(story.person(story.mayorOf(AUCH).person()).name()).isEqualTo(new PersonName("Béraud", "Hélène"));
    }

    @Test
    void an_accent_that_is_gained_is_one_change_of_the_person_and_touches_the_row_of_the_function() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE.written("BERAUD", "Helene")));
        var before = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", ANNE.written("BERAUD", "Hélène")));

        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(story.journal(before.person())).containsExactly("CREATED", "MODIFIED [givenName]");
        assertThat(story.journal(before.id())).containsExactly("CREATED", "MODIFIED [person]");
        assertNothingChangesBy(mayors("2026-07-05", ANNE.written("BERAUD", "Hélène")));
    }

    // Those who come and go

    @Test
    void a_mayor_who_is_replaced_ends_when_the_successor_starts() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH);
        var report = story.reads(mayors("2026-04-05", JEAN.electedIn2026()));

        var jean = story.mayorOf(AUCH);
        assertThat(report.functionsEnded()).isEqualTo(1);
        assertThat(jean.person()).isNotEqualTo(anne.person());
        assertThat(jean.previous()).isNull();
        assertThat(story.function(anne.id())).isEqualTo(anne.ended(LocalDate.parse("2026-03-21"), jean.id()));
        assertThat(story.journal(anne.id())).containsExactly("CREATED", "ENDED");
    }

    @Test
    void one_absence_ends_nothing() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        var before = story.revision();
        var report = story.reads(mayors("2026-04-05", JEAN.in(CONDOM)));
        assertThat(report.functionsEnded()).isZero();
        assertThat(story.hasAMayor(AUCH)).isTrue();
        assertThat(story.revision()).isEqualTo(before);
    }

    @Test
    void a_second_absence_at_a_later_date_ends_the_function() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        var anne = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", JEAN.in(CONDOM)));
        var report = story.reads(mayors("2026-07-05", JEAN.in(CONDOM)).inOtherBytes());

        assertThat(report.functionsEnded()).isEqualTo(1);
        assertThat(story.hasAMayor(AUCH)).isFalse();
        assertThat(story.function(anne.id())).isEqualTo(anne.ended(LocalDate.parse("2026-07-05"), null));
    }

    @Test
    void a_repeat_of_one_edition_is_no_second_absence() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        story.reads(mayors("2026-04-05", JEAN.in(CONDOM)));
        assertNothingChangesBy(mayors("2026-04-05", JEAN.in(CONDOM)));
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void the_same_bytes_said_to_be_of_a_later_day_are_no_second_absence() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        story.reads(mayors("2026-04-05", JEAN.in(CONDOM)));
        assertNothingChangesBy(mayors("2026-04-05", JEAN.in(CONDOM)).asOf("2026-04-06"));
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void a_corrected_file_of_the_same_day_is_no_second_absence() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        story.reads(mayors("2026-04-05", JEAN.in(CONDOM)));
        assertNothingChangesBy(mayors("2026-04-05", JEAN.in(CONDOM)).inOtherBytes());
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void a_return_clears_an_absence() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        var anne = story.mayorOf(AUCH);
        var before = story.revision();
        story.reads(mayors("2026-02-05", JEAN.in(CONDOM)));
        story.reads(mayors("2026-03-05", ANNE, JEAN.in(CONDOM)));
        story.reads(mayors("2026-04-05", JEAN.in(CONDOM)));
        assertThat(story.mayorOf(AUCH)).isEqualTo(anne);
        assertThat(story.revision()).isEqualTo(before);
    }

    @Test
    void a_row_that_is_held_is_not_absent() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        story.reads(mayors("2026-02-05", JEAN.in(CONDOM)));
        story.reads(mayors("2026-03-05", ANNE, mayor(AUCH, "PETIT", "Odile"), JEAN.in(CONDOM)));
        story.reads(mayors("2026-04-05", JEAN.in(CONDOM)).inOtherBytes());
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void a_return_after_the_end_is_a_new_function_of_the_same_person() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        var first = story.mayorOf(AUCH);
        story.reads(mayors("2026-02-05", JEAN.in(CONDOM)));
        story.reads(mayors("2026-03-05", JEAN.in(CONDOM)).inOtherBytes());
        var report = story.reads(mayors("2026-04-05", ANNE, JEAN.in(CONDOM)));

        var second = story.mayorOf(AUCH);
        assertThat(report.created()).isEqualTo(1);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(story.function(first.id()).isCurrent()).isFalse();
    }

    @Test
    void a_former_mayor_comes_back_after_the_successor_as_the_same_person() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH);
        story.reads(mayors("2026-02-05", JEAN.since("2026-01-20")));
        var jean = story.mayorOf(AUCH);
        story.reads(mayors("2026-03-05", ANNE.since("2026-02-20")));

        var again = story.mayorOf(AUCH);
        assertThat(again.person()).isEqualTo(anne.person());
        assertThat(again.id()).isNotEqualTo(anne.id());
        assertThat(story.function(jean.id()).replacedBy()).isEqualTo(again.id());
    }

    @Test
    void re_election_in_a_new_term_is_a_new_function_with_its_predecessor() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var first = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", ANNE.electedIn2026()));

        var second = story.mayorOf(AUCH);
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.previous()).isEqualTo(first.id());
        assertThat(story.function(first.id())).isEqualTo(first.ended(LocalDate.parse("2026-03-21"), second.id()));
        assertNothingChangesBy(mayors("2026-07-05", ANNE.electedIn2026()));
    }

    @Test
    void a_start_that_moves_by_some_days_is_a_change_of_the_same_function() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", ANNE.since("2020-05-25")));
        assertThat(story.mayorOf(AUCH).id()).isEqualTo(before.id());
        assertThat(story.journal(before.id())).containsExactly("CREATED", "MODIFIED [term]");
    }

    // Two rows for one seat

    @Test
    void of_two_mayors_the_later_start_is_current_and_the_other_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH);
        var report = story.reads(mayors("2026-04-05", ANNE, JEAN.since("2025-11-02")));

        var jean = story.mayorOf(AUCH);
        assertThat(report.held()).isEqualTo(1);
        assertThat(story.notices()).containsExactly("2 TWO_HOLDERS");
        assertThat(jean.person()).isNotEqualTo(anne.person());
        assertThat(story.function(anne.id()).replacedBy()).isEqualTo(jean.id());
        assertNothingChangesBy(mayors("2026-07-05", ANNE, JEAN.since("2025-11-02")));
    }

    @Test
    void of_two_mayors_who_started_together_both_are_held_and_the_last_good_one_stays() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH);
        var report = story.reads(mayors("2026-04-05", ANNE, JEAN));
        story.reads(mayors("2026-07-05", ANNE, JEAN));

        assertThat(report.held()).isEqualTo(2);
        assertThat(story.notices()).containsExactly("2 TWO_HOLDERS", "3 TWO_HOLDERS");
        assertThat(story.mayorOf(AUCH)).isEqualTo(anne);
    }

    @Test
    void a_seat_whose_rows_have_always_been_held_has_no_holder_until_one_is_left() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE, JEAN));
        assertThat(story.hasAMayor(AUCH)).isFalse();
        story.reads(mayors("2026-04-05", JEAN));
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void a_mayor_who_is_listed_twice_has_one_function_and_one_notice() {
        aRegister().knows("32013 Auch");
        var report = story.reads(mayors("2026-01-05", ANNE, ANNE));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(story.notices()).containsExactly("3 DUPLICATE_ROW");
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void of_two_rows_that_contradict_each_other_the_later_start_is_taken_wherever_it_stands() {
        aRegister().knows("32013 Auch");
        var later = ANNE.since("2021-01-01");
        story.reads(mayors("2026-01-05", ANNE, later));
        assertThat(story.notices()).containsExactly("2 CONTRADICTION");
        assertThat(startOf(story.mayorOf(AUCH))).isEqualTo("2021-01-01");
        assertNothingChangesBy(mayors("2026-02-05", later, ANNE));
        assertThat(story.notices()).containsExactly("3 CONTRADICTION");
    }

    @Test
    void who_is_listed_with_two_successive_ranks_in_one_body_holds_the_later_and_one_function() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE));
        var report = story.reads(board("2026-02-05", ANNE, ANNE.since("2022-09-01")));
        assertThat(report.changed()).isEqualTo(1);
        assertNothingChangesBy(board("2026-03-05", ANNE.since("2022-09-01"), ANNE));
        assertNothingChangesBy(
                board("2026-04-05", ANNE, ANNE.since("2022-09-01")).inOtherBytes());
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 1L));
    }

    @Test
    void rows_that_are_doubled_give_no_second_function() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        var report = story.reads(board("2026-02-05", ANNE, JEAN, ANNE, JEAN).inOtherBytes());
        assertThat(report.refused()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
    }

    // Who is who

    @Test
    void two_namesakes_born_on_one_day_in_two_communes_are_two_persons_for_good() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, ANNE.in(CONDOM)));
        var one = story.mayorOf(AUCH);
        var other = story.mayorOf(CONDOM);
        assertThat(one.person()).isNotEqualTo(other.person());
        assertThat(story.notices()).containsExactly("3 SAME_NAME_AND_BIRTH_DATE");

        story.reads(mayors("2026-04-05", ANNE.electedIn2026(), ANNE.in(CONDOM).electedIn2026()));
        assertThat(story.mayorOf(AUCH).person()).isEqualTo(one.person());
        assertThat(story.mayorOf(CONDOM).person()).isEqualTo(other.person());
    }

    @Test
    void two_namesakes_far_apart_in_one_file_are_two_persons_for_good() {
        var many = manyCommunes(IngestEdition.CHUNK + 100);
        story.reads(communes("2020-01-01", many));
        var rows = new ArrayList<Mayor>();
        many.forEach(commune -> rows.add(mayor(commune.code(), "N" + commune.code(), "Anne")));
        var first = many.get(0).code();
        var last = many.get(many.size() - 1).code();
        rows.set(0, ANNE.in(first));
        rows.set(rows.size() - 1, ANNE.in(last));
        story.reads(mayors("2026-01-05", rows));

        var one = story.mayorOf(first).person();
        var other = story.mayorOf(last).person();
        assertThat(one).isNotEqualTo(other);
        assertThat(story.notices()).containsExactly((many.size() + 1) + " SAME_NAME_AND_BIRTH_DATE");
        assertNothingChangesBy(mayors("2026-04-05", rows));
        rows.replaceAll(Mayor::electedIn2026);
        story.reads(mayors("2026-07-05", rows));
        assertThat(story.mayorOf(first).person()).isEqualTo(one);
        assertThat(story.mayorOf(last).person()).isEqualTo(other);
    }

    @Test
    void a_mayor_who_left_one_commune_for_another_is_the_same_person() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH).person();
        story.reads(mayors("2026-04-05", ANNE.in(CONDOM).electedIn2026()));
        assertThat(story.mayorOf(CONDOM).person()).isEqualTo(anne);
        assertThat(story.notices()).isEmpty();
    }

    @Test
    void a_mayor_who_left_is_found_again_in_one_commune_at_most() {
        aRegister().knows("32013 Auch", "32107 Condom", "32208 Lectoure");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(mayors("2026-04-05", ANNE.in(CONDOM), ANNE.in("32208")));
        assertThat(story.mayorOf(CONDOM).person())
                .isNotEqualTo(story.mayorOf("32208").person());
    }

    @Test
    void two_mayors_who_change_places_stay_who_they_are() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        var anne = story.mayorOf(AUCH).person();
        var jean = story.mayorOf(CONDOM).person();
        story.reads(mayors("2026-04-05", JEAN.electedIn2026(), ANNE.in(CONDOM).electedIn2026()));
        assertThat(story.mayorOf(AUCH).person()).isEqualTo(jean);
        assertThat(story.mayorOf(CONDOM).person()).isEqualTo(anne);
    }

    @Test
    void a_usage_name_that_is_added_in_the_seat_keeps_person_and_function() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE.written("LEROUX", "Hélène")));
        var before = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", ANNE.written("LEROUX DAMBRIN", "Hélène")));

        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(story.person(before.person()).name()).isEqualTo(new PersonName("Leroux Dambrin", "Hélène"));
        assertThat(story.journal(before.person())).containsExactly("CREATED", "MODIFIED [surname]");
        assertNothingChangesBy(mayors("2026-07-05", ANNE.written("LEROUX DAMBRIN", "Hélène")));
    }

    @Test
    void a_usage_name_that_comes_and_goes_leaves_the_same_person_and_function() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE.written("LEROUX", "Hélène")));
        var before = story.mayorOf(AUCH);
        story.reads(mayors("2026-02-05", ANNE.written("LEROUX DAMBRIN", "Hélène")));
        story.reads(mayors("2026-03-05", ANNE.written("LEROUX", "Hélène")));
        story.reads(mayors("2026-04-05", ANNE.written("LEROUX", "Hélène")).inOtherBytes());
        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(story.person(before.person()).name().surname()).isEqualTo("Leroux");
    }

    @Test
    void a_usage_name_that_is_added_at_re_election_keeps_the_person() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE.written("LEROUX", "Hélène")));
        var before = story.mayorOf(AUCH);
        story.reads(
                mayors("2026-04-05", ANNE.written("LEROUX DAMBRIN", "Hélène").electedIn2026()));
        assertThat(story.mayorOf(AUCH).person()).isEqualTo(before.person());
        assertThat(story.mayorOf(AUCH).previous()).isEqualTo(before.id());
        assertThat(story.function(before.id()).replacedBy())
                .isEqualTo(story.mayorOf(AUCH).id());
    }

    @Test
    void a_birth_date_that_changes_in_the_seat_keeps_the_person_and_the_old_date_and_is_remarked() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.mayorOf(AUCH);
        var report = story.reads(mayors("2026-04-05", ANNE.born("1962-02-03")));

        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(story.person(before.person()).birthDate()).isEqualTo("1961-02-03");
        assertThat(report.notices()).isEqualTo(Map.of(Reason.BIRTH_DATE_CHANGED, 1L));
        assertThat(story.journal(before.person())).containsExactly("CREATED");
    }

    @Test
    void a_birth_date_that_is_left_out_once_stays() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.mayorOf(AUCH);
        story.reads(mayors("2026-04-05", ANNE.born("")));
        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(story.person(before.person()).birthDate()).isEqualTo("1961-02-03");
    }

    @Test
    void father_and_son_in_one_seat_are_two_persons_and_somebody_should_look() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", JEAN));
        var father = story.mayorOf(AUCH).person();
        story.reads(mayors("2026-04-05", JEAN.born("1999-09-09").electedIn2026()));
        assertThat(story.mayorOf(AUCH).person()).isNotEqualTo(father);
        assertThat(story.notices()).containsExactly("2 PERSON_TO_REVIEW");
    }

    @Test
    void a_namesake_of_the_other_sex_is_another_person() {
        aRegister().knows("32013 Auch", "32107 Condom");
        var dominique = mayor(AUCH, "PETIT", "Dominique");
        story.reads(mayors("2026-01-05", dominique));
        var she = story.mayorOf(AUCH).person();
        story.reads(mayors("2026-04-05", dominique.in(CONDOM).man()));
        assertThat(story.mayorOf(CONDOM).person()).isNotEqualTo(she);
    }

    // Bodies

    @Test
    void a_mayor_of_an_unknown_commune_waits_for_it_with_a_notice() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        assertThat(story.notices()).containsExactly("3 UNKNOWN_BODY");

        story.reads(communes("2026-02-01", named("32013 Auch", "32107 Condom").toArray(Commune[]::new)));
        story.reads(mayors("2026-04-05", ANNE, JEAN.in(CONDOM)));
        assertThat(story.hasAMayor(CONDOM)).isTrue();
        assertThat(story.notices()).isEmpty();
    }

    @Test
    void many_mayors_of_unknown_communes_are_as_many_notices() {
        var communes = manyCommunes(6_000);
        var known = new ArrayList<>(named("32013 Auch"));
        known.addAll(communes.subList(0, 3_000));
        story.reads(communes("2020-01-01", known));
        var rows = new ArrayList<Mayor>();
        rows.add(ANNE);
        communes.forEach(commune -> rows.add(mayor(commune.code(), "N" + commune.code(), "Anne")));
        story.reads(mayors("2026-01-05", rows));
        assertThat(story.hasAMayor(AUCH)).isTrue();
        assertThat(story.notices()).hasSize(3_000);
    }

    @Test
    void a_third_name_after_a_hold_leaves_one_observation_of_the_person() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(
                mayors("2026-02-05", ANNE, ANNE.written("DURAND LEROY", "Anne").since("2023-05-24")));
        story.reads(mayors("2026-03-05", ANNE.in(CONDOM), ANNE));
        assertNothingChangesBy(mayors("2026-04-05", ANNE.in(CONDOM), ANNE));
    }

    // Heads of other assemblies

    @Test
    void a_president_is_one_for_a_body_and_the_successor_ends_the_former() {
        aRegister().knows("32013 Auch");
        story.reads(Publication.of("assemblee", "2026-01-05", ANNE.as(PRESIDENT), JEAN.as(MEMBER)));
        story.reads(Publication.of(
                "assemblee",
                "2026-02-05",
                ANNE.as(MEMBER),
                JEAN.since("2026-01-20").as(PRESIDENT)));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of(PRESIDENT.code(), 1L, MEMBER.code(), 1L));
        assertThat(view().counts().persons()).isEqualTo(2);
    }

    @Test
    void a_president_who_steps_down_and_has_no_successor_yet_leaves_the_seat_at_once() {
        aRegister().knows("32013 Auch");
        story.reads(Publication.of("assemblee", "2026-01-05", ANNE.as(PRESIDENT), JEAN.as(MEMBER)));
        story.reads(Publication.of("assemblee", "2026-02-05", ANNE.as(MEMBER), JEAN.as(MEMBER)));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of(MEMBER.code(), 2L));
    }

    @Test
    void of_two_presidents_the_later_start_is_current_and_heads_of_two_bodies_are_two() {
        aRegister().knows("32013 Auch", "32107 Condom");
        var report = story.reads(Publication.of(
                "assemblee",
                "2026-01-05",
                ANNE.as(PRESIDENT),
                JEAN.since("2021-07-01").as(PRESIDENT),
                mayor(CONDOM, "PETIT", "Luc").as(PRESIDENT)));
        assertThat(report.held()).isEqualTo(1);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of(PRESIDENT.code(), 2L));
    }

    @Test
    void who_stands_in_for_the_mayor_has_a_function_beside_and_another_when_elected() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var acting = JEAN.since("2026-01-20").acting();
        story.reads(Publication.of("prefecture", "2026-02-05", acting));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 2L));

        var report = story.reads(Publication.of(
                "prefecture", "2026-03-05", JEAN.since("2026-03-01").observation()));
        assertThat(report.functionsEnded()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 1L));
        assertThat(story.mayorOf(AUCH).previous()).isNotNull();
        assertThat(view().counts().persons()).isEqualTo(2);
    }

    // Functions that many hold

    @Test
    void a_mayor_who_is_listed_on_a_board_elsewhere_is_one_person_whichever_register_comes_first() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(board("2026-01-05", ANNE.in(CONDOM)));
        assertThat(view().counts().persons()).isEqualTo(1);

        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(board("2026-01-05", ANNE.in(CONDOM)));
        story.reads(mayors("2026-01-05", ANNE));
        assertThat(view().counts().persons()).isEqualTo(1);
    }

    @Test
    void a_person_with_two_functions_in_one_file_is_one_person_near_or_far() {
        var many = manyCommunes(IngestEdition.CHUNK + 100);
        story.reads(communes("2020-01-01", many));
        var rows = new ArrayList<Mayor>();
        many.forEach(commune -> rows.add(mayor(commune.code(), "N" + commune.code(), "Anne")));
        rows.set(0, ANNE.in(many.get(0).code()));
        rows.set(1, ANNE.in(many.get(1).code()));
        rows.set(many.size() - 1, ANNE.in(many.get(many.size() - 1).code()));
        story.reads(board("2026-01-05", rows.toArray(Mayor[]::new)));
        assertThat(view().counts().persons()).isEqualTo(many.size() - 2L);
        assertThat(view().counts().currentMandates()).containsEntry("BOARD_MEMBER", (long) many.size());
    }

    @Test
    void namesakes_on_boards_without_a_birth_date_are_never_taken_for_one() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(board("2026-01-05", ANNE.born(""), ANNE.born("").in(CONDOM)));
        assertThat(view().counts().persons()).isEqualTo(2);
    }

    @Test
    void a_board_that_is_listed_again_changes_nothing_and_who_is_no_longer_listed_leaves() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        assertThat(story.reads(board("2026-02-05", ANNE, JEAN)).unchanged()).isEqualTo(2);
        story.reads(board("2026-03-05", JEAN));
        assertThat(view().counts().currentMandates()).containsEntry("BOARD_MEMBER", 2L);
        story.reads(board("2026-04-05", JEAN.since("2020-06-01")));
        assertThat(view().counts().currentMandates()).containsEntry("BOARD_MEMBER", 1L);
    }

    @Test
    void a_board_member_who_is_mayor_elsewhere_and_misses_one_edition_is_the_same_person_in_the_same_function() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(board("2026-01-05", ANNE.in(CONDOM), JEAN.in(CONDOM)));
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(board("2026-02-05", JEAN.in(CONDOM)));
        story.reads(board("2026-03-05", ANNE.in(CONDOM), JEAN.in(CONDOM)));
        assertThat(view().counts().persons()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L, "MAYOR", 1L));
    }

    @Test
    void a_former_mayor_who_becomes_deputy_leaves_the_seat_and_gets_a_function_of_its_own() {
        aRegister().knows("32013 Auch");
        story.reads(Publication.of("elus", "2026-01-05", ANNE.observation()));
        story.reads(Publication.of(
                "elus",
                "2026-02-05",
                ANNE.as(FunctionCode.of("DEPUTY_MAYOR")),
                JEAN.since("2026-01-20").observation()));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("DEPUTY_MAYOR", 1L, "MAYOR", 1L));
        assertThat(view().counts().persons()).isEqualTo(2);
    }

    @Test
    void a_body_that_a_row_founds_is_there_for_what_the_same_row_says_of_it() {
        var report = story.reads(
                Publication.ofOneRow("boards", "2026-01-05", ANNE.onBoard(), new Commune(AUCH, "Auch").observation()));
        assertThat(report.created()).isEqualTo(1);
        assertThat(view().counts().currentMandates()).containsEntry("BOARD_MEMBER", 1L);
    }

    @Test
    void who_gets_another_function_in_the_same_body_leaves_the_former_one_at_once() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        story.reads(Publication.of("boards", "2026-02-05", ANNE.as(BOARD_PRESIDENT), JEAN.onBoard()));
        assertThat(view().counts().persons()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 1L, "BOARD_PRESIDENT", 1L));
    }

    @Test
    void who_is_written_otherwise_on_a_board_is_the_same_person_in_the_same_function() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        var revised = story.reads(board("2026-02-05", ANNE.written("DURAND LEROY", "Anne"), JEAN));
        assertThat(revised.functionsEnded()).isZero();
        assertThat(view().counts().persons()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
        assertNothingChangesBy(board("2026-03-05", ANNE.written("DURAND LEROY", "Anne"), JEAN));
    }

    @Test
    void a_married_name_in_another_register_is_the_same_person_when_nobody_else_fits() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(board("2026-01-05", ANNE.in(CONDOM).written("DURAND LEROY", "Anne")));
        assertThat(view().counts().persons()).isEqualTo(1);
    }

    @Test
    void a_number_keeps_the_person_whose_name_and_birth_date_the_register_corrects() {
        aRegister().knows("32013 Auch");
        story.reads(numbered("2026-01-05", ANNE.numbered("PA1"), JEAN.numbered("PA2")));
        var corrected = ANNE.written("PETIT", "Zoé").born("1958-07-09");
        story.reads(numbered("2026-02-05", corrected.numbered("PA1"), JEAN.numbered("PA2")));
        assertThat(view().counts().persons()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
        assertThat(view().notices(SourceCode.of(NUMBERING), "all")).isEmpty();
        var petit = story.personKnownAs(corrected.onBoard());
        assertThat(petit.birthDate()).isEqualTo("1958-07-09");
        assertThat(petit.ids()).containsExactly(new ExternalId("AN", "PA1"));
    }

    @Test
    void who_is_known_by_name_gets_a_number_for_good_and_keeps_the_one_function() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        var function = story.functionOf(story.personKnownAs(ANNE.onBoard()).id());
        story.reads(numbered("2026-01-06", ANNE.written("Durand", "Anne").numbered("PA1")));
        story.reads(board("2026-02-05", ANNE, JEAN).inOtherBytes());
        assertThat(view().counts().persons()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
        var anne = story.personKnownAs(ANNE.onBoard());
        assertThat(anne.ids()).containsExactly(new ExternalId("AN", "PA1"));
        assertThat(story.journal(anne.id())).containsExactly("CREATED", "MODIFIED [ids]");
        assertThat(story.journal(function.id())).containsExactly("CREATED");
        assertThat(view().testimonies(function.id().value())).hasSize(2);
    }

    @Test
    void who_bears_a_number_is_found_by_it_in_another_body_under_another_name() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(numbered("2026-01-05", ANNE.numbered("PA1"), JEAN.numbered("PA2")));
        var elsewhere = ANNE.in(CONDOM).written("VALMONT", "Annie").born("");
        story.reads(Publication.of("elsewhere", "2026-01-06", elsewhere.numbered("PA1")));
        assertThat(view().counts().persons()).isEqualTo(2);
    }

    @Test
    void whom_two_registers_list_in_one_seat_with_another_birth_date_is_two_persons_to_be_reviewed() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(board("2026-01-05", ANNE, JEAN));
        story.reads(numbered("2026-01-06", ANNE.born("1961-02-04").numbered("PA1")));
        assertThat(view().counts().persons()).isEqualTo(3);
        assertThat(view().notices(SourceCode.of(NUMBERING), "all"))
                .extracting(Notice::reason)
                .containsExactly(Notice.Reason.PERSON_TO_REVIEW);
        story.reads(Publication.of(
                "elsewhere", "2026-01-06", ANNE.in(CONDOM).born("1961-02-05").numbered("PA3")));
        assertThat(view().notices(SourceCode.of("elsewhere"), "all")).isEmpty();
    }

    @Test
    void two_numbers_of_one_register_are_two_persons_however_alike() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(numbered("2026-01-05", ANNE.numbered("PA1"), ANNE.in(CONDOM).numbered("PA2")));
        assertThat(view().counts().persons()).isEqualTo(2);
    }

    @Test
    void a_number_that_comes_back_is_the_same_person_in_a_new_function() {
        aRegister().knows("32013 Auch");
        story.reads(numbered("2026-01-05", ANNE.numbered("PA1"), JEAN.numbered("PA2")));
        story.reads(numbered("2026-02-05", JEAN.numbered("PA2")));
        story.reads(numbered("2026-03-05", JEAN.numbered("PA2")).inOtherBytes());
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 1L));
        story.reads(numbered("2026-04-05", ANNE.born("1958-07-09").numbered("PA1"), JEAN.numbered("PA2")));
        assertThat(view().counts().persons()).isEqualTo(2);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
    }

    /** An edition of the register that numbers persons. */
    private static Publication numbered(String asOf, Observation... members) {
        return Publication.of(NUMBERING, asOf, members);
    }

    @Test
    void a_mayor_whom_two_registers_list_has_one_function() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(Publication.of("conseillers", "2026-01-05", ANNE.observation(), JEAN.as(COUNCILLOR)));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 1L, "MUNICIPAL_COUNCILLOR", 1L));
        story.reads(mayors("2026-02-05", ANNE).inOtherBytes());
        assertThat(view().counts().currentMandates()).containsEntry("MAYOR", 1L);
    }

    @Test
    void the_seat_of_councillor_is_taken_up_by_the_office_of_mayor_whichever_register_comes_first() {
        aRegister().knows("32013 Auch");
        story.reads(Publication.of("conseillers", "2026-01-05", ANNE.as(COUNCILLOR)));
        story.reads(mayors("2026-01-05", ANNE));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 1L));

        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(Publication.of("conseillers", "2026-01-05", ANNE.as(COUNCILLOR)));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 1L));
        assertThat(view().counts().persons()).isEqualTo(1);
    }

    @Test
    void a_function_that_another_register_still_lists_does_not_end_by_absence() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        story.reads(Publication.of("conseillers", "2026-01-05", ANNE.observation(), JEAN.as(COUNCILLOR)));
        story.reads(Publication.of("conseillers", "2026-02-05", JEAN.as(COUNCILLOR)));
        story.reads(Publication.of("conseillers", "2026-03-05", JEAN.as(COUNCILLOR)));
        assertThat(view().counts().currentMandates()).containsEntry("MAYOR", 1L);
    }

    @Test
    void who_gets_another_function_by_one_register_keeps_the_former_that_another_lists() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE));
        story.reads(Publication.of("annuaire", "2026-01-05", ANNE.onBoard()));
        story.reads(Publication.of("annuaire", "2026-02-05", ANNE.as(BOARD_PRESIDENT)));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 1L, "BOARD_PRESIDENT", 1L));
    }

    @Test
    void when_an_assembly_is_renewed_who_was_not_elected_again_leaves_at_once() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        story.reads(board("2026-04-05", JEAN.electedIn2026()));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 1L));
    }

    @Test
    void who_is_absent_once_before_the_term_is_over_stays() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        story.reads(board("2026-02-05", JEAN));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
    }

    @Test
    void who_is_absent_once_from_an_assembly_that_is_not_renewed_stays_as_outgoing() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE, JEAN));
        story.reads(board("2026-04-05", JEAN));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 2L));
    }

    private static Publication board(String asOf, Mayor... members) {
        return Publication.of(
                "boards", asOf, Arrays.stream(members).map(Mayor::onBoard).toList());
    }

    // The function of the greatest honour

    @Test
    void the_highest_function_follows_those_that_begin_and_end() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(board("2026-01-05", ANNE.in(CONDOM), JEAN.in(CONDOM)));
        var councillor =
                Publication.of("assemblee", "2026-01-06", ANNE.in(CONDOM).as(MEMBER));
        story.reads(councillor);
        var anne = in(CONDOM, MEMBER);
        assertThat(highest(anne)).isEqualTo(MEMBER.code());

        story.reads(mayors("2026-01-07", ANNE));
        assertThat(highest(anne)).isEqualTo("MAYOR");
        assertThat(story.journal(anne.id())).containsExactly("CREATED", "MODIFIED [person]");
        var office = story.mayorOf(AUCH);
        assertThat(office.person()).isEqualTo(anne.person());
        assertThat(story.journal(office.id())).containsExactly("CREATED");

        story.reads(mayors("2026-02-07", JEAN.since("2026-02-01")));
        assertThat(highest(anne)).isEqualTo(MEMBER.code());
        assertThat(highest(story.mayorOf(AUCH))).isEqualTo("MAYOR");
        assertThat(story.journal(anne.id())).hasSize(3);
        assertNothingChangesBy(councillor);
    }

    @Test
    void who_holds_no_honour_has_no_highest_function() {
        aRegister().knows("32013 Auch");
        story.reads(board("2026-01-05", ANNE));
        assertThat(highest(in(AUCH, FunctionCode.of("BOARD_MEMBER")))).isNull();
    }

    @Test
    void a_closed_body_takes_its_honour_from_who_held_it() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH);
        closeAuch();
        assertThat(highest(anne)).isNull();
    }

    private Mandate in(String commune, FunctionCode function) {
        return story.currentIn(commune).stream()
                .filter(mandate -> mandate.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String highest(Mandate mandate) {
        return story.person(mandate.person()).highest();
    }

    @Test
    void a_body_that_is_renamed_touches_the_row_of_its_mayor() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.mayorOf(AUCH);
        story.reads(communes("2026-02-01", new Commune(AUCH, "Auch-en-Gascogne")));

        assertThat(story.mayorOf(AUCH)).isEqualTo(before);
        assertThat(story.commune(AUCH).orElseThrow().id()).isEqualTo(before.entity());
        assertThat(story.journal(before.entity())).containsExactly("CREATED", "MODIFIED [commune, name]");
        assertThat(story.journal(before.id())).containsExactly("CREATED", "MODIFIED [entity]");
        assertThat(story.journal(before.person())).containsExactly("CREATED");
    }

    @Test
    void a_body_that_is_absent_twice_closes_and_its_function_ends() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        var anne = story.mayorOf(AUCH);
        story.reads(communes("2026-02-01", new Commune(CONDOM, "Condom")));
        assertThat(story.commune(AUCH)).isPresent();
        var report = story.reads(
                communes("2027-02-01", new Commune(CONDOM, "Condom")).inOtherBytes());

        assertThat(report.functionsEnded()).isEqualTo(1);
        assertThat(story.commune(AUCH)).isEmpty();
        assertThat(story.body(anne.entity()).state()).isEqualTo(EntityState.FERME);
        assertThat(story.journal(anne.entity())).containsExactly("CREATED", "ENDED");
        assertThat(story.function(anne.id())).isEqualTo(anne.ended(LocalDate.parse("2027-02-01"), null));
        assertThat(story.hasAMayor(CONDOM)).isTrue();
    }

    @Test
    void a_mayor_whose_commune_closed_is_the_same_person_in_another() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH).person();
        closeAuch();
        story.reads(mayors("2027-04-05", ANNE.in(CONDOM)));
        assertThat(story.mayorOf(CONDOM).person()).isEqualTo(anne);
    }

    @Test
    void a_commune_that_is_established_again_is_a_new_body_with_a_new_function_of_its_mayor() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.mayorOf(AUCH);
        closeAuch();
        story.reads(mayors("2027-04-05", ANNE, JEAN.in(CONDOM)));
        assertThat(story.notices()).containsExactly("2 UNKNOWN_BODY");
        story.reads(communes("2028-01-01", named("32013 Auch", "32107 Condom")));
        story.reads(mayors("2028-04-05", ANNE));

        var after = story.mayorOf(AUCH);
        assertThat(after.entity()).isNotEqualTo(before.entity());
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.person()).isEqualTo(before.person());
        assertThat(story.body(before.entity()).state()).isEqualTo(EntityState.FERME);
    }

    private void closeAuch() {
        story.reads(communes("2026-02-01", new Commune(CONDOM, "Condom")));
        story.reads(communes("2027-02-01", new Commune(CONDOM, "Condom")).inOtherBytes());
        assertThat(story.commune(AUCH)).isEmpty();
    }

    // Editions that are held, and work that breaks off

    @Test
    void an_edition_that_lost_too_many_rows_is_held() {
        aRegister().knows("32013 Auch", "32107 Condom");
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)));
        assertHeldBy(Gate.ROW_COUNT, mayors("2026-04-05", JEAN).underTheUsualLimits());
    }

    @Test
    void an_edition_without_rows_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertHeldBy(Gate.ROW_COUNT, mayors("2026-04-05"));
    }

    @Test
    void an_edition_with_many_ragged_rows_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertHeldBy(Gate.RAGGED_ROWS, mayors("2026-04-05", JEAN).withRagged(1, false));
    }

    @Test
    void an_edition_of_which_more_than_half_of_the_rows_are_refused_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var half = mayors("2026-04-05", ANNE.since("2020-05-25")).withARowRefused(Reason.BAD_CODE);
        assertHeldBy(Gate.REFUSED_ROWS, half.withARowRefused(Reason.MISSING_VALUE));
        story.reads(half);
    }

    @Test
    void a_first_edition_without_a_row_to_take_is_held_and_the_true_one_is_taken_after_it() {
        aRegister().knows("32013 Auch", "32107 Condom");
        var junk = mayors("2026-01-05");
        for (int row = 0; row < 9; row++) {
            junk = junk.withARowRefused(Reason.BAD_CODE);
        }
        assertThat(story.isStoppedBy(junk).measured()).isEqualTo("9 lignes refusées sur 9, dont 9 : code invalide");
        assertThat(story.lastMayors()).isEmpty();
        story.reads(mayors("2026-01-05", ANNE, JEAN.in(CONDOM)).underTheUsualLimits());
    }

    @Test
    void mayors_that_come_before_their_communes_are_held_until_these_are_there() {
        assertThat(story.isStoppedBy(mayors("2026-01-05", ANNE)).measured())
                .contains("organisme inconnu du registre (charger d'abord les organismes)");
        assertThat(story.view().counts().persons()).isZero();
        assertThat(story.view().editions())
                .singleElement()
                .matches(line -> line.held().isPresent());
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertThat(story.hasAMayor(AUCH)).isTrue();
    }

    @Test
    void rows_that_are_of_no_interest_or_repeat_another_are_no_reason_to_hold() {
        aRegister().knows("32013 Auch");
        var rows = mayors("2026-01-05", ANNE);
        for (var reason : List.of(Reason.OUT_OF_SCOPE, Reason.OUT_OF_SCOPE, Reason.DUPLICATE_ROW)) {
            rows = rows.withARowRefused(reason);
        }
        assertThat(story.reads(rows).refused()).isEqualTo(3);
    }

    @Test
    void an_edition_of_which_a_column_cannot_be_read_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE).withRemarks(Reason.BAD_DATE, 5));
        assertHeldBy(Gate.VALIDITY, mayors("2026-04-05", ANNE).withRemarks(Reason.BAD_DATE, 6));
    }

    @Test
    void an_edition_that_was_cut_in_its_last_line_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertHeldBy(Gate.LAST_LINE, mayors("2026-04-05", JEAN).withRagged(1, true));
    }

    @Test
    void an_edition_much_smaller_than_the_last_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        assertHeldBy(Gate.SIZE, mayors("2026-04-05", JEAN).ofBytes(5_999));
        story.reads(mayors("2026-04-05", JEAN).ofBytes(6_000));
    }

    @Test
    void an_edition_older_than_the_last_is_held_with_both_dates() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-04-05", ANNE));
        var before = story.revision();
        var last = story.lastMayors();
        var why = story.isStoppedBy(mayors("2026-04-04", JEAN.electedIn2026()));
        assertThat(why.gate()).isEqualTo(Gate.VINTAGE);
        assertThat(why.toString()).contains("(millésime)", "2026-04-04", "2026-04-05");
        assertUntouched(before, last);
    }

    @Test
    void a_corrected_file_of_the_same_day_is_taken_and_other_datasets_have_their_own_days() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-04-05", ANNE));
        story.reads(mayors("2026-04-05", JEAN.electedIn2026()));
        story.reads(communes("2020-01-02", named("32013 Auch").get(0)));
        assertThat(startOf(story.mayorOf(AUCH))).isEqualTo("2026-03-21");
    }

    @Test
    void an_edition_of_other_bytes_than_announced_is_held() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.revision();
        var last = story.lastMayors();
        assertThat(story.isStoppedBy(mayors("2026-04-05", JEAN), "0".repeat(64)).gate())
                .isEqualTo(Gate.DIGEST);
        assertUntouched(before, last);
    }

    @Test
    void a_file_that_fits_nothing_is_held_under_the_sources_first_dataset() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var before = story.revision();
        var last = story.lastMayors();
        var misfit = mayors("2026-04-05", JEAN);
        var why = Gate.COLUMNS.held("nom", "nom de l'élu");
        var outcome = story.ingest(
                misfit,
                new SourceReader.Inspection.Unsound(misfit.inspection().fingerprint(), why),
                Optional.empty(),
                Progress.SILENT);
        assertThat(outcome).isInstanceOf(IngestOutcome.Held.class);
        assertUntouched(before, last);
    }

    @Test
    void an_edition_that_is_held_again_is_noted_once_and_may_be_taken_later() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        story.isStoppedBy(mayors("2026-04-05", JEAN).withRagged(1, true));
        story.isStoppedBy(mayors("2026-04-05", JEAN).withRagged(1, true));
        assertThat(story.view().editions())
                .hasSize(3)
                .anyMatch(line -> line.held().isPresent());
        story.reads(mayors("2026-04-05", JEAN));
        assertThat(story.view().editions()).noneMatch(line -> line.held().isPresent());
    }

    @Test
    void work_that_breaks_off_leaves_everything_as_it_was() {
        aRegister().knows("32013 Auch");
        story.reads(mayors("2026-01-05", ANNE));
        var anne = story.mayorOf(AUCH);
        var before = story.revision();
        var last = story.lastMayors();
        for (var step : List.of("read", "merge")) {
            Progress breaking = (done, count) -> {
                if (done.equals(step)) {
                    throw new IllegalStateException("broken off");
                }
            };
            assertThatThrownBy(() -> story.ingest(mayors("2026-04-05", JEAN), Optional.empty(), breaking))
                    .hasMessage("broken off");
            assertUntouched(before, last);
            assertThat(story.mayorOf(AUCH)).isEqualTo(anne);
        }
        assertThat(story.view().counts().persons()).isEqualTo(1);
    }

    private void assertHeldBy(Gate gate, Publication publication) {
        var before = story.revision();
        var last = story.lastMayors();
        assertThat(story.isStoppedBy(publication).gate()).isEqualTo(gate);
        assertUntouched(before, last);
    }

    private void assertUntouched(long revision, Optional<Edition> last) {
        assertThat(story.revision()).isEqualTo(revision);
        assertThat(story.lastMayors()).isEqualTo(last);
        assertThat(startOf(story.mayorOf(AUCH))).isEqualTo("2020-05-24");
    }

    // For any editions

    @Test
    void every_row_of_any_edition_is_accounted_for_and_the_same_edition_again_changes_nothing() {
        Chance.of(stories(), random -> {
            story = new Story(emptyRegister(), view());
            story.reads(communes("2020-01-01", AnyMayors.communes()));
            for (var published : AnyMayors.published(random)) {
                var publication = published.publication();
                var report = story.reads(publication);
                assertThat(report.created() + report.changed() + report.unchanged() + report.refused() + report.held())
                        .isEqualTo(report.rows().rows())
                        .isEqualTo(publication.readings().size());
                assertNothingChangesBy(publication);
            }
        });
    }

    @Test
    void nobody_is_mayor_of_two_communes_whatever_the_editions() {
        Chance.of(stories(), random -> {
            story = new Story(emptyRegister(), view());
            story.reads(communes("2020-01-01", AnyMayors.communes()));
            for (var published : AnyMayors.published(random)) {
                story.reads(published.publication());
                var listed = new HashSet<PersonId>();
                AnyMayors.undisputed(published.rows())
                        .forEach(row -> assertThat(
                                        listed.add(story.mayorOf(row.commune()).person()))
                                .isTrue());
            }
        });
    }

    @Test
    void the_order_of_the_rows_decides_nothing_about_who_is_who() {
        Chance.of(stories(), random -> {
            var editions = AnyMayors.editions(random, false);
            assertThat(whoIsWho(editions.stream()
                            .map(rows -> AnyMayors.shuffled(rows, random))
                            .toList()))
                    .isEqualTo(whoIsWho(editions));
        });
    }

    /** For each edition and commune a number of the mayor; one person has one number. */
    private List<Integer> whoIsWho(List<List<Mayor>> editions) {
        story = new Story(emptyRegister(), view());
        story.reads(communes("2020-01-01", AnyMayors.communes()));
        var persons = new ArrayList<PersonId>();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < editions.size(); i++) {
            story.reads(mayors(AnyMayors.day(i), editions.get(i)));
            var mayors = story.mayorsOf(AnyMayors.CODES);
            for (var commune : AnyMayors.CODES) {
                numbers.add(mayors.containsKey(commune) ? number(persons, mayors.get(commune)) : -1);
            }
        }
        return numbers;
    }

    private static int number(List<PersonId> persons, Mandate mandate) {
        if (!persons.contains(mandate.person())) {
            persons.add(mandate.person());
        }
        return persons.indexOf(mandate.person());
    }

    private void assertNothingChangesBy(Publication publication) {
        var before = story.revision();
        var report = story.reads(publication);
        assertThat(report.taken()).isZero();
        assertThat(report.functionsEnded()).isZero();
        assertThat(story.revision()).isEqualTo(before);
    }

    private static String startOf(Mandate mandate) {
        return Optional.ofNullable(mandate.term())
                .orElseThrow()
                .start()
                .orElseThrow()
                .toString();
    }

    private static List<Commune> manyCommunes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Commune(String.format("%02d%03d", 21 + i / 900, 1 + i % 900), "Commune " + i))
                .toList();
    }
}
