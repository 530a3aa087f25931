package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Mayor.mayor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a source says of persons and of no function: whom it is taken for, and what moves. Every store tells the same. */
public abstract class PersonsContract {

    private static final FunctionCode MEMBER = FunctionCode.of("BOARD_MEMBER");
    private static final String PAGE = "https://anne.example/";
    private static final Mayor ANNE = mayor("32013", "DERVAL", "Anne");
    private static final Mayor JEAN = mayor("32107", "VALMONT", "Jean").man().born("1955-06-07");

    private Story story;

    protected abstract Register emptyRegister();

    protected abstract RegisterView view();

    @BeforeEach
    void begin() {
        story = new Story(emptyRegister(), view()).knows("32013 Auch", "32107 Condom");
        story.reads(Publication.mayors("2026-01-05", ANNE, JEAN));
    }

    private static Publication pages(String day, Observation... pages) {
        return Publication.of("pages", day, Arrays.asList(pages));
    }

    private static Observation of(Mayor who, String page) {
        return who.page(FunctionCode.MAYOR, who.surname() + who.commune(), page);
    }

    private PersonId anne() {
        return mayorOf("32013").person();
    }

    private Mandate mayorOf(String commune) {
        return story.currentIn(commune).stream()
                .filter(mandate -> mandate.function().equals(FunctionCode.MAYOR))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> page(PersonId person) {
        return Optional.ofNullable(story.person(person).profile().blog()).map(Website::value);
    }

    private List<String> notices() {
        return view().notices(SourceCode.of("pages"), "all").stream()
                .map(notice -> notice.line() + " " + notice.reason() + " " + notice.detail())
                .toList();
    }

    @Test
    void somebody_is_found_by_name_among_those_of_the_office_and_their_functions_move() {
        IngestReport report = story.reads(pages("2026-02-01", of(ANNE, PAGE)));
        assertThat(report.created()).isEqualTo(1);
        assertThat(page(anne())).contains(PAGE);
        assertThat(story.journal(anne())).containsExactly("CREATED", "MODIFIED [profile]");
        assertThat(story.journal(mayorOf("32013").id())).containsExactly("CREATED", "MODIFIED [person]");
        assertThat(story.person(anne()).birthDate()).hasToString("1961-02-03");
        assertThat(view().whoIsWho().recognitions(anne().value()))
                .filteredOn(one -> one.source().value().equals("pages"))
                .singleElement()
                .satisfies(one -> assertThat(one.by()).contains(Level.ALONE_IN_OFFICE));
    }

    @Test
    void the_same_edition_again_changes_nothing_and_another_page_moves_the_functions_again() {
        story.reads(pages("2026-02-01", of(ANNE, PAGE)));
        long revision = story.revision();
        IngestReport again = story.reads(pages("2026-02-01", of(ANNE, PAGE)));
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(story.revision()).isEqualTo(revision);
        IngestReport changed = story.reads(pages("2026-02-02", of(ANNE, PAGE + "2")));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(page(anne())).contains(PAGE + "2");
        assertThat(story.journal(mayorOf("32013").id()))
                .containsExactly("CREATED", "MODIFIED [person]", "MODIFIED [person]");
    }

    @Test
    void of_whom_nobody_knows_nothing_is_kept_until_they_are_known() {
        Mayor stranger = ANNE.written("DERVAL", "Zoé");
        Mayor elsewhere = ANNE.in("32107");
        Publication pages = pages("2026-02-01", of(stranger, PAGE), of(elsewhere, PAGE), of(JEAN.in("32999"), PAGE));
        IngestReport report = story.reads(pages);
        assertThat(notices())
                .containsExactly(
                        "2 UNKNOWN_PERSON INSEE:32013", "3 UNKNOWN_PERSON INSEE:32107", "4 UNKNOWN_BODY INSEE:32999");
        assertThat(report.created()).isZero();
        assertThat(view().counts().persons()).isEqualTo(2);
        Mayor zoe = stranger.born("1980-01-01");
        story.reads(Publication.mayors("2026-02-02", ANNE, zoe.in("32107")));
        story.reads(pages("2026-02-03", of(zoe.in("32107"), PAGE)));
        assertThat(page(mayorOf("32107").person())).contains(PAGE);
    }

    @Test
    void namesakes_in_the_office_are_not_chosen_between() {
        Mayor other = ANNE.born("1970-04-05");
        story.reads(Publication.of("boards", "2026-02-01", ANNE.as(MEMBER), other.as(MEMBER)));
        story.reads(pages("2026-02-02", ANNE.page(MEMBER, "1", PAGE)));
        assertThat(notices()).containsExactly("2 NAMESAKES INSEE:32013");
        assertThat(page(anne())).isEmpty();
    }

    /** One of two namesakes may be unknown to the register: the name alone does not say which. */
    @Test
    void two_rows_that_names_alone_lead_to_one_holder_are_namesakes_however_they_come() {
        for (int chunk : List.of(1, 4_000)) {
            begin();
            story.inChunksOf(chunk);
            IngestReport report = story.reads(pages(
                    "2026-02-01",
                    ANNE.page(FunctionCode.MAYOR, "1", PAGE),
                    of(JEAN, PAGE),
                    ANNE.page(FunctionCode.MAYOR, "2", PAGE + "2")));
            assertThat(notices()).containsExactly("2 NAMESAKES INSEE:32013", "4 NAMESAKES INSEE:32013");
            assertThat(report.created()).isEqualTo(1);
            assertThat(page(anne())).isEmpty();
            story.reads(pages("2026-02-02", ANNE.page(FunctionCode.MAYOR, "2", PAGE + "2"), of(JEAN, PAGE)));
            assertThat(page(anne())).contains(PAGE + "2");
        }
    }

    @Test
    void who_is_told_of_under_one_number_is_nobody_under_another_until_that_one_is_gone() {
        Observation first = ANNE.page(FunctionCode.MAYOR, "1", PAGE);
        Observation second = ANNE.page(FunctionCode.MAYOR, "2", PAGE + "2");
        story.reads(pages("2026-02-01", first));
        story.reads(pages("2026-02-02", second, first));
        assertThat(notices()).containsExactly("2 NAMESAKES INSEE:32013");
        story.reads(pages("2026-02-03", second, ANNE.page(FunctionCode.MAYOR, "1", PAGE + "1")));
        assertThat(notices()).containsExactly("2 NAMESAKES INSEE:32013");
        assertThat(page(anne())).contains(PAGE + "1");
        story.reads(pages("2026-02-04", second));
        assertThat(notices()).isEmpty();
        assertThat(page(anne())).isPresent();
    }

    @Test
    void one_person_may_be_told_of_in_each_of_their_offices() {
        story.reads(Publication.of("boards", "2026-01-06", ANNE.as(MEMBER)));
        story.reads(pages("2026-02-01", of(ANNE, PAGE), ANNE.page(MEMBER, "2", PAGE)));
        assertThat(notices()).isEmpty();
        assertThat(page(anne())).contains(PAGE);
    }

    @Test
    void whom_a_number_names_is_not_whom_a_name_alone_leads_to() {
        story.reads(Publication.of("numbers", "2026-02-01", ANNE.numbered("PA1")));
        story.reads(pages("2026-02-02", ANNE.page(MEMBER, "9", PAGE + "9"), numbered("PA1", PAGE)));
        assertThat(notices()).containsExactly("2 NAMESAKES INSEE:32013");
        assertThat(page(story.personKnownAs(ANNE.numbered("PA1")).id())).contains(PAGE);
    }

    @Test
    void a_number_tells_namesakes_from_one_another_and_gives_way_to_no_name() {
        Mayor other = ANNE.born("1970-04-05");
        story.reads(Publication.of("numbers", "2026-02-01", ANNE.numbered("PA1"), other.numbered("PA2")));
        story.reads(pages("2026-02-02", numbered("PA2", PAGE), numbered("PA3", PAGE)));
        assertThat(notices()).containsExactly("3 UNKNOWN_PERSON INSEE:32013");
        assertThat(page(story.personKnownAs(other.as(MEMBER)).id())).contains(PAGE);
        assertThat(page(anne())).isEmpty();
    }

    private static Observation numbered(String number, String page) {
        Observation named = ANNE.page(MEMBER, number, page);
        Facts facts = named.facts().with(Field.AN_PERSON, number);
        return Observation.OfPerson.numbered(named.entity(), MEMBER, number, facts);
    }

    @Test
    void one_absence_ends_nothing_and_the_second_withdraws_what_was_said() {
        story.reads(pages("2026-02-01", of(ANNE, PAGE), of(JEAN, PAGE)));
        story.reads(pages("2026-02-02", of(JEAN, PAGE)));
        assertThat(page(anne())).contains(PAGE);
        IngestReport report = story.reads(pages("2026-02-03", of(JEAN, PAGE)).inOtherBytes());
        assertThat(report.functionsEnded()).isZero();
        assertThat(page(anne())).isEmpty();
        assertThat(story.hasAMayor("32013")).isTrue();
        assertThat(story.journal(mayorOf("32013").id()))
                .containsExactly("CREATED", "MODIFIED [person]", "MODIFIED [person]");
        story.reads(pages("2026-02-04", of(ANNE, PAGE), of(JEAN, PAGE)));
        assertThat(page(anne())).contains(PAGE);
    }

    @Test
    void whose_row_comes_back_at_once_keeps_what_was_said() {
        story.reads(pages("2026-02-01", of(ANNE, PAGE), of(JEAN, PAGE)));
        story.reads(pages("2026-02-02", of(JEAN, PAGE)));
        story.reads(pages("2026-02-03", of(ANNE, PAGE), of(JEAN, PAGE)));
        story.reads(pages("2026-02-04", of(JEAN, PAGE)));
        assertThat(page(anne())).contains(PAGE);
    }

    @Test
    void a_function_is_not_witnessed_by_what_is_said_of_its_holder() {
        story.reads(pages("2026-02-01", of(ANNE, PAGE)));
        Mandate mandate = mayorOf("32013");
        story.reads(Publication.mayors("2026-02-02", JEAN));
        story.reads(Publication.mayors("2026-02-03", JEAN).inOtherBytes());
        assertThat(story.hasAMayor("32013")).isFalse();
        assertThat(story.function(mandate.id()).isCurrent()).isFalse();
        story.reads(pages("2026-02-04", of(ANNE, PAGE + "2")));
        assertThat(story.hasAMayor("32013")).isFalse();
        assertThat(page(mandate.person())).contains(PAGE + "2");
    }

    @Test
    void who_left_the_office_is_still_found_and_a_successor_takes_nothing_of_it() {
        story.reads(Publication.mayors(
                "2026-02-02", ANNE.written("NEUVILLE", "Odette").born("1949-09-09"), JEAN));
        PersonId odette = anne();
        story.reads(pages("2026-02-03", of(ANNE, PAGE)));
        assertThat(notices()).isEmpty();
        assertThat(page(odette)).isEmpty();
        assertThat(page(story.personKnownAs(ANNE.observation()).id())).contains(PAGE);
    }

    @Test
    void a_row_twice_is_one_and_another_row_of_its_subject_is_noted() {
        story.reads(pages("2026-02-01", of(ANNE, PAGE), of(ANNE, PAGE), of(ANNE, PAGE + "2"))
                .repeating(1));
        assertThat(notices()).containsExactly("3 DUPLICATE_ROW INSEE:32013", "4 CONTRADICTION INSEE:32013");
        assertThat(page(anne())).contains(PAGE);
    }

    @Test
    void explain_shows_who_said_it() {
        story.reads(pages("2026-02-01", of(ANNE, PAGE)));
        assertThat(view().testimonies(anne().value()))
                .filteredOn(said -> said.source().value().equals("pages"))
                .extracting(Testimony::facts)
                .containsExactly(Facts.builder()
                        .say(Field.BLOG, PAGE)
                        .say(Field.OWN_ACCOUNTS, "")
                        .build());
        assertThat(view().testimonies(mayorOf("32013").id().value()))
                .noneMatch(said -> said.source().value().equals("pages"));
    }
}
