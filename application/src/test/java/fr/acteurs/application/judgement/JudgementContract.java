package fr.acteurs.application.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.ingest.Bench;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Judgement.Deed;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Sign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What humans say of persons, and what becomes of it when editions are read after it. Every store tells the same. */
public abstract class JudgementContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final Signature ALICE = new Signature("alice", "vu au procès-verbal");

    private Bench bench;
    private JudgePersons judge;

    /** A register that holds nothing, with its judgements. */
    protected abstract Store emptyStore();

    /** One store, by its three doors. */
    public record Store(Register register, RegisterView view, Judgements judgements) {}

    /** What the client was told of identifiers, in the order of the file. */
    protected abstract List<Redirection> redirections();

    @BeforeEach
    void begin() {
        Store store = emptyStore();
        bench = new Bench(store.register(), store.view());
        judge = new JudgePersons(
                store.judgements(),
                Rules.of(Segments.SMALL),
                new IdMint(() -> Instant.parse("2026-06-01T10:00:00Z"), new Random(20260601)),
                KeyedHashes.NONE,
                () -> NOON);
        bench.knows("32013 Auch", "32107 Condom");
    }

    /** Known by her first name here and by the one that she goes by there; not the one woman to be born on that day. */
    private void a_woman_under_two_names() {
        bench.readsMayor("32013", "LEROUX", "Hélène");
        bench.readsBoard("32013", "LEROUX", "Nelly");
    }

    private PersonId mayor() {
        return bench.mayorOf("32013").person();
    }

    private PersonId boardMember() {
        return bench.boardMemberOf("32013").person();
    }

    private Ruling merged() {
        return judge.merge(mayor(), boardMember(), ALICE, TODAY, Mode.IN_EARNEST);
    }

    // What waits

    @Test
    void a_pair_that_resolution_left_open_waits_with_what_speaks_for_and_against() {
        a_woman_under_two_names();
        assertThat(judge.waiting()).singleElement().satisfies(pair -> {
            assertThat(Set.of(pair.one().person().id(), pair.other().person().id()))
                    .isEqualTo(Set.of(mayor(), boardMember()));
            assertThat(pair.likeness().inOrder())
                    .containsExactly(Sign.SAME_BIRTH_DATE, Sign.SAME_SURNAME, Sign.SAME_BODY, Sign.OTHER_GIVEN_NAME);
        });
    }

    @Test
    void those_who_look_most_alike_come_first_and_those_left_open_last() {
        a_woman_under_two_names();
        bench.readsBoardToo("32107", "LEROUX", "Annabelle", "1961-02-03");
        List<Waiting> before = judge.waiting();
        assertThat(before).hasSizeGreaterThan(1);
        assertThat(before).isSortedAccordingTo(Waiting.BEST_FIRST);

        Waiting best = before.get(0);
        judge.leaveOpen(best.one().person().id(), best.other().person().id(), ALICE, TODAY, Mode.IN_EARNEST);
        List<Waiting> after = judge.waiting();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(after.size() - 1).leftOpen()).map(Judgement::deed).contains(Deed.LEFT_OPEN);
    }

    // What is said of a person and of no function

    private static final String PAGE = "https://helene.example/";

    private Optional<String> page(PersonId person) {
        return Optional.ofNullable(bench.person(person).profile().blog()).map(Website::value);
    }

    @Test
    void what_is_said_of_a_holder_alone_goes_along_with_the_function_they_were_found_by() {
        a_woman_under_two_names();
        PersonId mayor = mayor();
        PersonId member = boardMember();
        bench.readsPage("2026-03-01", "32013", "LEROUX", "Hélène", PAGE);
        assertThat(page(mayor)).contains(PAGE);
        Ruling merge = merged();
        assertThat(page(mayor)).contains(PAGE);
        bench.readsPage("2026-03-02", "32013", "LEROUX", "Hélène", PAGE + "2");
        assertThat(page(mayor)).contains(PAGE + "2");

        judge.undo(merge.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(mayor()).isEqualTo(mayor);
        assertThat(page(mayor)).contains(PAGE + "2");
        assertThat(page(member)).isEmpty();
    }

    @Test
    void a_split_takes_it_from_the_person_it_was_taken_for() {
        bench.readsMayor("32013", "LEROUX", "Hélène");
        bench.readsBoard("32013", "LEROUX", "Hélène");
        bench.readsMemberPage("2026-03-01", "32013", "LEROUX", "Hélène", PAGE);
        PersonId one = mayor();
        assertThat(boardMember()).isEqualTo(one);
        judge.split(one, Set.of(bench.boardMemberOf("32013").id()), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(boardMember()).isNotEqualTo(one);
        assertThat(page(boardMember())).contains(PAGE);
        assertThat(page(one)).isEmpty();
        bench.readsMemberPage("2026-03-02", "32013", "LEROUX", "Hélène", PAGE + "2");
        assertThat(page(boardMember())).contains(PAGE + "2");
        assertThat(page(one)).isEmpty();
    }

    @Test
    void it_follows_a_function_that_gives_way_to_another_and_comes_back() {
        bench.readsMayor("32013", "LEROUX", "Hélène");
        bench.readsBoard("32013", "LEROUX", "Hélène");
        bench.readsOtherBoard("32013", "LEROUX", "Nelly");
        List<FunctionId> seats = bench.boardFunctionsOf("32013");
        assertThat(seats).hasSize(2);
        PersonId nelly = bench.holder(seats.get(1));
        bench.readsMemberPage("2026-03-01", "32013", "LEROUX", "Nelly", PAGE);
        Ruling merge = judge.merge(mayor(), nelly, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(page(mayor())).contains(PAGE);
        judge.undo(merge.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(page(mayor())).isEmpty();
        assertThat(page(nelly)).contains(PAGE);
    }

    // Two who are one

    @Test
    void a_merge_keeps_the_older_identifier_and_gives_it_all_functions() {
        a_woman_under_two_names();
        PersonId survivor = mayor();
        PersonId alias = boardMember();
        Ruling ruling = merged();

        assertThat(survivor).isLessThan(alias);
        assertThat(mayor()).isEqualTo(survivor);
        assertThat(boardMember()).isEqualTo(survivor);
        assertThat(ruling.judgement().by()).isEqualTo("alice");
        assertThat(bench.journal(alias)).containsExactly("CREATED", "ENDED");
        assertThat(bench.journal(bench.boardMemberOf("32013").id())).containsExactly("CREATED", "MODIFIED [person]");
        assertThat(redirections()).isEqualTo(ruling.redirections());
        assertThat(redirections())
                .map(JudgementContract::told)
                .containsExactly("P " + alias + " " + survivor + " FUSION");
        assertThat(judge.waiting()).isEmpty();
        assertThat(bench.persons()).isEqualTo(1);
    }

    @Test
    void a_merge_outlives_every_edition_that_is_read_after_it() {
        a_woman_under_two_names();
        PersonId survivor = mayor();
        merged();
        long revision = bench.revision();
        bench.readsMayor("32013", "LEROUX", "Hélène");
        bench.readsBoard("32013", "LEROUX", "Nelly");
        assertThat(bench.revision()).isEqualTo(revision);

        bench.readsBoardOf("2026-09-01");
        bench.readsBoardOf("2026-12-01");
        bench.readsBoardOf("2027-01-01", "32013", "LEROUX", "Nelly");
        assertThat(boardMember()).isEqualTo(survivor);
        assertThat(judge.waiting()).isEmpty();
    }

    @Test
    void whoever_was_merged_is_found_elsewhere_by_each_of_their_names() {
        a_woman_under_two_names();
        PersonId survivor = mayor();
        merged();
        bench.readsBoardToo("32107", "LEROUX", "Nelly", "1961-02-03");
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(survivor);
    }

    @Test
    void two_mandates_that_nobody_may_hold_together_are_held_by_one_when_a_human_says_so() {
        bench.readsMayors("32013", "32107");
        PersonId one = bench.mayorOf("32013").person();
        PersonId other = bench.mayorOf("32107").person();
        assertThat(one).isNotEqualTo(other);
        judge.merge(one, other, ALICE, TODAY, Mode.IN_EARNEST);
        bench.readsNoMayorOf("2026-09-01", "32107");
        bench.readsMayorsOf("2026-12-01", "32013", "32107");
        assertThat(bench.mayorOf("32107").person())
                .isEqualTo(bench.mayorOf("32013").person());
    }

    @Test
    void one_function_that_was_counted_twice_is_one_after_the_merge() {
        bench.readsBoard("32013", "LEROUX", "Hélène");
        bench.readsOtherBoard("32013", "LEROUX", "Nelly");
        List<FunctionId> functions = bench.boardFunctionsOf("32013");
        assertThat(functions).hasSize(2);
        Ruling ruling = judge.merge(
                bench.holder(functions.get(0)), bench.holder(functions.get(1)), ALICE, TODAY, Mode.IN_EARNEST);

        FunctionId stays = functions.get(0);
        FunctionId gone = functions.get(1);
        assertThat(bench.boardFunctionsOf("32013")).containsExactly(stays);
        assertThat(bench.function(gone).replacedBy()).isEqualTo(stays);
        assertThat(bench.motives(gone)).containsExactly("", "FUSION");
        assertThat(ruling.redirections()).map(JudgementContract::told).contains("F " + gone + " " + stays + " FUSION");
        assertThat(bench.testimonies(stays)).isEqualTo(2);

        judge.undo(ruling.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.boardFunctionsOf("32013")).containsExactly(stays, gone);
        assertThat(bench.function(gone).replacedBy()).isNull();
        assertThat(bench.testimonies(stays)).isEqualTo(1);
        assertThat(redirections()).map(JudgementContract::told).endsWith("F " + gone + " " + gone + " ANNULATION");
    }

    @Test
    void chains_of_redirections_are_flattened() {
        a_woman_under_two_names();
        bench.readsBoardToo("32107", "LEROUX", "Annabelle", "1961-02-03");
        PersonId first = mayor();
        PersonId second = boardMember();
        PersonId third = bench.boardMemberOf("32107").person();
        assertThat(Set.of(first, second, third)).hasSize(3);
        judge.merge(second, third, ALICE, TODAY, Mode.IN_EARNEST);
        judge.merge(first, second, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(redirections())
                .map(JudgementContract::told)
                .containsExactly(
                        "P " + third + " " + second + " FUSION",
                        "P " + second + " " + first + " FUSION",
                        "P " + third + " " + first + " FUSION");
    }

    // Taken back

    @Test
    void an_undone_merge_gives_the_younger_identifier_back_as_it_was() {
        a_woman_under_two_names();
        PersonId survivor = mayor();
        PersonId alias = boardMember();
        var nameOfAlias = bench.person(alias).name();
        long number = merged().judgement().number();
        Ruling undone = judge.undo(number, ALICE, TODAY.plusDays(1), Mode.IN_EARNEST);

        assertThat(mayor()).isEqualTo(survivor);
        assertThat(boardMember()).isEqualTo(alias);
        assertThat(bench.person(alias).name()).isEqualTo(nameOfAlias);
        assertThat(undone.redirections())
                .map(JudgementContract::told)
                .containsExactly("P " + alias + " " + alias + " ANNULATION");
        assertThat(judge.waiting()).hasSize(1);
        assertThat(bench.persons()).isEqualTo(2);
    }

    @Test
    void what_followed_from_the_merged_function_goes_back_with_it() {
        bench.readsMayor("32013", "LEROUX", "Hélène");
        bench.readsBoard("32107", "LEROUX", "Nelly");
        PersonId alias = bench.boardMemberOf("32107").person();
        assertThat(alias).isNotEqualTo(mayor());
        long number = judge.merge(mayor(), alias, ALICE, TODAY, Mode.IN_EARNEST)
                .judgement()
                .number();
        bench.readsBoardElectedIn2026("32107", "LEROUX", "Nelly");
        assertThat(bench.boardMemberOf("32107").previous()).isNotNull();
        judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(alias);
    }

    @Test
    void a_judgement_is_undone_once_and_an_undoing_is_not_undone() {
        a_woman_under_two_names();
        long number = merged().judgement().number();
        long undoing =
                judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST).judgement().number();
        assertThatThrownBy(() -> judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST))
                .isInstanceOf(JudgementRefused.class)
                .hasMessageContaining("undone already");
        assertThatThrownBy(() -> judge.undo(undoing, ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining("judge the two anew");
        assertThatThrownBy(() -> judge.undo(99, ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining("There is no judgement 99");
        assertThat(judge.all()).map(Judgement::deed).containsExactly(Deed.MERGED, Deed.UNDONE);
        assertThat(judge.all().get(1).undoes()).contains(number);
    }

    // One who is two

    /** Namesakes who were born on one day; nothing but their bodies tells them apart. */
    private PersonId one_identifier_for_two() {
        bench.readsMayor("32013", "GUERIN", "Claude");
        bench.readsBoard("32107", "GUERIN", "Claude");
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(mayor());
        return mayor();
    }

    @Test
    void a_split_leaves_the_identifier_with_the_function_that_was_minted_first() {
        PersonId person = one_identifier_for_two();
        FunctionId first = bench.mayorOf("32013").id();
        FunctionId later = bench.boardMemberOf("32107").id();
        Ruling ruling = judge.split(person, Set.of(first), ALICE, TODAY, Mode.IN_EARNEST);

        assertThat(mayor()).isEqualTo(person);
        PersonId newcomer = bench.boardMemberOf("32107").person();
        assertThat(newcomer).isNotEqualTo(person);
        assertThat(bench.boardMemberOf("32107").id()).isEqualTo(later);
        assertThat(ruling.redirections())
                .map(JudgementContract::told)
                .containsExactly("P " + person + " " + newcomer + " SCISSION");
        assertThat(bench.journal(later)).containsExactly("CREATED", "MODIFIED [person]");
        assertThat(bench.journal(newcomer)).containsExactly("CREATED");
        assertThat(bench.person(newcomer).name()).isEqualTo(bench.person(person).name());
    }

    @Test
    void the_highest_function_goes_with_the_functions_that_are_given_away_and_back() {
        a_woman_under_two_names();
        PersonId alone = boardMember();
        assertThat(bench.person(alone).highest()).isNull();
        Ruling merge = merged();
        assertThat(bench.person(mayor()).highest()).isEqualTo("MAYOR");
        judge.undo(merge.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.person(boardMember()).highest()).isNull();
        assertThat(bench.person(mayor()).highest()).isEqualTo("MAYOR");
    }

    @Test
    void a_split_takes_the_honour_from_who_keeps_none() {
        PersonId person = one_identifier_for_two();
        judge.split(person, Set.of(bench.boardMemberOf("32107").id()), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.person(mayor()).highest()).isEqualTo("MAYOR");
        assertThat(bench.person(boardMemberIn("32107")).highest()).isNull();
    }

    private PersonId boardMemberIn(String commune) {
        return bench.boardMemberOf(commune).person();
    }

    @Test
    void a_split_outlives_every_edition_that_is_read_after_it_be_it_in_another_spelling() {
        PersonId person = one_identifier_for_two();
        judge.split(person, Set.of(bench.mayorOf("32013").id()), ALICE, TODAY, Mode.IN_EARNEST);
        PersonId newcomer = bench.boardMemberOf("32107").person();
        FunctionId function = bench.boardMemberOf("32107").id();
        bench.readsBoardOf("2026-09-01", "32107", "GUERIN", "Claude");
        bench.readsBoardOf("2026-12-01", "32107", "GUERIN-PETIT", "Claude");
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(newcomer);
        assertThat(bench.boardMemberOf("32107").id()).isEqualTo(function);
        assertThat(mayor()).isEqualTo(person);
        assertThat(bench.persons()).isEqualTo(2);
    }

    @Test
    void an_undone_split_makes_them_one_again() {
        PersonId person = one_identifier_for_two();
        long number = judge.split(person, Set.of(bench.mayorOf("32013").id()), ALICE, TODAY, Mode.IN_EARNEST)
                .judgement()
                .number();
        PersonId newcomer = bench.boardMemberOf("32107").person();
        Ruling undone = judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(person);
        assertThat(undone.redirections())
                .map(JudgementContract::told)
                .containsExactly("P " + newcomer + " " + person + " FUSION");
    }

    @Test
    void a_split_needs_functions_of_the_person_on_both_sides() {
        PersonId person = one_identifier_for_two();
        FunctionId first = bench.mayorOf("32013").id();
        FunctionId later = bench.boardMemberOf("32107").id();
        FunctionId stranger = new FunctionId("F-00000000000000000000000001");
        assertThatThrownBy(() -> judge.split(person, Set.of(first, later), ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining("both sides");
        assertThatThrownBy(() -> judge.split(person, Set.of(stranger), ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining(first.value());
    }

    // Numbers of other registers

    @Test
    void whoever_was_numbered_twice_has_both_numbers_after_the_merge_and_is_found_by_each() {
        PersonId survivor = numbered_twice();
        PersonId alias = bench.boardMemberOf("32107").person();
        judge.merge(survivor, alias, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(numbersOf(survivor)).containsExactly("AN:PA1", "AN:PA2");
        bench.readsNumbered("2026-09-01", "32013", "LEROUX", "Hélène", "PA1", "32107", "VALMONT", "Annie", "PA2");
        bench.readsNumbered("2026-12-01", "32013", "VALMONT", "Annie", "PA2", "32107", "VALMONT", "Annie", "PA2");
        assertThat(bench.boardFunctionsOf("32013"))
                .allSatisfy(function -> assertThat(bench.holder(function)).isEqualTo(survivor));
        assertThat(bench.persons()).isEqualTo(1);
    }

    @Test
    void an_undone_merge_gives_each_their_number_back() {
        PersonId survivor = numbered_twice();
        PersonId alias = bench.boardMemberOf("32107").person();
        long number = judge.merge(survivor, alias, ALICE, TODAY, Mode.IN_EARNEST)
                .judgement()
                .number();
        judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(numbersOf(survivor)).containsExactly("AN:PA1");
        assertThat(numbersOf(alias)).containsExactly("AN:PA2");
        bench.readsNumbered("2026-09-01", "32013", "LEROUX", "Hélène", "PA1", "32107", "VALMONT", "Annie", "PA2");
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(alias);
    }

    @Test
    void a_split_leaves_the_number_with_what_the_register_that_gave_it_says() {
        bench.readsMayor("32013", "LEROUX", "Hélène");
        bench.readsNumbered("2026-02-05", "32107", "LEROUX", "Hélène", "PA1");
        PersonId person = mayor();
        assertThat(bench.boardMemberOf("32107").person()).isEqualTo(person);
        long number = judge.split(person, Set.of(bench.mayorOf("32013").id()), ALICE, TODAY, Mode.IN_EARNEST)
                .judgement()
                .number();
        PersonId newcomer = bench.boardMemberOf("32107").person();
        assertThat(numbersOf(person)).isEmpty();
        assertThat(numbersOf(newcomer)).containsExactly("AN:PA1");
        judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(numbersOf(person)).containsExactly("AN:PA1");
    }

    /** One woman, whom a register numbered under each of her first names. */
    private PersonId numbered_twice() {
        bench.readsNumbered("2026-02-05", "32013", "LEROUX", "Hélène", "PA1", "32107", "LEROUX", "Hélène", "PA2");
        assertThat(bench.persons()).isEqualTo(2);
        return bench.boardMemberOf("32013").person();
    }

    private List<String> numbersOf(PersonId person) {
        return bench.person(person).ids().stream()
                .map(ExternalId::text)
                .sorted()
                .toList();
    }

    // Two who stay two

    @Test
    void two_who_are_kept_apart_wait_no_more_and_are_not_merged_until_that_is_undone() {
        a_woman_under_two_names();
        PersonId one = mayor();
        PersonId other = boardMember();
        long number = judge.keepApart(other, one, ALICE, TODAY, Mode.IN_EARNEST)
                .judgement()
                .number();
        assertThat(judge.waiting()).isEmpty();
        assertThatThrownBy(this::merged).isInstanceOf(JudgementRefused.class).hasMessageContaining("undo " + number);
        judge.undo(number, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(judge.waiting()).hasSize(1);
        merged();
        assertThat(mayor()).isEqualTo(boardMember());
    }

    // What is refused, and what is only tried

    @Test
    void who_gave_way_is_not_judged_any_more() {
        a_woman_under_two_names();
        PersonId survivor = mayor();
        PersonId alias = boardMember();
        merged();
        assertThatThrownBy(() -> judge.merge(alias, survivor, ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining(alias + " gave way to " + survivor);
    }

    @Test
    void a_person_is_not_merged_with_themselves_or_with_nobody_or_with_a_stranger() {
        a_woman_under_two_names();
        bench.readsBoardToo("32107", "ZOLA", "Pierre", "1950-01-09");
        PersonId nobody = new PersonId("P-00000000000000000000000001");
        assertThatThrownBy(() -> judge.merge(mayor(), mayor(), ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining("named twice");
        assertThatThrownBy(() -> judge.merge(mayor(), nobody, ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining("has no person");
        PersonId stranger = bench.boardMemberOf("32107").person();
        assertThatThrownBy(() -> judge.merge(mayor(), stranger, ALICE, TODAY, Mode.IN_EARNEST))
                .hasMessageContaining("in common");
    }

    @Test
    void a_rehearsal_tells_what_would_be_and_leaves_all_as_it_is() {
        a_woman_under_two_names();
        long revision = bench.revision();
        Ruling rehearsed = judge.merge(mayor(), boardMember(), ALICE, TODAY, Mode.REHEARSAL);
        assertThat(rehearsed.redirections()).hasSize(1);
        assertThat(rehearsed.changed()).hasSize(1);
        assertThat(bench.revision()).isEqualTo(revision);
        assertThat(judge.all()).isEmpty();
        assertThat(redirections()).isEmpty();
        assertThat(mayor()).isNotEqualTo(boardMember());
    }

    private static String told(Redirection redirection) {
        return redirection.type() + " " + redirection.former() + " " + redirection.current() + " "
                + redirection.motive();
    }
}
