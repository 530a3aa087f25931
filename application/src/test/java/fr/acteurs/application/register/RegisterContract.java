package fr.acteurs.application.register;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.google.common.collect.Sets;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.application.register.RegisterView.FunctionLine;
import fr.acteurs.application.register.RegisterView.JournalLine;
import fr.acteurs.application.register.RegisterView.UnknownTitle;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.OtherNames;
import fr.acteurs.domain.entity.RegisterNumbers;
import fr.acteurs.domain.feed.BodyExtras;
import fr.acteurs.domain.feed.FunctionExtras;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.SaidExtras;
import fr.acteurs.domain.source.SourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Register} promises, whatever keeps it, and what its {@link RegisterView} shows. */
public abstract class RegisterContract {

    private static final SourceCode MAYORS = SourceCode.of("rne-maires");
    private static final SourceCode OTHER = SourceCode.of("other-source");
    private static final String DATASET = "maires";
    private static final LocalDate DAY = LocalDate.parse("2026-03-23");
    private static final RowPrint A_ROW = new RowPrint(1, -2);
    private static final RowPrint ANOTHER_ROW = new RowPrint(-1, 2);
    private static final EntityKey AUCH = EntityKey.of(new InseeCode("32013"));

    private final IdMint mint = new IdMint(() -> Instant.parse("2026-03-23T04:15:00Z"), new Random(7));
    private final LegalEntity auch = commune("32013", "Auch");
    private final LegalEntity condom = commune("32107", "Condom");
    private final NaturalPerson anne = person("Durand", "Anne", Sex.F);
    private final NaturalPerson jean = person("Martin", "Jean", Sex.M);
    private final Mandate anneInAuch = mandate(anne, auch);

    private Register register;
    private RegisterView view;

    /** A register that holds nothing. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    @BeforeEach
    void begin() {
        register = emptyRegister();
        view = view();
    }

    // Editions and notices

    @Test
    void an_empty_register_holds_nothing_and_counts_nothing() {
        assertThat(view.editions()).isEmpty();
        assertThat(view.counts()).isEqualTo(new RegisterView.Counts(Map.of(), Map.of(), Map.of(), 0, Map.of(), 0));
        assertThat(view.notices(MAYORS, DATASET)).isEmpty();
        assertThat(view.journal(auch.id().value())).isEmpty();
        assertThat(view.testimonies(auch.id().value())).isEmpty();
    }

    @Test
    void the_last_edition_is_the_last_that_was_taken() {
        assertThat(read(RegisterTransaction::lastEdition)).isEmpty();
        write(t -> t.taken(edition("a", DAY)));
        write(t -> t.taken(edition("b", DAY.plusDays(1))));
        write(t -> t.held(edition("c", DAY.plusDays(2)), Gate.SIZE.held("1", "2")));
        assertThat(read(RegisterTransaction::lastEdition)).contains(edition("b", DAY.plusDays(1)));
        assertThat(register.lastTaken(MAYORS)).contains(edition("b", DAY.plusDays(1)));
        assertThat(register.lastTaken(OTHER)).isEmpty();
    }

    @Test
    void an_edition_that_is_taken_again_takes_the_place_of_its_former_note_and_notices() {
        write(t -> {
            t.note(new Notice(2, Reason.BAD_CODE, "a"));
            t.taken(edition("a", DAY));
        });
        write(t -> {
            t.note(new Notice(3, Reason.BAD_DATE, "b"));
            t.taken(edition("a", DAY));
        });
        assertThat(view.editions()).containsExactly(new EditionLine(edition("a", DAY), Optional.empty()));
        assertThat(view.notices(MAYORS, DATASET)).containsExactly(new Notice(3, Reason.BAD_DATE, "b"));
    }

    @Test
    void an_edition_that_is_held_drops_its_notices_and_leaves_those_of_the_last_that_was_taken() {
        var held = Gate.ROW_COUNT.held("1 row", "at least 5");
        write(t -> {
            t.note(new Notice(2, Reason.BAD_CODE, "a"));
            t.taken(edition("a", DAY));
        });
        write(t -> {
            t.note(new Notice(9, Reason.BAD_DATE, "b"));
            t.held(edition("b", DAY), held);
        });
        assertThat(view.editions())
                .containsExactly(
                        new EditionLine(edition("a", DAY), Optional.empty()),
                        new EditionLine(edition("b", DAY), Optional.of(held)));
        assertThat(view.notices(MAYORS, DATASET)).containsExactly(new Notice(2, Reason.BAD_CODE, "a"));
    }

    @Test
    void a_held_edition_is_shown_until_a_later_one_of_its_dataset_is_taken_or_any_when_its_dataset_is_not_known() {
        var held = Gate.COLUMNS.held("1", "2");
        var unknown = new Edition(MAYORS, Edition.UNKNOWN_DATASET, DAY, "9".repeat(64), 1, 0);
        write(t -> t.taken(edition("a", DAY)));
        write(t -> t.held(edition("b", DAY), held));
        register.write(MAYORS, Edition.UNKNOWN_DATASET, t -> {
            t.held(unknown, held);
            return 0;
        });
        assertThat(view.editions())
                .containsExactlyInAnyOrder(
                        new EditionLine(edition("a", DAY), Optional.empty()),
                        new EditionLine(edition("b", DAY), Optional.of(held)),
                        new EditionLine(unknown, Optional.of(held)));
        write(t -> t.taken(edition("c", DAY)));
        assertThat(view.editions()).containsExactly(new EditionLine(edition("c", DAY), Optional.empty()));
    }

    @Test
    void functions_are_found_by_their_id_and_by_their_person() {
        var ended = mandate(jean, auch).ended(DAY, anneInAuch.id());
        record(List.of(auch), List.of(anne, jean), List.of(anneInAuch, ended));
        assertThat(view.functions(ended.id().value()))
                .containsExactly(new FunctionLine(
                        ended.id().value(),
                        "MAYOR",
                        jean.id().value(),
                        auch.id().value(),
                        Optional.of(DAY),
                        Optional.of(anneInAuch.id().value())));
        assertThat(view.functions(anne.id().value()))
                .extracting(FunctionLine::id)
                .containsExactly(anneInAuch.id().value());
        assertThat(view.functions(auch.id().value())).isEmpty();
    }

    @Test
    void an_edition_that_was_taken_and_is_then_held_stays_the_last_that_was_taken() {
        write(t -> t.taken(edition("a", DAY)));
        write(t -> t.held(edition("a", DAY), Gate.DIGEST.held("1", "2")));
        assertThat(read(RegisterTransaction::lastEdition)).contains(edition("a", DAY));
    }

    @Test
    void notices_come_in_the_order_of_their_lines_and_keep_any_text() {
        var strange = new Notice(2, Reason.CLEANED_TEXT, "a\tb\nc\\N \\. \r é 𝄞");
        write(t -> {
            t.note(new Notice(7, Reason.BAD_DATE, "z"));
            t.note(strange);
            t.note(new Notice(7, Reason.BAD_CODE, ""));
            t.taken(edition("a", DAY));
        });
        assertThat(view.notices(MAYORS, DATASET))
                .containsExactly(strange, new Notice(7, Reason.BAD_CODE, ""), new Notice(7, Reason.BAD_DATE, "z"));
    }

    @Test
    void however_many_notices_there_are_the_register_answers_meanwhile() {
        record(List.of(auch), List.of(), List.of());
        write(t -> {
            for (int line = 0; line < 5_000; line++) {
                t.note(new Notice(line, Reason.UNKNOWN_BODY, "INSEE:" + line));
                if (line % 1_000 == 0) {
                    assertThat(t.entities(List.of(AUCH))).hasSize(1);
                }
            }
            t.taken(edition("a", DAY));
        });
        assertThat(view.notices(MAYORS, DATASET)).hasSize(5_000);
    }

    @Test
    void editions_of_two_datasets_do_not_meet() {
        write(t -> t.taken(edition("a", DAY)));
        register.write(OTHER, DATASET, t -> {
            assertThat(t.lastEdition()).isEmpty();
            t.taken(new Edition(OTHER, DATASET, DAY, "b".repeat(64), 1, 1));
            return 0;
        });
        assertThat(view.editions()).extracting(line -> line.edition().source()).containsExactly(OTHER, MAYORS);
    }

    @Test
    void titles_that_nobody_knows_are_counted_by_kind_of_body_the_most_frequent_first() {
        var vizier = mandate(anne, auch, FunctionCode.OTHER);
        var another = mandate(jean, condom, FunctionCode.OTHER);
        record(List.of(auch, condom), List.of(anne, jean), List.of(titled(vizier, "Vizir"), titled(another, "Vizir")));
        record(List.of(), List.of(), List.of(titled(mandate(anne, condom, FunctionCode.OTHER), "Scribe")));
        record(
                List.of(),
                List.of(),
                List.of(titled(mandate(jean, auch, FunctionCode.OTHER), "Parti").ended(DAY, null)));
        assertThat(view.unknownTitles())
                .extracting(UnknownTitle::title, UnknownTitle::kind, UnknownTitle::holders)
                .containsExactly(tuple("Vizir", "COMMUNE", 2L), tuple("Scribe", "COMMUNE", 1L));
        assertThat(view.unknownTitles().get(0).example()).isEqualTo(vizier.id().value());
    }

    private static Mandate titled(Mandate mandate, String title) {
        return new Mandate(
                mandate.id(),
                mandate.person(),
                mandate.entity(),
                mandate.function(),
                mandate.tenure(),
                title,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    // Comparing

    @Test
    void of_rows_that_repeat_the_first_stays_and_of_rows_that_contradict_the_later_start() {
        var said = inAuch(anne, "2020-05-24");
        var staged = compared(t -> {
            stage(t, 5, 0, inAuch(anne, ""));
            stage(t, 4, 0, inAuch(anne, "2019-01-01"));
            stage(t, 3, 0, said);
            stage(t, 2, 0, said);
        });
        assertThat(staged.lines).containsExactly("2 new");
        assertThat(staged.notices).isEqualTo(Map.of(Reason.DUPLICATE_ROW, 1L, Reason.CONTRADICTION, 2L));
        assertThat(compared(t -> {
                            stage(t, 2, 0, inAuch(anne, ""));
                            stage(t, 3, 0, said);
                        })
                        .lines)
                .containsExactly("3 new");
    }

    @Test
    void a_later_start_takes_the_place_of_the_row_that_is_listed_again() {
        record(List.of(auch), List.of(anne), List.of(anneInAuch));
        var said = inAuch(anne, "2020-05-24");
        write(t -> {
            var moved = new Moved(2, true, said, Optional.of(A_ROW), false, Optional.empty());
            t.keep(List.of(new Settled(moved, linkOfAnne(), said.facts(), Optional.empty(), Optional.empty())), DAY);
            t.taken(edition("a", DAY));
        });
        var staged = compared(t -> {
            assertThat(t.listsAgain(A_ROW)).isTrue();
            stage(t, 3, 0, inAuch(anne, "2019-05-24"));
            stage(t, 4, 0, inAuch(anne, "2022-05-24"));
            stage(t, 5, 0, inAuch(anne, "2021-05-24"));
        });
        assertThat(staged.lines).containsExactly("4 changed");
        assertThat(staged.notices).isEqualTo(Map.of(Reason.CONTRADICTION, 2L));
    }

    @Test
    void what_rows_say_in_passing_may_be_said_alike_by_many() {
        var staged = compared(t -> {
            stage(t, 2, 0, inAuch(anne, "2020-05-24"));
            stage(t, 2, 1, about(auch, false));
            stage(t, 3, 0, inSeat(jean, condom, "2020-05-24"));
            stage(t, 3, 1, about(auch, false));
            stage(t, 4, 1, new Observation.OfEntity(AUCH, false, Facts.none()));
        });
        assertThat(staged.lines).containsExactly("2 new", "2/1 new", "3 new");
        assertThat(staged.notices).isEqualTo(Map.of(Reason.DIFFERS_IN_PASSING, 1L));
    }

    @Test
    void of_two_holders_the_later_start_goes_on() {
        var staged = compared(t -> {
            stage(t, 2, 0, inAuch(anne, "2020-05-24"));
            stage(t, 3, 0, inAuch(jean, "2023-05-24"));
        });
        assertThat(staged.lines).containsExactly("3 new");
        assertThat(staged.notices).isEqualTo(Map.of(Reason.TWO_HOLDERS, 1L));
    }

    @Test
    void a_start_that_nobody_gives_is_not_later_than_one_that_is_given() {
        var staged = compared(t -> {
            stage(t, 2, 0, inAuch(anne, ""));
            stage(t, 3, 0, inAuch(jean, "2023-05-24"));
        });
        assertThat(staged.lines).containsExactly("3 new");
    }

    @Test
    void holders_who_start_together_are_all_held() {
        var third = person("Petit", "Odile", Sex.F);
        assertThat(compared(t -> {
                            stage(t, 2, 0, inAuch(anne, "2023-05-24"));
                            stage(t, 3, 0, inAuch(jean, "2023-05-24"));
                            stage(t, 4, 0, inAuch(third, "2020-05-24"));
                        })
                        .notices)
                .isEqualTo(Map.of(Reason.TWO_HOLDERS, 3L));
        assertThat(compared(t -> {
                            stage(t, 2, 0, inAuch(anne, ""));
                            stage(t, 3, 0, inAuch(jean, ""));
                        })
                        .notices)
                .isEqualTo(Map.of(Reason.TWO_HOLDERS, 2L));
    }

    @Test
    void the_notices_of_the_comparison_are_kept_with_the_edition() {
        write(t -> {
            stage(t, 2, 0, inAuch(anne, "2020-05-24"));
            stage(t, 3, 0, inAuch(anne, "2020-05-24"));
            stage(t, 4, 0, inAuch(jean, "2023-05-24"));
            t.compare();
            t.taken(edition("a", DAY));
        });
        assertThat(view.notices(MAYORS, DATASET))
                .containsExactly(
                        new Notice(2, Reason.TWO_HOLDERS, "INSEE:32013/MAYOR"),
                        new Notice(3, Reason.DUPLICATE_ROW, "INSEE:32013"));
    }

    @Test
    void what_is_kept_is_unchanged_then_changed_then_vanished() {
        keepAnneInAuch();
        assertThat(compared(t -> stage(t, 2, 0, inAuch(anne, "2020-05-24"))).lines)
                .containsExactly("1 unchanged");
        assertThat(compared(t -> stage(t, 2, 0, inAuch(anne, "2020-05-25"))).lines)
                .containsExactly("2 changed");
        assertThat(compared(t -> stage(t, 2, 0, inAuch(jean, "2020-05-25"))).lines)
                .containsExactly("2 new", "gone");
    }

    // Rows that are known again

    @Test
    void a_row_that_is_listed_again_need_not_be_staged_and_its_subject_is_not_gone() {
        keepAuchFrom(A_ROW);
        assertThat(compared(t -> {}).lines).containsExactly("gone");
        assertThat(compared(t -> assertThat(t.listsAgain(A_ROW)).isTrue()).lines)
                .isEmpty();
    }

    @Test
    void a_row_is_known_to_its_own_dataset_only_and_once() {
        keepAuchFrom(A_ROW);
        read(t -> {
            assertThat(t.listsAgain(ANOTHER_ROW)).isFalse();
            assertThat(t.listsAgain(A_ROW)).isTrue();
            assertThat(t.listsAgain(A_ROW)).isFalse();
            return 0;
        });
        register.write(OTHER, DATASET, t -> {
            assertThat(t.listsAgain(A_ROW)).isFalse();
            t.taken(new Edition(OTHER, DATASET, DAY, "b".repeat(64), 1, 1));
            return 0;
        });
    }

    /** A column that is left alone by name has moved: the row was read, and says what it said. */
    @Test
    void what_a_row_fills_is_counted_as_listed_again_only_where_it_was_not_read() {
        record(List.of(auch, condom), List.of(), List.of());
        write(t -> {
            t.keep(List.of(kept(auch, printOf(auch)), kept(condom, printOf(condom))), DAY);
            t.taken(edition("a", DAY));
        });
        var again = read(t -> {
            t.listsAgain(printOf(auch));
            t.stage(3, 0, about(condom, true), Optional.of(ANOTHER_ROW));
            assertThat(t.compare().unchanged()).isEqualTo(1);
            return t.filledAgain();
        });
        assertThat(again).containsEntry(Field.NAME, 1L);
    }

    @Test
    void what_else_is_said_of_a_subject_that_is_listed_again_repeats_or_contradicts_it() {
        keepAuchFrom(A_ROW);
        var staged = compared(t -> {
            stage(t, 2, 0, new Observation.OfEntity(AUCH, true, Facts.none()));
            t.listsAgain(A_ROW);
            t.stage(4, 0, about(auch, true), Optional.of(A_ROW));
            stage(t, 5, 1, about(auch, true));
            stage(t, 6, 0, about(condom, true));
        });
        assertThat(staged.lines).containsExactly("6 new");
        assertThat(staged.notices).isEqualTo(Map.of(Reason.DUPLICATE_ROW, 1L, Reason.CONTRADICTION, 1L));
    }

    @Test
    void a_row_of_a_subject_that_was_absent_or_is_over_is_read_again() {
        keepAuchFrom(A_ROW);
        write(t -> {
            t.compare();
            t.markAbsent(List.of(AUCH.toString()), DAY);
            t.taken(edition("b", DAY));
        });
        assertThat(isKnown(A_ROW)).isFalse();
        write(t -> {
            t.compare();
            t.markOver(List.of(AUCH.toString()));
            t.taken(edition("c", DAY));
        });
        assertThat(isKnown(A_ROW)).isFalse();
    }

    @Test
    void a_row_that_says_the_same_in_other_words_is_known_by_them_from_then_on() {
        keepAuchFrom(A_ROW);
        assertThat(compared(t -> t.stage(2, 0, about(auch, true), Optional.of(ANOTHER_ROW))).lines)
                .containsExactly("1 unchanged");
        assertThat(isKnown(A_ROW)).isFalse();
        assertThat(isKnown(ANOTHER_ROW)).isTrue();
    }

    @Test
    void more_rows_than_fit_at_once_are_all_known_again() {
        var bodies = new ArrayList<LegalEntity>();
        for (int i = 1; i <= 5_000; i++) {
            bodies.add(commune("%02d%03d".formatted(1 + i / 900, 1 + i % 900), "C"));
        }
        record(bodies, List.of(), List.of());
        write(t -> {
            t.keep(bodies.stream().map(body -> kept(body, printOf(body))).toList(), DAY);
            t.taken(edition("a", DAY));
        });
        var staged = compared(t -> {
            bodies.subList(1, 5_000)
                    .forEach(body -> assertThat(t.listsAgain(printOf(body))).isTrue());
            assertThat(t.listsAgain(new RowPrint(0, 5_001))).isFalse();
        });
        assertThat(staged.lines).containsExactly("gone");
    }

    // Strangers

    @Test
    void a_stranger_shares_birth_date_and_surname_with_nobody() {
        record(List.of(), List.of(anne), List.of());
        var paul = person("Petit", "Paul", Sex.M);
        var luc = new NaturalPerson(mint.person(), new PersonName("Petit", "Luc"), Sex.M, null);
        assertThat(strangers(inBoard(anne, auch), inBoard(jean, auch), inBoard(paul, auch), inBoard(paul, condom)))
                .containsExactly(3L);
        assertThat(strangers(inBoard(luc, auch), inBoard(luc, condom), inAuch(jean, "2020-05-24"), about(auch, true)))
                .containsExactly(2L, 3L);
    }

    private List<Long> strangers(Observation... observations) {
        return read(t -> {
            for (int i = 0; i < observations.length; i++) {
                stage(t, i + 2L, 0, observations[i]);
            }
            t.compare();
            var strangers = new ArrayList<Long>();
            t.eachMoved(1, moved -> moved.stream().filter(Moved::stranger).forEach(one -> strangers.add(one.line())));
            return strangers;
        });
    }

    private static Observation inBoard(NaturalPerson person, LegalEntity body) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, person.name().surname())
                .say(Field.GIVEN_NAME, person.name().givenName())
                .say(Field.BIRTH_DATE, Optional.ofNullable(person.birthDate()))
                .build();
        return Observation.OfMandate.keyedByName(key(body), FunctionCode.of("BOARD_MEMBER"), facts);
    }

    private boolean isKnown(RowPrint row) {
        return read(t -> t.listsAgain(row));
    }

    private void keepAuchFrom(RowPrint row) {
        record(List.of(auch), List.of(), List.of());
        write(t -> {
            t.keep(List.of(kept(auch, row)), DAY);
            t.taken(edition("a", DAY));
        });
    }

    private static Settled kept(LegalEntity body, RowPrint row) {
        var said = about(body, true);
        var moved = new Moved(2, true, said, Optional.of(row), false, Optional.empty());
        return new Settled(moved, Link.to(body.id()), said.facts(), Optional.empty(), Optional.empty());
    }

    private static RowPrint printOf(LegalEntity body) {
        return new RowPrint(7, Long.parseLong(key(body).value()));
    }

    @Test
    void what_another_source_says_is_not_compared() {
        keepAnneInAuch();
        register.write(OTHER, DATASET, t -> {
            assertThat(t.compare()).isEqualTo(new Staged(0, Map.of()));
            t.eachVanished(10, gone -> assertThat(gone).isEmpty());
            t.taken(new Edition(OTHER, DATASET, DAY, "b".repeat(64), 1, 1));
            return 0;
        });
    }

    @Test
    void what_was_absent_comes_back_as_moved_with_what_was_said_before() {
        keepAnneInAuch();
        var said = inAuch(anne, "2020-05-24");
        write(t -> {
            t.compare();
            t.markAbsent(List.of(said.key()), DAY);
            t.markAbsent(List.of(said.key()), DAY.plusDays(5));
            t.taken(edition("b", DAY));
        });
        var before = compared(t -> stage(t, 2, 0, said)).before.get(0).orElseThrow();
        assertThat(before)
                .isEqualTo(new StoredObservation(
                        said.key(),
                        new Link(auch.id(), anne.id(), anneInAuch.id()),
                        false,
                        said.facts(),
                        Optional.of(DAY),
                        false));
    }

    @Test
    void what_is_over_vanishes_no_more_and_comes_back_as_moved() {
        keepAnneInAuch();
        var said = inAuch(anne, "2020-05-24");
        write(t -> {
            t.compare();
            t.markOver(List.of(said.key()));
            t.taken(edition("b", DAY));
        });
        assertThat(compared(t -> {}).lines).isEmpty();
        assertThat(compared(t -> stage(t, 2, 0, said))
                        .before
                        .get(0)
                        .orElseThrow()
                        .over())
                .isTrue();
        assertThat(view.testimonies(anne.id().value())).noneMatch(testimony -> testimony.present());
    }

    @Test
    void stories_in_a_body_are_over_for_all_sources_at_once() {
        keepAnneInAuch();
        register.write(OTHER, DATASET, t -> {
            t.compare();
            t.markOverIn(Set.of(auch.id()));
            t.taken(new Edition(OTHER, DATASET, DAY, "b".repeat(64), 1, 1));
            return 0;
        });
        assertThat(compared(t -> {}).lines).isEmpty();
    }

    @Test
    void a_row_that_is_held_ends_an_absence() {
        keepAnneInAuch();
        write(t -> {
            t.compare();
            t.markAbsent(List.of(inAuch(anne, "").key()), DAY);
            t.taken(edition("b", DAY));
        });
        write(t -> {
            stage(t, 2, 0, inAuch(anne, "2020-05-24"));
            stage(t, 3, 0, inAuch(jean, "2020-05-24"));
            t.compare();
            t.taken(edition("c", DAY.plusDays(1)));
        });
        assertThat(compared(t -> stage(t, 2, 0, inAuch(anne, "2020-05-24"))).lines)
                .containsExactly("1 unchanged");
    }

    @Test
    void a_subject_that_is_kept_under_a_new_name_is_no_more_under_the_former() {
        keepAnneInAuch();
        var former = inAuch(anne, "2020-05-24");
        var renamed = inAuch(person("Durand Petit", "Anne", Sex.F), "2020-05-24");
        write(t -> {
            t.compare();
            t.keep(
                    List.of(new Settled(
                            fresh(renamed),
                            linkOfAnne(),
                            renamed.facts(),
                            Optional.of(former.key()),
                            Optional.empty())),
                    DAY);
            t.taken(edition("b", DAY));
        });
        assertThat(compared(t -> stage(t, 2, 0, renamed)).lines).containsExactly("1 unchanged");
        assertThat(compared(t -> stage(t, 2, 0, former)).lines).containsExactly("2 new", "gone");
        assertThat(view.testimonies(anne.id().value())).hasSize(1);
    }

    @Test
    void moved_and_vanished_come_in_chunks_that_lose_nothing() {
        keepAnneInAuch();
        var sizes = new ArrayList<Integer>();
        var lines = new ArrayList<Long>();
        write(t -> {
            for (int line = 8; line > 1; line--) {
                stage(t, line, 0, inSeat(jean, commune("3210" + line, "C"), "2020-05-24"));
            }
            t.compare();
            t.eachMoved(3, moved -> {
                sizes.add(moved.size());
                moved.forEach(one -> lines.add(one.line()));
            });
            t.eachVanished(3, gone -> sizes.add(gone.size()));
            t.taken(edition("b", DAY));
        });
        assertThat(lines).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(sizes).containsExactly(3, 3, 1, 1);
    }

    // Looking up

    @Test
    void a_body_is_found_by_each_of_its_numbers_and_of_two_the_one_of_the_smaller_id() {
        var numbers = new RegisterNumbers("320000018", "W321000012", "0320001A", "d1b3a5f0");
        var siret = new Siret("21750001600019");
        var one = LegalEntity.of(mint.entity(), EntityKind.of("CC"), "CC")
                .siret(siret)
                .numbers(numbers)
                .build();
        var other = LegalEntity.of(mint.entity(), EntityKind.of("CC"), "CC")
                .siren(siret.siren())
                .numbers(numbers)
                .build();
        var third = LegalEntity.of(mint.entity(), EntityKind.of("CC"), "CC")
                .siren(siret.siren())
                .build();
        record(List.of(third, other, one), List.of(), List.of());
        var keys = List.of(
                EntityKey.of(siret),
                new EntityKey(EntityKey.Scheme.FINESS, "320000018"),
                new EntityKey(EntityKey.Scheme.RNA, "W321000012"),
                new EntityKey(EntityKey.Scheme.UAI, "0320001A"),
                new EntityKey(EntityKey.Scheme.DILA, "d1b3a5f0"));
        EntityId ofTwo = smaller(one, other);
        var found = keys.stream().collect(Collectors.toMap(key -> key, key -> ofTwo));
        found.put(EntityKey.of(siret), one.id());
        assertThatObject(read(t -> t.entities(keys))).isEqualTo(found);
        assertThatObject(read(t -> t.entities(List.of(EntityKey.of(siret.siren())))))
                .isEqualTo(Map.of(EntityKey.of(siret.siren()), smaller(third, other)));
    }

    private static EntityId smaller(LegalEntity one, LegalEntity other) {
        return one.id().compareTo(other.id()) < 0 ? one.id() : other.id();
    }

    @Test
    void a_body_is_read_with_all_that_was_written_of_it() {
        var address = new PostalAddress(
                List.of("", "Hôtel \"de\" ville", "1 place, du {Puits}", "BP\\12"), "32008", "Auch", "FR");
        var whole = auch.but()
                .alsoOf(Set.of(EntityKind.of("PNR"), EntityKind.of("CC")))
                .otherNames(new OtherNames("Ville d'Auch", "VA"))
                .headSiret(new Siret("35600000000048"))
                .numbers(new RegisterNumbers(
                        "320000018", "W321000012", "0320001A", "d1b3a5f0-0000-4000-8000-000000000001"))
                .coordinates(new Coordinates(
                        new Phone("+33562000001"),
                        new Phone("3939"),
                        new Email("mairie@auch.example"),
                        new Website("https://auch.example"),
                        SocialAccount.parseAll("x:https://x.com/auch"),
                        address))
                .build();
        record(List.of(whole), List.of(), List.of());
        assertThatObject(read(t -> t.entitiesById(Set.of(whole.id())))).isEqualTo(Map.of(whole.id(), whole));
    }

    @Test
    void a_commune_is_found_by_its_code_and_another_body_by_its_siren_while_they_are_open() {
        var siren = new Siren("200036473");
        var group = LegalEntity.of(mint.entity(), EntityKind.of("CA"), "CA")
                .siren(siren)
                .assembly("GPT-32")
                .build();
        record(List.of(auch, condom.closed(), group), List.of(), List.of());
        EntityKey assembly = EntityKey.assembly("GPT-32");
        assertThatObject(read(t -> t.entities(
                        List.of(AUCH, EntityKey.of(new InseeCode("32107")), EntityKey.of(siren), assembly, AUCH))))
                .isEqualTo(Map.of(AUCH, auch.id(), EntityKey.of(siren), group.id(), assembly, group.id()));
        assertThatObject(read(t -> t.entitiesById(Set.of(group.id(), mint.entity()))))
                .isEqualTo(Map.of(group.id(), group));
    }

    @Test
    void the_holder_of_a_seat_comes_with_what_the_source_said_and_whether_it_lists_them() {
        keepAnneInAuch();
        var said = inAuch(anne, "2020-05-24");
        var stored = new StoredObservation(said.key(), linkOfAnne(), false, said.facts(), Optional.empty(), false);
        assertThatObject(afterStaging(said, t -> t.holders(List.of(auch.id(), condom.id()))))
                .isEqualTo(Map.of(auch.id(), List.of(new Holder(anneInAuch, stored, true))));
        assertThatObject(afterStaging(inAuch(jean, "2020-05-24"), t -> t.holders(List.of(auch.id()))))
                .isEqualTo(Map.of(auch.id(), List.of(new Holder(anneInAuch, stored, false))));
    }

    @Test
    void of_a_seat_for_many_those_come_whom_the_edition_lists_no_more() {
        var board = FunctionCode.of("BOARD_MEMBER");
        var anneOnBoard = mandate(anne, auch, board);
        var jeanOnBoard = mandate(jean, auch, board);
        keepOnBoard(anneOnBoard, jeanOnBoard);
        Map<EntityId, List<Holder>> leaving =
                afterStaging(inBoard(anne, auch), t -> t.leaving(List.of(auch.id(), condom.id())));
        assertThat(leaving)
                .containsOnlyKeys(auch.id())
                .extractingByKey(auch.id(), as(list(Holder.class)))
                .extracting(Holder::mandate, Holder::listed)
                .containsExactly(tuple(jeanOnBoard, false));
    }

    @Test
    void whom_another_dataset_lists_in_a_function_comes_unless_this_one_ever_did() {
        var board = FunctionCode.of("BOARD_MEMBER");
        var anneOnBoard = mandate(anne, auch, board);
        var jeanOnBoard = mandate(jean, auch, board);
        keepOnBoard(anneOnBoard, jeanOnBoard);
        register.write(OTHER, DATASET, t -> {
            t.compare();
            t.keep(List.of(settled(inBoard(anne, auch), anneOnBoard)), DAY);
            Map<EntityId, List<Holder>> beside = t.beside(List.of(auch.id(), condom.id()), Set.of(board));
            assertThat(beside)
                    .containsOnlyKeys(auch.id())
                    .extractingByKey(auch.id(), as(list(Holder.class)))
                    .extracting(Holder::mandate, Holder::listed)
                    .containsExactly(tuple(jeanOnBoard, true));
            assertThat(t.beside(List.of(condom.id()), Set.of(board))).isEmpty();
            assertThat(t.beside(List.of(auch.id()), Set.of(FunctionCode.MAYOR))).isEmpty();
            t.taken(new Edition(OTHER, DATASET, DAY, "b".repeat(64), 1, 1));
            return null;
        });
    }

    private void keepOnBoard(Mandate anneOnBoard, Mandate jeanOnBoard) {
        var anneSaid = inBoard(anne, auch);
        var jeanSaid = inBoard(jean, auch);
        write(t -> {
            t.compare();
            t.record(List.of(auch), List.of(anne, jean), List.of(anneOnBoard, jeanOnBoard), List.of(), DAY);
            t.keep(List.of(settled(anneSaid, anneOnBoard), settled(jeanSaid, jeanOnBoard)), DAY);
            t.taken(edition("b", DAY));
        });
    }

    private static Settled settled(Observation said, Mandate mandate) {
        Link link = new Link(mandate.entity(), mandate.person(), mandate.id());
        return new Settled(fresh(said), link, said.facts(), Optional.empty(), Optional.empty());
    }

    @Test
    void what_a_person_holds_comes_with_whether_a_source_lists_them_there() {
        keepAnneInAuch();
        var inCondom = mandate(anne, condom);
        var said = inSeat(anne, condom, "2020-05-24");
        write(t -> {
            t.compare();
            t.record(List.of(condom), List.of(), List.of(inCondom), List.of(Change.created(inCondom.id())), DAY);
            t.keep(List.of(settled(said, inCondom)), DAY);
            t.taken(edition("b", DAY));
        });
        Map<PersonId, List<Held>> held = afterStaging(said, t -> t.held(Set.of(anne.id(), jean.id())));
        assertThat(held)
                .containsOnlyKeys(anne.id())
                .extractingByKey(anne.id(), as(list(Held.class)))
                .containsExactlyInAnyOrder(new Held(anneInAuch, false), new Held(inCondom, true));
    }

    @Test
    void kin_were_born_on_one_day_and_share_a_word_of_their_surnames() {
        var married = person("Dürand-Valmont", "ANNE", Sex.M);
        var twin = person("Durand", "Zoé", Sex.F);
        keepAnneInAuch();
        record(List.of(), List.of(married, twin, person("Durant", "Anne", Sex.F)), List.of());
        var keys = PersonProbe.of(anne).kin();
        var found = afterStaging(
                inAuch(jean, ""),
                t -> t.kin(Sets.union(keys, PersonProbe.of(jean).kin())));
        assertThat(found.keySet()).isEqualTo(keys);
        assertThat(found.values().iterator().next()).containsExactlyInAnyOrder(anne, married, twin);
    }

    @Test
    void all_that_is_known_of_a_person_and_an_office_is_held_as_it_was_given() {
        var page = new Website("https://anne.example");
        var accounts = List.of(new SocialAccount(SocialAccount.Network.BLUESKY, page));
        var profile = new PublicProfile("Docteur", "Auch (32)", "Parti des rives", "Groupe des ponts", page, accounts);
        var known = new NaturalPerson(anne.id(), anne.name(), anne.sex(), anne.birthDate(), Set.of(), profile, "MAYOR");
        var address = new PostalAddress(List.of("", "Bureau 3", "1 place de l'Exemple", ""), "32000", "AUCH", "FR");
        var phone = new Phone("+33562000001");
        var reached = new DirectContact(
                phone, phone, new Phone("+33600000001"), new Email("anne@auch.example"), page, address);
        var sectors = List.of(SectorCode.of("URBANISME"), SectorCode.of("EAU"));
        var charged = anneInAuch.assigned(new Assignment("l'eau et l'urbanisme", sectors, reached));
        var water = auch.but().sectors(sectors).build();
        record(List.of(water), List.of(known), List.of(charged));
        assertThatObject(read(t -> t.personsById(Set.of(anne.id())))).isEqualTo(Map.of(anne.id(), known));
        assertThatObject(read(t -> t.mandatesById(Set.of(charged.id())))).isEqualTo(Map.of(charged.id(), charged));
        assertThatObject(read(t -> t.entitiesById(Set.of(auch.id())))).isEqualTo(Map.of(auch.id(), water));
    }

    @Test
    void who_bears_a_number_is_found_by_it_and_is_no_stranger() {
        var numbers = Set.of(new ExternalId("AN", "PA1"), new ExternalId("SENAT", "it's \"one\\two\",{}"));
        var named = new NaturalPerson(
                anne.id(), anne.name(), anne.sex(), anne.birthDate(), numbers, PublicProfile.NONE, null);
        record(List.of(auch), List.of(named), List.of());
        var seen = Facts.builder()
                .say(Field.SURNAME, "Valmont")
                .say(Field.GIVEN_NAME, "Annie")
                .say(Field.AN_PERSON, "PA1")
                .build();
        var key = EntityKey.of(new InseeCode("32013"));
        var numbered = Observation.OfMandate.keyedById(
                key, FunctionCode.of("BOARD_MEMBER"), new ExternalId("AN", "PA1"), seen);
        assertThat(strangers(numbered)).isEmpty();
        assertThat(afterStaging(numbered, t -> t.kin(numbered.kin())).values())
                .singleElement(as(list(NaturalPerson.class)))
                .containsExactly(named);
    }

    @Test
    void who_has_changed_their_name_is_still_found_by_the_former_one() {
        keepAnneInAuch();
        var keys = PersonProbe.of(anne).kin();
        var renamed = new NaturalPerson(anne.id(), new PersonName("Valmont", "Anne"), anne.sex(), anne.birthDate());
        record(List.of(), List.of(renamed), List.of());
        assertThat(afterStaging(inAuch(jean, ""), t -> t.kin(keys)).values())
                .singleElement(as(list(NaturalPerson.class)))
                .containsExactly(renamed);
    }

    @Test
    void testimonies_are_found_by_what_they_speak_of() {
        keepAnneInAuch();
        var body = about(auch, true);
        register.write(OTHER, DATASET, t -> {
            t.keep(
                    List.of(new Settled(
                            fresh(body), Link.to(auch.id()), body.facts(), Optional.empty(), Optional.empty())),
                    DAY);
            t.taken(new Edition(OTHER, DATASET, DAY, "b".repeat(64), 1, 1));
            return 0;
        });
        assertThat(read(t -> t.testimoniesOfEntities(Set.of(auch.id()))).get(auch.id()))
                .extracting(testimony -> testimony.source())
                .containsExactly(OTHER);
        assertThat(read(t -> t.testimoniesOfPersons(Set.of(anne.id()))).get(anne.id()))
                .extracting(testimony -> testimony.facts())
                .containsExactly(inAuch(anne, "2020-05-24").facts());
        assertThatObject(read(t -> t.testimoniesOfFunctions(Set.of(anneInAuch.id())))
                        .keySet())
                .isEqualTo(Set.of(anneInAuch.id()));
    }

    // What was ordered

    @Test
    void what_was_ordered_is_given_in_the_order_of_ids_then_of_sources() {
        record(List.of(condom, auch), List.of(anne, jean), List.of(anneInAuch));
        keepOrdered(OTHER, Link.to(condom.id()), ordered(condom, "annee", "1994"));
        keepOrdered(OTHER, Link.to(auch.id()), ordered(auch, "annee", "2; \"x\" = \\é"));
        keepOrdered(MAYORS, Link.to(auch.id()), ordered(auch, "statut", "régie"));
        keepOrdered(MAYORS, linkOfAnne(), orderedOf(anne));
        assertThat(bodyExtras(MAYORS, OTHER))
                .isSortedAccordingTo(
                        Comparator.comparing((BodyExtras row) -> row.body().id())
                                .thenComparing(row -> row.said().source()))
                .containsExactlyInAnyOrder(
                        new BodyExtras(auch, said(OTHER, "annee", "2; \"x\" = \\é")),
                        new BodyExtras(auch, said(MAYORS, "statut", "régie")),
                        new BodyExtras(condom, said(OTHER, "annee", "1994")));
        assertThat(bodyExtras(MAYORS)).hasSize(1);
        assertThat(bodyExtras()).isEmpty();
        assertThat(functionExtras(MAYORS))
                .containsExactly(new FunctionExtras(anneInAuch, auch, Permission.NONE, said(MAYORS, "annee", "2020")));
        assertThat(functionExtras(OTHER)).isEmpty();
    }

    @Test
    void what_a_source_says_no_more_or_of_who_is_no_more_was_ordered_in_vain() {
        record(List.of(condom.closed(), auch), List.of(anne), List.of(anneInAuch.ended(DAY, null)));
        keepOrdered(MAYORS, Link.to(condom.id()), ordered(condom, "annee", "1994"));
        keepOrdered(MAYORS, linkOfAnne(), orderedOf(anne));
        keepOrdered(OTHER, Link.to(auch.id()), about(auch, false));
        keepOrdered(MAYORS, Link.to(auch.id()), ordered(auch, "annee", "1994"));
        assertThat(bodyExtras(MAYORS, OTHER)).hasSize(1);
        assertThat(functionExtras(MAYORS, OTHER)).isEmpty();
        write(t -> {
            t.markAbsent(List.of(AUCH.toString()), DAY.plusDays(1));
            t.taken(edition("b", DAY.plusDays(1)));
        });
        assertThat(bodyExtras(MAYORS, OTHER)).isEmpty();
    }

    private List<BodyExtras> bodyExtras(SourceCode... sources) {
        List<BodyExtras> all = new ArrayList<>();
        view.eachBodyExtras(Set.of(sources), all::add);
        return all;
    }

    private List<FunctionExtras> functionExtras(SourceCode... sources) {
        List<FunctionExtras> all = new ArrayList<>();
        view.eachFunctionExtras(Set.of(sources), all::add);
        return all;
    }

    private static SaidExtras said(SourceCode source, String column, String value) {
        return new SaidExtras(new Extras("BC-1", Map.of(column, value)), source, DAY);
    }

    private static Observation ordered(LegalEntity entity, String column, String value) {
        String extras = new Extras("BC-1", Map.of(column, value)).print();
        return new Observation.OfEntity(key(entity), false, Facts.of(Map.of(Field.EXTRAS, extras)));
    }

    private Observation orderedOf(NaturalPerson person) {
        String extras = new Extras("BC-1", Map.of("annee", "2020")).print();
        Facts facts = inAuch(person, "").facts().with(Field.EXTRAS, extras);
        return Observation.OfMandate.keyedByName(AUCH, FunctionCode.MAYOR, facts);
    }

    private void keepOrdered(SourceCode source, Link link, Observation said) {
        register.write(source, DATASET, t -> {
            t.keep(List.of(new Settled(fresh(said), link, said.facts(), Optional.empty(), Optional.empty())), DAY);
            t.taken(new Edition(source, DATASET, DAY, "c".repeat(64), 1, 1));
            return 0;
        });
    }

    // Recording

    @Test
    void golden_records_come_back_as_they_were_recorded() {
        var ended = mandate(jean, auch).ended(DAY, anneInAuch.id());
        record(List.of(auch), List.of(anne, jean), List.of(anneInAuch, ended));
        assertThatObject(read(t -> t.personsById(Set.of(anne.id(), jean.id()))))
                .isEqualTo(Map.of(anne.id(), anne, jean.id(), jean));
        assertThatObject(read(t -> t.mandatesById(Set.of(anneInAuch.id(), ended.id()))))
                .isEqualTo(Map.of(anneInAuch.id(), anneInAuch, ended.id(), ended));
        assertThatObject(read(t -> t.currentMandatesIn(Set.of(auch.id())))).isEqualTo(List.of(anneInAuch));
        assertThatObject(read(t -> t.currentMandatesOf(Set.of(anne.id(), jean.id()))))
                .isEqualTo(List.of(anneInAuch));
    }

    @Test
    void an_edition_has_one_revision_and_each_subject_one_line_in_it() {
        write(t -> {
            t.record(List.of(auch), List.of(), List.of(), List.of(Change.created(auch.id())), DAY);
            t.record(List.of(auch), List.of(), List.of(), List.of(Change.modified(auch.id(), Set.of("name"))), DAY);
            t.taken(edition("a", DAY));
        });
        assertThat(view.counts().revision()).isEqualTo(1);
        assertThat(view.journal(auch.id().value()))
                .containsExactly(new JournalLine(1, DAY, "CREATED", Optional.empty(), List.of("name")));
    }

    @Test
    void changes_of_one_subject_in_one_revision_add_up_in_the_order_of_their_names() {
        record(List.of(auch), List.of(), List.of());
        write(t -> {
            t.record(
                    List.of(auch),
                    List.of(),
                    List.of(),
                    List.of(Change.modified(auch.id(), Set.of("siret", "name", "kind"))),
                    DAY);
            t.record(
                    List.of(auch),
                    List.of(),
                    List.of(),
                    List.of(Change.modified(auch.id(), Set.of("commune", "name"))),
                    DAY);
            t.taken(edition("b", DAY));
        });
        assertThat(view.journal(auch.id().value()).get(0).fields()).containsExactly("commune", "kind", "name", "siret");
    }

    @Test
    void the_fields_of_a_change_stand_in_the_order_of_their_names() {
        var fields = Set.of("state", "siret", "siren", "population", "parent", "name", "kind", "insee", "commune");
        write(t -> {
            t.record(List.of(auch), List.of(), List.of(), List.of(Change.modified(auch.id(), fields)), DAY);
            t.taken(edition("a", DAY));
        });
        assertThat(view.journal(auch.id().value()).get(0).fields()).isSorted().hasSize(9);
    }

    @Test
    void an_end_in_the_revision_of_a_change_is_an_end_with_its_motive() {
        record(List.of(auch), List.of(), List.of());
        write(t -> {
            t.record(List.of(auch), List.of(), List.of(), List.of(Change.modified(auch.id(), Set.of("name"))), DAY);
            t.record(
                    List.of(auch.closed()),
                    List.of(),
                    List.of(),
                    List.of(Change.ended(auch.id(), Motive.FERMETURE)),
                    DAY);
            t.taken(edition("b", DAY));
        });
        assertThat(view.journal(auch.id().value()))
                .last()
                .isEqualTo(new JournalLine(2, DAY, "ENDED", Optional.of("FERMETURE"), List.of("name")));
    }

    @Test
    void an_edition_that_records_nothing_has_no_revision() {
        write(t -> t.taken(edition("a", DAY)));
        assertThat(view.counts().revision()).isZero();
    }

    @Test
    void open_bodies_persons_and_current_functions_are_counted() {
        record(
                List.of(auch, condom.closed()),
                List.of(anne, jean),
                List.of(anneInAuch, mandate(jean, auch).ended(DAY, null)));
        assertThat(view.counts())
                .isEqualTo(new RegisterView.Counts(
                        Map.of("COMMUNE", 1L),
                        Map.of("COMMUNE", 1L),
                        Map.of("COMMUNE", 1L),
                        2,
                        Map.of("MAYOR", 1L),
                        1));
    }

    @Test
    void a_seat_is_free_for_a_successor_in_the_same_record() {
        record(List.of(auch), List.of(anne, jean), List.of(anneInAuch));
        var successor = mandate(jean, auch);
        record(List.of(), List.of(), List.of(successor, anneInAuch.ended(DAY, successor.id())));
        assertThatObject(read(t -> t.currentMandatesIn(Set.of(auch.id())))).isEqualTo(List.of(successor));
    }

    // What a register refuses

    @Test
    void a_seat_never_has_two_current_holders() {
        record(List.of(auch), List.of(anne, jean), List.of(anneInAuch));
        assertThatThrownBy(() -> record(List.of(), List.of(), List.of(mandate(jean, auch))))
                .isInstanceOf(RuntimeException.class);
        assertThatObject(read(t -> t.currentMandatesIn(Set.of(auch.id())))).isEqualTo(List.of(anneInAuch));
    }

    @Test
    void two_open_bodies_never_have_the_same_code() {
        record(List.of(auch), List.of(), List.of());
        assertThatThrownBy(() -> record(List.of(commune("32013", "Auch bis")), List.of(), List.of()))
                .isInstanceOf(RuntimeException.class);
        record(List.of(auch.closed()), List.of(), List.of());
        record(List.of(commune("32013", "Auch bis")), List.of(), List.of());
    }

    @Test
    void two_open_bodies_never_have_the_same_siret_or_assembly() {
        var siret = new Siret("21750001600019");
        var one = auch.but().siret(siret).assembly("DEP-32").build();
        record(List.of(one), List.of(), List.of());
        assertThatThrownBy(() -> record(List.of(condom.but().siret(siret).build()), List.of(), List.of()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> record(List.of(condom.but().assembly("DEP-32").build()), List.of(), List.of()))
                .isInstanceOf(RuntimeException.class);
        record(List.of(one.closed()), List.of(), List.of());
        record(List.of(condom.but().siret(siret).assembly("DEP-32").build()), List.of(), List.of());
    }

    @Test
    void open_bodies_are_found_around_a_siret_that_they_have_or_hang_on() {
        var siret = new Siret("21750001600019");
        var owner = auch.but().siret(siret).build();
        var part = condom.but().headSiret(siret).build();
        var closed = commune("32208", "Lectoure").but().headSiret(siret).build().closed();
        record(List.of(owner, part, closed, commune("32160", "Gimont")), List.of(), List.of());
        assertThatObject(Set.copyOf(read(t -> t.around(List.of(siret, new Siret("35600000000048"))))))
                .isEqualTo(Set.of(owner, part));
        assertThatObject(read(t -> t.around(List.of()))).isEqualTo(List.of());
    }

    @Test
    void what_a_transaction_founds_is_told_from_what_was_there() {
        record(List.of(auch), List.of(), List.of());
        Set<EntityId> both = Set.of(auch.id(), condom.id());
        assertThatObject(read(t -> {
                    t.record(
                            List.of(auch, condom),
                            List.of(),
                            List.of(),
                            List.of(Change.modified(auch.id(), Set.of("name")), Change.created(condom.id())),
                            DAY);
                    return t.begun(both);
                }))
                .isEqualTo(Set.of(condom.id()));
        assertThatObject(read(t -> t.begun(both))).isEqualTo(Set.of());
    }

    // Transactions

    @Test
    void what_breaks_off_leaves_nothing() {
        keepAnneInAuch();
        var counts = view.counts();
        assertThatThrownBy(() -> write(t -> {
                    t.note(new Notice(1, Reason.BAD_CODE, ""));
                    stage(t, 2, 0, inAuch(jean, "2023-05-24"));
                    t.compare();
                    t.markOverIn(Set.of(auch.id()));
                    t.record(List.of(condom), List.of(jean), List.of(), List.of(Change.created(jean.id())), DAY);
                    t.taken(edition("b", DAY));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(view.counts()).isEqualTo(counts);
        assertThat(view.editions()).extracting(EditionLine::edition).containsExactly(edition("a", DAY));
        assertThat(view.journal(jean.id().value())).isEmpty();
        assertThat(compared(t -> stage(t, 2, 0, inAuch(anne, "2020-05-24"))).lines)
                .containsExactly("1 unchanged");
    }

    @Test
    void a_second_writer_waits_and_sees_what_the_first_wrote_while_readers_do_not_wait() throws Exception {
        var writing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> write(t -> {
            t.record(List.of(auch), List.of(), List.of(), List.of(Change.created(auch.id())), DAY);
            writing.countDown();
            await(go);
            t.taken(edition("a", DAY));
        }));
        await(writing);
        var second = CompletableFuture.supplyAsync(() -> read(t -> t.entities(List.of(AUCH))));
        assertThat(view.counts().revision()).isZero();
        assertThat(second).isNotDone();
        go.countDown();
        first.get(1, TimeUnit.MINUTES);
        assertThat(second.get(1, TimeUnit.MINUTES)).containsEntry(AUCH, auch.id());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    // Words of these tests

    /** What a comparison found: {@code 1 unchanged}, then {@code line new|changed}, then {@code gone}. */
    private record Found(List<String> lines, Map<Reason, Long> notices, List<Optional<StoredObservation>> before) {}

    private Found compared(Consumer<RegisterTransaction> staging) {
        return read(t -> {
            staging.accept(t);
            var staged = t.compare();
            var lines = new ArrayList<String>();
            var before = new ArrayList<Optional<StoredObservation>>();
            if (staged.unchanged() > 0) {
                lines.add(staged.unchanged() + " unchanged");
            }
            t.eachMoved(
                    100,
                    moved -> moved.forEach(one -> {
                        before.add(one.before());
                        lines.add(one.line()
                                + (one.primary() ? "" : "/1")
                                + (one.before().isPresent() ? " changed" : " new"));
                    }));
            t.eachVanished(100, gone -> gone.forEach(one -> lines.add("gone")));
            return new Found(lines, staged.notices(), before);
        });
    }

    private <T> T afterStaging(Observation observation, Function<RegisterTransaction, T> question) {
        return read(t -> {
            stage(t, 2, 0, observation);
            t.compare();
            return question.apply(t);
        });
    }

    /** Asks in an edition of a dataset that is held, so that nothing is left but its note. */
    private <T> T read(Function<RegisterTransaction, T> question) {
        return register.write(MAYORS, DATASET, t -> {
            T answer = question.apply(t);
            t.held(edition("f", DAY), Gate.SIZE.held("asked", "asked"));
            return answer;
        });
    }

    private void write(Consumer<RegisterTransaction> work) {
        register.write(MAYORS, DATASET, t -> {
            work.accept(t);
            return 0;
        });
    }

    private void record(List<LegalEntity> entities, List<NaturalPerson> persons, List<Mandate> mandates) {
        write(t -> {
            t.record(entities, persons, mandates, List.of(), DAY);
            t.taken(edition("e", DAY));
        });
    }

    private void keepAnneInAuch() {
        record(List.of(auch), List.of(anne), List.of(anneInAuch));
        keepAnneOfNowhere();
    }

    private void keepAnneOfNowhere() {
        var said = inAuch(anne, "2020-05-24");
        write(t -> {
            t.keep(
                    List.of(new Settled(fresh(said), linkOfAnne(), said.facts(), Optional.empty(), Optional.empty())),
                    DAY);
            t.taken(edition("a", DAY));
        });
    }

    private Link linkOfAnne() {
        return new Link(auch.id(), anne.id(), anneInAuch.id());
    }

    private static Edition edition(String digit, LocalDate asOf) {
        return new Edition(MAYORS, DATASET, asOf, digit.repeat(64), 100, 10);
    }

    private LegalEntity commune(String code, String name) {
        InseeCode insee = new InseeCode(code);
        EntityId id = mint.entity();
        return LegalEntity.of(id, EntityKind.COMMUNE, name)
                .insee(insee)
                .commune(name)
                .departement(insee.departement())
                .region(insee.departement().region().orElse(null))
                .build();
    }

    private NaturalPerson person(String surname, String givenName, Sex sex) {
        PersonId id = mint.person();
        return new NaturalPerson(id, new PersonName(surname, givenName), sex, LocalDate.parse("1961-02-03"));
    }

    private Mandate mandate(NaturalPerson person, LegalEntity entity) {
        return mandate(person, entity, FunctionCode.MAYOR);
    }

    private Mandate mandate(NaturalPerson person, LegalEntity entity, FunctionCode function) {
        FunctionId id = mint.function();
        var term = ElectionCalendar.MUNICIPAL.termOf(LocalDate.parse("2020-03-15"), LocalDate.parse("2020-05-24"));
        var tenure = function.equals(FunctionCode.MAYOR) ? Tenure.SOLE : Tenure.SHARED;
        return new Mandate(
                id, person.id(), entity.id(), function, tenure, "Maire", 1, null, term.orElseThrow(), null, null, null);
    }

    private Observation inAuch(NaturalPerson person, String start) {
        return inSeat(person, auch, start);
    }

    private static Observation inSeat(NaturalPerson person, LegalEntity entity, String start) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, person.name().surname())
                .say(Field.GIVEN_NAME, person.name().givenName())
                .say(Field.BIRTH_DATE, Optional.ofNullable(person.birthDate()))
                .say(Field.STARTED_ON, Optional.of(start).filter(day -> !day.isEmpty()))
                .say(Field.TENURE, Tenure.SOLE.name())
                .build();
        return Observation.OfMandate.keyedByName(key(entity), FunctionCode.MAYOR, facts);
    }

    private static Observation about(LegalEntity entity, boolean founding) {
        return new Observation.OfEntity(
                key(entity),
                founding,
                Facts.builder().say(Field.NAME, entity.name()).build());
    }

    private static EntityKey key(LegalEntity entity) {
        return EntityKey.of(Optional.ofNullable(entity.insee()).orElseThrow());
    }

    private static Moved fresh(Observation observation) {
        return new Moved(2, true, observation, Optional.empty(), false, Optional.empty());
    }

    private static void stage(RegisterTransaction t, long line, int part, Observation observation) {
        t.stage(line, part, observation, Optional.empty());
    }
}
