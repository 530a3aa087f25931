package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Mayor.mayor;
import static fr.acteurs.application.ingest.Publication.mayors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Progress;
import fr.acteurs.application.ingest.Publication.Commune;
import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.RenewalLine;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.MandateState;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.ElectionWindow.Thresholds;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which editions are held for what they would do to a register, how people let them through, and what is otherwise while
 * a general renewal goes on. Every register tells the same story.
 */
public abstract class GatesContract {

    private static final String AUCH = "32013";
    private static final String CONDOM = "32107";
    private static final Mayor ANNE = mayor(AUCH, "DURAND", "Anne");
    private static final Mayor JEAN = mayor(CONDOM, "MARTIN", "Jean").man().born("1970-05-06");
    private static final String[] TOWNS = {
        "32013 Auch",
        "32107 Condom",
        "32000 A",
        "32001 B",
        "32002 C",
        "32003 D",
        "32004 E",
        "32005 F",
        "32006 G",
        "32007 H"
    };
    private static final ElectionWindow RENEWAL = renewal("2026-03-15", "2026-07-15", Set.of());

    private Story story;

    /** A register that holds nothing; the one that was given before may be used no more. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    /** Who let editions of the register that was given last through. */
    protected abstract Approvals approvals();

    /** At how many points a file is cut; fewer where each takes long. */
    protected abstract int cuts();

    @BeforeEach
    void begin() {
        Register register = emptyRegister();
        story = new Story(register, view());
    }

    // Keys

    @Test
    void an_edition_that_lists_everybody_twice_is_held_and_gives_no_second_function_when_approved() {
        story.knows("32013 Auch");
        var doubled = board("2026-01-05", 12, n -> member(n)).doubled();
        assertThat(story.isStoppedBy(doubled).toString())
                .isEqualTo("DUPLICATE_KEYS (lignes en double) : 12 lignes répètent ou contredisent une autre, sur 24"
                        + " (limite : au plus 10)");
        assertThat(view().counts().persons()).isZero();
        assertTakenBy("AD", doubled);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 12L));
    }

    @Test
    void a_register_that_is_known_to_repeat_itself_is_taken_and_its_repeats_are_noted() {
        story.knows("32013 Auch");
        var report =
                story.reads(board("2026-01-05", 12, n -> member(n)).doubled().repeating(0.5));
        assertThat(report.created()).isEqualTo(12);
        assertThat(report.notices()).isEqualTo(Map.of(Reason.DUPLICATE_ROW, 12L));
    }

    @Test
    void seats_for_one_that_many_rows_claim_hold_the_edition() {
        storyOfMayors();
        assertHeldBy(
                Gate.DUPLICATE_KEYS, mayorsOf(30, "2026-04-05", n -> mayorOf(n).in("320%02d".formatted(n / 2))));
    }

    @Test
    void a_handful_of_doubled_rows_holds_nothing() {
        story.knows("32013 Auch");
        assertThat(story.reads(board("2026-01-05", 10, n -> member(n)).doubled())
                        .refused())
                .isEqualTo(10);
    }

    @Test
    void birth_dates_that_all_shift_by_a_day_are_held_and_the_persons_stay_who_they_are() {
        storyOfMayors();
        var persons = persons();
        var shifted = mayorsOf(30, "2026-04-05", n -> mayorOf(n).born("1961-02-04"));
        assertHeldBy(Gate.RENUMBERED_KEYS, shifted);
        assertTakenBy("AD", shifted);
        assertThat(persons()).isEqualTo(persons);
    }

    @Test
    void names_that_are_all_written_otherwise_are_held() {
        storyOfMayors();
        assertHeldBy(
                Gate.RENUMBERED_KEYS, mayorsOf(30, "2026-04-05", n -> mayorOf(n).written(name(n) + "-DUPONT", "Anne")));
    }

    @Test
    void names_and_given_names_that_changed_places_are_held() {
        storyOfMayors();
        assertHeldBy(
                Gate.RENUMBERED_KEYS, mayorsOf(30, "2026-04-05", n -> mayorOf(n).written("ANNE", name(n))));
    }

    @Test
    void mayors_who_all_change_communes_are_held_be_their_names_in_other_letters_or_accents() {
        story.reads(Publication.communes("2020-01-01", communes(30, "32")));
        story.reads(mayorsOf(30, "2026-01-05", n -> bornApart(n)));
        var why = story.isStoppedBy(mayorsOf(
                30,
                "2026-04-05",
                n -> bornApart(n)
                        .in("32%03d".formatted((n + 1) % 30))
                        .written(name(n).toLowerCase(Locale.ROOT), "Ànné")));
        assertThat(why.toString())
                .isEqualTo("RENUMBERED_KEYS (identifiants renumérotés) : 30 sujets connus reviennent sous un autre"
                        + " identifiant, sur 30 lignes (limite : au plus 25)");
    }

    private static Mayor bornApart(int n) {
        return mayorOf(n).born("1961-02-%02d".formatted(1 + n % 28));
    }

    @Test
    void names_in_other_letters_or_accents_are_the_same_keys() {
        storyOfMayors();
        var persons = persons();
        story.reads(mayorsOf(30, "2026-04-05", n -> mayorOf(n).written(name(n).toLowerCase(Locale.ROOT), "Ànné")));
        assertThat(persons()).isEqualTo(persons);
    }

    @Test
    void communes_that_all_have_the_number_of_another_legal_person_are_held_unless_a_movement_tells_why() {
        story.reads(Publication.communes("2020-01-01", communes(30, "32")));
        story.reads(numbered("2026-01-01", 0));
        assertHeldBy(Gate.RENUMBERED_KEYS, numbered("2026-02-01", 100));
        story.reads(Publication.of(
                "cog-mouvements",
                "2026-02-01",
                IntStream.range(0, 30)
                        .mapToObj(n -> becomes("32%03d".formatted(n), "32%03d".formatted(n)))
                        .toList()));
        story.reads(numbered("2026-02-02", 100));
    }

    @Test
    void communes_that_all_get_another_code_are_held_and_so_are_their_mayors_who_stay_who_they_are() {
        storyOfMayors();
        var persons = persons();
        var renumbered = Publication.communes("2026-01-01", communes(30, "33"));
        assertHeldBy(Gate.RENUMBERED_KEYS, renumbered);
        assertTakenBy("AD", renumbered);
        var moved = mayorsOf(30, "2026-04-05", n -> mayorOf(n).in("33%03d".formatted(n)));
        assertHeldBy(Gate.RENUMBERED_KEYS, moved);
        assertTakenBy("AD", moved);
        assertThat(persons()).containsAll(persons).hasSize(30);
    }

    @Test
    void bodies_that_all_get_another_number_are_held() {
        story.reads(groupings("2025-01-01", 30, 0));
        assertHeldBy(Gate.RENUMBERED_KEYS, groupings("2026-01-01", 30, 100));
        story.reads(groupings("2026-01-01", 12, 0));
    }

    @Test
    void a_renewal_is_no_storm_of_keys() {
        storyOfMayors();
        story.reads(
                mayorsOf(30, "2026-04-05", n -> mayorOf(n).born("1961-02-04").electedIn2026()));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 30L));
    }

    // How rows are filled and can be read

    @Test
    void a_column_that_goes_empty_holds_the_edition_and_rows_that_were_not_read_again_count_as_they_did() {
        story.knows("32013 Auch");
        story.reads(board("2026-01-05", 60, n -> member(n)));
        story.reads(board("2026-02-05", 60, n -> n < 8 ? member(n).since("") : member(n)));
        var why = story.isStoppedBy(
                board("2026-03-05", 60, n -> n < 20 ? member(n).since("") : member(n)));
        assertThat(why.gate()).isEqualTo(Gate.FILL_RATE);
        assertThat(why.measured())
                .isEqualTo("champ STARTED_ON rempli dans 66.7 % des lignes, 86.7 % dans la dernière édition");
    }

    @Test
    void a_column_that_was_approved_to_be_empty_is_asked_for_no_more() {
        story.knows("32013 Auch");
        story.reads(board("2026-01-05", 20, n -> member(n)));
        var empty = board("2026-02-05", 20, n -> n < 12 ? member(n).since("") : member(n));
        assertHeldBy(Gate.FILL_RATE, empty);
        assertTakenBy("AD", empty);
        story.reads(board("2026-03-05", 20, n -> n < 13 ? member(n).since("") : member(n)));
    }

    /** Nothing of it is kept but its rates. */
    @Test
    void a_register_by_which_others_are_read_is_held_for_what_its_rows_are_like_too() {
        story.reads(reference("2026-01-05", 60, "1000"));
        assertHeldBy(Gate.FILL_RATE, reference("2026-02-05", 60, ""));
        assertHeldBy(Gate.DUPLICATE_KEYS, reference("2026-02-05", 60, "1000").doubled());
        assertHeldBy(Gate.VALIDITY, reference("2026-02-05", 60, "1000").withRemarks(Reason.BAD_NUMBER, 30));
        var report = story.reads(reference("2026-02-05", 60, "2100"));
        assertThat(report.notices()).isEqualTo(Map.of(Reason.REFERENCE, 60L));
        assertThat(view().counts().entities()).isEmpty();
    }

    @Test
    void of_two_rows_of_such_a_register_under_one_key_the_second_is_noted() {
        var report = story.reads(reference("2026-01-05", 4, "1000").doubled());
        assertThat(report.notices()).isEqualTo(Map.of(Reason.REFERENCE, 4L, Reason.DUPLICATE_ROW, 4L));
        var contradicted = Stream.of(reference("2026-02-05", 4, "1000"), reference("2026-02-05", 1, "2100"))
                .flatMap(publication -> publication.readings().stream())
                .flatMap(reading -> ((Reading.Taken) reading).observations().stream())
                .toList();
        assertThat(story.reads(Publication.of(Publication.REFERENCE, "2026-02-05", contradicted))
                        .notices())
                .isEqualTo(Map.of(Reason.REFERENCE, 4L, Reason.CONTRADICTION, 1L));
    }

    /** Legal entities, of one status. */
    private static Publication reference(String day, int count, String status) {
        return Publication.of(
                Publication.REFERENCE,
                day,
                IntStream.range(0, count)
                        .<Observation>mapToObj(n -> new Observation.OfEntity(
                                new EntityKey(EntityKey.Scheme.FINESS, "32078%04d".formatted(n)),
                                false,
                                Facts.builder()
                                        .say(Field.NAME, "Gestion " + n)
                                        .say(Field.FINESS_STATUS, status)
                                        .build()))
                        .toList());
    }

    @Test
    void unreadable_values_are_measured_against_the_last_edition() {
        story.knows("32013 Auch");
        var unreadable = board("2026-01-05", 20, n -> member(n)).withRemarks(Reason.BAD_DATE, 7);
        assertHeldBy(Gate.VALIDITY, unreadable);
        assertTakenBy("AD", unreadable);
        story.reads(board("2026-02-05", 20, n -> member(n)).withRemarks(Reason.BAD_DATE, 12));
        assertHeldBy(Gate.VALIDITY, board("2026-03-05", 20, n -> member(n)).withRemarks(Reason.BAD_DATE, 18));
    }

    // What an edition takes away

    @Test
    void a_file_that_is_cut_anywhere_never_ends_more_than_the_gate_lets_pass() {
        int size = 400;
        story.reads(Publication.communes("2020-01-01", spread(size)));
        LocalDate day = LocalDate.parse("2021-01-01");
        for (int cut = 0; cut < cuts(); cut++) {
            int left = size - size * cut / cuts();
            story.reads(france(day, size, size));
            long ended = ended(france(day.plusDays(1), size, left)) + ended(france(day.plusDays(2), size, left));
            assertThat(ended).as("cut to %d rows", left).isLessThanOrEqualTo(20);
            day = day.plusDays(3);
        }
    }

    private long ended(Publication edition) {
        IngestOutcome outcome =
                story.ingest(edition.underTheUsualLimits().inOtherBytes(), Optional.empty(), Progress.SILENT);
        return outcome instanceof IngestOutcome.Taken taken ? taken.report().functionsEnded() : 0;
    }

    @Test
    void functions_that_end_without_a_successor_hold_the_edition_until_two_persons_approved_it() {
        storyOfMayors(100);
        story.reads(mayorsOf(50, "2026-02-05", GatesContract::mayorOf));
        var again = mayorsOf(50, "2026-03-05", GatesContract::mayorOf).inOtherBytes();
        assertThat(story.isStoppedBy(again).toString())
                .isEqualTo("DELETIONS (suppressions) : département 32 : 50 fonctions terminées sans successeur sur 100"
                        + " (limite : au plus 5)");
        assertThat(story.approves("AD", approvals(), again)).isInstanceOf(ApprovalOutcome.Waiting.class);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 100L));
        assertThatThrownBy(() -> story.approves("-àd ", approvals(), again))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("it takes somebody else");
        assertTakenBy("BM", again);
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 50L));
        assertThat(view().editions()).noneMatch(line -> line.held().isPresent());
        assertThatThrownBy(() -> story.approves("CN", approvals(), again))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("is taken already");
    }

    @Test
    void a_departement_that_loses_more_than_its_share_holds_the_edition() {
        story.reads(Publication.communes("2020-01-01", spread(300)));
        story.reads(france(LocalDate.parse("2026-01-05"), 300, 300));
        IntFunction<Mayor> three = n -> n % 10 == 3 && n < 30 ? null : spreadMayor(n);
        story.reads(someOf(300, "2026-02-05", three));
        assertThat(story.isStoppedBy(someOf(300, "2026-03-05", three).inOtherBytes())
                        .measured())
                .startsWith("département 33 : 3 fonctions");
    }

    @Test
    void a_segment_that_loses_more_than_its_share_over_small_departements_holds_the_edition() {
        story.reads(Publication.communes("2020-01-01", spread(190)));
        story.reads(france(LocalDate.parse("2026-01-05"), 190, 190));
        story.reads(france(LocalDate.parse("2026-02-05"), 190, 169));
        assertThat(story.isStoppedBy(
                                france(LocalDate.parse("2026-03-05"), 190, 169).inOtherBytes())
                        .toString())
                .isEqualTo("DELETIONS (suppressions) : segment 1 : 21 fonctions terminées sans successeur sur 190"
                        + " (limite : au plus 20)");
    }

    @Test
    void who_comes_into_the_same_council_takes_a_place_that_was_left() {
        story.knows("32013 Auch");
        story.reads(board("2026-01-05", 60, n -> member(n)));
        story.reads(board("2026-02-05", 60, n -> member(n + 30)));
        story.reads(board("2026-03-05", 60, n -> n < 30 ? member(n + 30) : member(n + 60)));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 90L));
    }

    @Test
    void bodies_that_close_hold_the_edition() {
        story.reads(Publication.communes("2020-01-01", communes(100, "32")));
        story.reads(Publication.communes("2021-01-01", communes(90, "32")));
        assertThat(story.isStoppedBy(Publication.communes("2022-01-01", communes(90, "32"))
                                .inOtherBytes())
                        .measured())
                .isEqualTo("département 32 : 10 organismes fermés sur 100");
    }

    @Test
    void communes_that_become_one_are_not_lost_and_neither_are_their_mayors() {
        storyOfMayors(60);
        story.reads(Publication.of(
                "cog-mouvements",
                "2026-02-01",
                IntStream.range(0, 60)
                        .mapToObj(n -> becomes("32%03d".formatted(n), "32%03d".formatted(n - n % 2)))
                        .toList()));
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 30L));
    }

    // People

    @Test
    void an_approval_lets_nothing_worse_through() {
        storyOfMayors();
        var shifted = mayorsOf(30, "2026-04-05", n -> mayorOf(n).born("1961-02-04"));
        var found = story.isStoppedBy(shifted);
        var less = found.gate().held(found.measured(), found.limit(), found.times() / 2);
        approvals().add(edition(shifted), new Approval(less, "AD", "seen", shifted.asOf()));
        assertHeldBy(Gate.RENUMBERED_KEYS, shifted);
        assertTakenBy("AD", shifted);
    }

    @Test
    void another_file_of_the_same_day_is_asked_for_anew() {
        storyOfMayors();
        var shifted = mayorsOf(30, "2026-04-05", n -> mayorOf(n).born("1961-02-04"));
        approvals().add(edition(shifted), new Approval(story.isStoppedBy(shifted), "AD", "seen", shifted.asOf()));
        assertHeldBy(Gate.RENUMBERED_KEYS, shifted.inOtherBytes());
        story.reads(shifted);
    }

    @Test
    void a_file_that_was_cut_in_its_last_line_can_be_approved_by_nobody() {
        story.knows("32013 Auch");
        var cut = mayors("2026-04-05", ANNE).withRagged(1, true);
        assertHeldBy(Gate.LAST_LINE, cut);
        assertThatThrownBy(() -> story.approves("AD", approvals(), cut))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("cannot be approved by anybody");
        assertThat(approvals().of(edition(cut))).isEmpty();
    }

    @Test
    void an_unknown_edition_a_missing_name_and_a_missing_reason_are_told() {
        storyOfMayors();
        var shifted = mayorsOf(30, "2026-04-05", n -> mayorOf(n).born("1961-02-04"));
        assertThatThrownBy(() -> story.approves("AD", approvals(), shifted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none does");
        assertHeldBy(Gate.RENUMBERED_KEYS, shifted);
        var approver = story.approver(approvals(), shifted);
        assertThatThrownBy(() -> approver.approve("rne-maires@2026-04-05#00000000", "AD", "ok", shifted.asOf()))
                .hasMessageContaining("there waits " + Story.name(shifted));
        assertThatThrownBy(() -> approver.approve(Story.name(shifted), "AD", " ", shifted.asOf()))
                .hasMessageContaining("--reason is empty");
        assertThatThrownBy(() -> approver.approve(Story.name(shifted), "", "ok", shifted.asOf()))
                .hasMessageContaining("--by is empty");
        assertThat(view().counts().persons()).isEqualTo(30);
    }

    @Test
    void a_rehearsal_notes_nothing() {
        storyOfMayors();
        var shifted = mayorsOf(30, "2026-04-05", n -> mayorOf(n).born("1961-02-04"));
        assertHeldBy(Gate.RENUMBERED_KEYS, shifted);
        var rehearsed = story.approver(approvals(), shifted).rehearse(Story.name(shifted), "AD", "ok", shifted.asOf());
        assertThat(rehearsed.standing().isEnough()).isTrue();
        assertThat(approvals().of(edition(shifted))).isEmpty();
        assertThat(view().editions()).anyMatch(line -> line.held().isPresent());
    }

    @Test
    void who_approved_is_shown_with_the_edition_that_waits() {
        storyOfMayors(100);
        story.reads(mayorsOf(50, "2026-02-05", GatesContract::mayorOf));
        var again = mayorsOf(50, "2026-03-05", GatesContract::mayorOf).inOtherBytes();
        var found = story.isStoppedBy(again);
        story.approves("AD", approvals(), again);
        assertThat(view().editions())
                .filteredOn(line -> line.held().isPresent())
                .singleElement()
                .satisfies(line -> assertThat(line.approvals())
                        .containsExactly(new Approval(found, "AD", "confirmed by telephone", again.asOf())));
    }

    // While a general renewal goes on

    @Test
    void whose_term_closes_is_outgoing_and_leaves_by_no_absence_while_the_renewal_goes_on() {
        story.knows(TOWNS).during(RENEWAL);
        story.reads(withOthers("2026-01-05", ANNE, JEAN));
        story.reads(withOthers("2026-04-05", JEAN.electedIn2026()));
        assertThat(story.mayorOf(AUCH).state()).isEqualTo(MandateState.SORTANT);
        assertThat(story.mayorOf(CONDOM).state()).isEqualTo(MandateState.EN_COURS);
        story.reads(withOthers("2026-05-05", JEAN.electedIn2026()).inOtherBytes());
        assertThat(story.journal(story.mayorOf(AUCH).id())).containsExactly("CREATED", "MODIFIED [state]");
    }

    @Test
    void an_outgoing_mayor_ends_by_the_successor() {
        story.knows(TOWNS).during(RENEWAL);
        story.reads(withOthers("2026-01-05", ANNE, JEAN));
        var anne = story.mayorOf(AUCH);
        story.reads(withOthers("2026-04-05", JEAN.electedIn2026()));
        var odile = mayor(AUCH, "PETIT", "Odile").born("1980-09-09").electedIn2026();
        story.reads(withOthers("2026-05-05", odile, JEAN.electedIn2026()));
        assertThat(story.function(anne.id()).replacedBy())
                .isEqualTo(story.mayorOf(AUCH).id());
        assertThat(story.mayorOf(AUCH).state()).isEqualTo(MandateState.EN_COURS);
    }

    @Test
    void an_outgoing_mayor_who_is_listed_again_is_in_office() {
        story.knows(TOWNS).during(RENEWAL);
        story.reads(withOthers("2026-01-05", ANNE, JEAN));
        var anne = story.mayorOf(AUCH);
        story.reads(withOthers("2026-04-05", JEAN));
        story.reads(withOthers("2026-05-05", ANNE, JEAN));
        assertThat(story.mayorOf(AUCH)).isEqualTo(anne);
    }

    @Test
    void an_outgoing_function_ends_when_the_renewal_is_over_and_it_is_listed_no_more() {
        story.knows(TOWNS).during(RENEWAL);
        story.reads(withOthers("2026-01-05", ANNE, JEAN));
        story.reads(withOthers("2026-04-05", JEAN.electedIn2026()));
        story.reads(withOthers("2026-07-16", JEAN.electedIn2026()).inOtherBytes());
        assertThat(story.hasAMayor(AUCH)).isFalse();
    }

    @Test
    void in_a_council_that_is_renewed_those_not_elected_again_leave_after_the_renewal() {
        story.knows("32013 Auch").during(renewal("2026-03-15", "2026-07-15", Set.of(), "boards"));
        story.reads(board("2026-01-05", 60, n -> member(n)));
        story.reads(board("2026-04-05", 60, n -> member(n + 30).electedIn2026()));
        assertThat(view().renewal(SourceCode.of("boards"), RENEWAL.from()))
                .containsExactly(new RenewalLine("BOARD_MEMBER", Optional.of("32"), 90, 60, 30));
        story.reads(board("2026-07-16", 60, n -> member(n + 30).electedIn2026()).inOtherBytes());
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 60L));
    }

    @Test
    void a_deputy_is_outgoing_until_somebody_is_elected_in_the_constituency() {
        story.knows("32013 Auch").during(renewal("2026-03-15", "2026-07-15", Set.of(), "deputies"));
        story.reads(deputies("2026-01-05", deputy(0, "3201"), deputy(1, "3202"), deputy(2, "3203"), deputy(3, "3204")));
        var former = story.currentIn(AUCH);
        story.reads(deputies("2026-04-05", elected(4, "3201"), elected(6, "3203"), elected(7, "3204")));
        assertThat(outgoing()).containsExactly("3202");
        story.reads(
                deputies("2026-05-05", elected(4, "3201"), elected(5, "3202"), elected(6, "3203"), elected(7, "3204")));
        assertThat(outgoing()).isEmpty();
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("BOARD_MEMBER", 4L));
        assertThat(former)
                .allSatisfy(
                        one -> assertThat(story.function(one.id()).replacedBy()).isNotNull());
    }

    private List<String> outgoing() {
        return story.currentIn(AUCH).stream()
                .filter(one -> one.state() == MandateState.SORTANT)
                .map(one -> String.valueOf(
                        Objects.requireNonNull(one.constituency()).district()))
                .toList();
    }

    private static Publication deputies(String asOf, Observation... rows) {
        return Publication.of("deputies", asOf, rows);
    }

    private static Observation elected(int n, String district) {
        return deputy(member(n).electedIn2026(), district);
    }

    private static Observation deputy(int n, String district) {
        return deputy(member(n), district);
    }

    private static Observation deputy(Mayor person, String district) {
        Facts.Builder facts = Facts.builder();
        person.onBoard().facts().values().forEach(facts::say);
        return Observation.OfMandate.keyedByName(
                EntityKey.of(new InseeCode(AUCH)),
                FunctionCode.of("BOARD_MEMBER"),
                facts.say(Field.CONSTITUENCY, district).build());
    }

    @Test
    void who_was_elected_by_the_renewal_itself_and_is_absent_twice_ends() {
        story.knows(TOWNS).during(RENEWAL);
        story.reads(withOthers("2026-04-05", ANNE.electedIn2026(), JEAN.electedIn2026()));
        story.reads(withOthers("2026-05-05", JEAN.electedIn2026()));
        story.reads(withOthers("2026-06-05", JEAN.electedIn2026()).inOtherBytes());
        assertThat(story.hasAMayor(AUCH)).isFalse();
    }

    @Test
    void where_nobody_votes_absence_ends_as_ever() {
        story.knows(TOWNS).during(renewal("2026-03-15", "2026-07-15", Set.of(new DepartementCode("33"))));
        story.reads(withOthers("2026-04-05", ANNE, JEAN));
        story.reads(withOthers("2026-05-05", JEAN));
        story.reads(withOthers("2026-06-05", JEAN).inOtherBytes());
        assertThat(story.hasAMayor(AUCH)).isFalse();
    }

    @Test
    void other_limits_apply_while_the_renewal_goes_on_and_none_is_switched_off() {
        storyOfMayors(100);
        story.during(RENEWAL);
        story.reads(mayorsOf(80, "2026-04-05", GatesContract::mayorOf).underTheUsualLimits());
        assertHeldBy(
                Gate.ROW_COUNT,
                mayorsOf(55, "2026-05-05", GatesContract::mayorOf).underTheUsualLimits());
        story.during();
        assertHeldBy(
                Gate.ROW_COUNT,
                mayorsOf(75, "2026-05-05", GatesContract::mayorOf).underTheUsualLimits());
    }

    @Test
    void what_ends_without_a_successor_is_measured_by_the_limits_of_the_renewal() {
        storyOfMayors(100, Mayor::electedIn2026);
        story.during(RENEWAL);
        story.reads(mayorsOf(85, "2026-05-05", n -> mayorOf(n).electedIn2026()));
        story.reads(mayorsOf(85, "2026-06-05", n -> mayorOf(n).electedIn2026()).inOtherBytes());
        assertThat(view().counts().currentMandates()).isEqualTo(Map.of("MAYOR", 85L));
        story.reads(mayorsOf(62, "2026-06-15", n -> mayorOf(n).electedIn2026()));
        assertHeldBy(
                Gate.DELETIONS,
                mayorsOf(62, "2026-06-25", n -> mayorOf(n).electedIn2026()).inOtherBytes());
    }

    /** Besides those whom the test is about, some to whom nothing happens. */
    private static Publication withOthers(String asOf, Mayor... mayors) {
        return mayors(
                asOf,
                Stream.concat(
                                Arrays.stream(mayors),
                                IntStream.range(0, 8).mapToObj(n -> mayorOf(n).electedIn2026()))
                        .toList());
    }

    private static ElectionWindow renewal(String from, String to, Set<DepartementCode> where) {
        return renewal(from, to, where, Publication.MAYORS);
    }

    @Test
    void a_body_that_closes_while_a_renewal_goes_on_takes_its_functions_with_it() {
        story.reads(boards("2026-01-05", 20));
        var first = story.body(board(19).entity()).orElseThrow();
        var chair = story.currentIn(board(19).entity()).get(0);
        story.reads(boards("2026-02-05", 19));
        story.during(renewal("2026-03-15", "2026-07-15", Set.of(), "boards"));
        story.reads(boards("2026-04-05", 19).inOtherBytes());
        assertThat(story.body(first.id()).isOpen()).isFalse();
        assertThat(story.function(chair.id()).isCurrent()).isFalse();
        assertThat(story.journal(chair.id())).containsExactly("CREATED", "ENDED");
    }

    /** Boards that their register founds, each with a chair of a term that the renewal closes. */
    private static Publication boards(String asOf, int count) {
        return Publication.of(
                "boards",
                asOf,
                IntStream.range(0, count)
                        .boxed()
                        .flatMap(n -> Stream.of(board(n), chair(n)))
                        .toList());
    }

    private static Observation board(int n) {
        return grouping(n, "2%07d".formatted(n));
    }

    private static Observation chair(int n) {
        FunctionCode chair = FunctionCode.of("BOARD_MEMBER");
        Facts facts = Facts.builder()
                .say(Field.SURNAME, "Aubry")
                .say(Field.GIVEN_NAME, name(n))
                .say(Field.FUNCTION, chair.code())
                .say(Field.TITLE, "Membre")
                .say(Field.ELECTION, "MUNICIPAL")
                .say(Field.ELECTED_ON, "2020-03-15")
                .build();
        return Observation.OfMandate.keyedByName(board(n).entity(), chair, facts);
    }

    private static ElectionWindow renewal(String from, String to, Set<DepartementCode> where, String source) {
        return new ElectionWindow(
                Set.of(SourceCode.of(source)),
                where,
                LocalDate.parse(from),
                LocalDate.parse(to),
                new Thresholds(0.3, 0.15, 0.2),
                "AD",
                "BM",
                "élections municipales");
    }

    private void assertHeldBy(Gate gate, Publication publication) {
        var before = story.revision();
        assertThat(story.isStoppedBy(publication).gate()).isEqualTo(gate);
        assertThat(story.revision()).isEqualTo(before);
    }

    /** One more word is enough. */
    private void assertTakenBy(String who, Publication publication) {
        assertThat(story.approves(who, approvals(), publication))
                .isInstanceOfSatisfying(
                        ApprovalOutcome.Read.class,
                        read -> assertThat(read.outcome()).isInstanceOf(IngestOutcome.Taken.class));
    }

    private static Edition edition(Publication publication) {
        return new Edition(
                SourceCode.of(publication.source()),
                "all",
                publication.asOf(),
                publication.inspection().fingerprint().sha256(),
                0,
                0);
    }

    private void storyOfMayors() {
        storyOfMayors(30);
    }

    private void storyOfMayors(int size) {
        storyOfMayors(size, mayor -> mayor);
    }

    private void storyOfMayors(int size, UnaryOperator<Mayor> as) {
        story.reads(Publication.communes("2020-01-01", communes(size, "32")));
        story.reads(mayorsOf(size, "2026-01-05", n -> as.apply(mayorOf(n))));
    }

    private Set<PersonId> persons() {
        List<String> codes = IntStream.range(0, 30)
                .boxed()
                .flatMap(n -> Stream.of("32%03d".formatted(n), "33%03d".formatted(n)))
                .toList();
        return story.mayorsOf(codes).values().stream().map(Mandate::person).collect(Collectors.toSet());
    }

    private static Publication mayorsOf(int size, String asOf, IntFunction<Mayor> row) {
        return mayors(asOf, IntStream.range(0, size).mapToObj(row).toList());
    }

    private static Publication someOf(int size, String asOf, IntFunction<Mayor> row) {
        return mayors(
                asOf,
                IntStream.range(0, size).mapToObj(row).filter(Objects::nonNull).toList());
    }

    private static Mayor mayorOf(int n) {
        return mayor("32%03d".formatted(n), name(n), "Anne");
    }

    /** A name of letters for each number. */
    private static String name(int n) {
        return "NOM" + (char) ('A' + n / 26 / 26) + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26);
    }

    private static Mayor member(int n) {
        return mayor(AUCH, name(n), "Anne").born("19%02d-%02d-03".formatted(50 + n % 40, 1 + n / 40));
    }

    private static Publication board(String asOf, int size, IntFunction<Mayor> row) {
        return Publication.of(
                "boards",
                asOf,
                IntStream.range(0, size).mapToObj(row).map(Mayor::onBoard).toList());
    }

    private static List<Commune> communes(int size, String departement) {
        return IntStream.range(0, size)
                .mapToObj(n -> new Commune(departement + "%03d".formatted(n), "Ville " + name(n)))
                .toList();
    }

    /** Communes in ten départements. */
    private static List<Commune> spread(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> new Commune(spreadMayor(n).commune(), "Ville " + name(n)))
                .toList();
    }

    private static Mayor spreadMayor(int n) {
        return mayor("%02d%03d".formatted(30 + n % 10, n), name(n), "Anne");
    }

    /** The first mayors of so many. */
    private static Publication france(LocalDate asOf, int size, int left) {
        return someOf(size, asOf.toString(), n -> n < left ? spreadMayor(n) : null);
    }

    private static Publication groupings(String asOf, int size, int shift) {
        List<Observation> bodies = IntStream.range(0, size)
                .mapToObj(n -> grouping(n, "2%07d".formatted(n + shift)))
                .toList();
        return Publication.of("groupings", asOf, bodies);
    }

    private static Observation grouping(int n, String number) {
        Siren siren = siren(number);
        Facts facts = Facts.builder()
                .say(Field.KIND, "CC")
                .say(Field.NAME, "Communauté " + name(n))
                .say(Field.SIREN, siren.value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siren), true, facts);
    }

    /** What another register says of the communes' numbers. */
    private static Publication numbered(String asOf, int shift) {
        List<Observation> bodies = IntStream.range(0, 30)
                .mapToObj(n -> (Observation) new Observation.OfEntity(
                        EntityKey.of(new InseeCode("32%03d".formatted(n))),
                        false,
                        Facts.builder()
                                .say(
                                        Field.SIREN,
                                        siren("2%07d".formatted(n + shift)).value())
                                .build()))
                .toList();
        return Publication.of("numbers", asOf, bodies);
    }

    private static Observation becomes(String former, String present) {
        return new Observation.OfMovement(new CommuneMovement(
                CommuneMovement.Mod.COMMUNE_NOUVELLE,
                LocalDate.parse("2026-02-01"),
                new InseeCode(former),
                new InseeCode(present),
                "Ville " + present));
    }

    /** The number with the last digit that makes it one. */
    private static Siren siren(String number) {
        return IntStream.range(0, 10)
                .mapToObj(last -> Siren.parse(number + last))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
