package fr.acteurs.application.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Progress;
import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.KeepConsents;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.MemoryRightsJournal;
import fr.acteurs.application.consent.PlainHashes;
import fr.acteurs.application.consent.RequestBook;
import fr.acteurs.application.contact.PlainContactParser;
import fr.acteurs.application.ingest.Bench;
import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Judgements;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.Rectifiable;
import fr.acteurs.domain.register.Rectification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What persons have had put right goes before what registers say, then and later. Every store tells the same. */
public abstract class RectificationContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");
    private static final Signature ALICE = new Signature("alice", "vu au procès-verbal");

    private static final KeyedHashes HASHES = new PlainHashes(List.of("k1"));

    private Store store;
    private Bench bench;
    private KeepRectifications rectify;
    private ReadRectifications rectified;

    /** A register that holds nothing, with what stands beside it. */
    protected abstract Store emptyStore();

    /** One store, by its doors. */
    public record Store(
            Register register,
            RegisterView view,
            Judgements judgements,
            ConsentLedger consents,
            RequestBook requests,
            Rectifications rectifications) {}

    @BeforeEach
    void begin() {
        store = emptyStore();
        bench = new Bench(store.register(), store.view());
        rectify = new KeepRectifications(
                store.rectifications(), store.requests(), Rules.of(Segments.SMALL), new PlainContactParser(), HASHES);
        rectified = new ReadRectifications(store.rectifications(), store.view());
        bench.knows("32013 Auch", "32107 Condom");
        bench.readsMayor("32013", "LEROU", "Hélène");
    }

    private PersonId mayor() {
        return bench.mayorOf("32013").person();
    }

    private NaturalPerson person() {
        return bench.person(mayor());
    }

    private long request(DataRight right, PersonId person) {
        return store.requests()
                .add(new SubjectRequest(
                        0, right, Optional.of(person), "DEM-12", TODAY, "alice", Optional.empty(), Optional.empty()))
                .number();
    }

    private Correction of(PersonId person, Optional<FunctionId> function, Rectifiable value, String text) {
        long request = request(DataRight.RECTIFICATION, person);
        return new Correction(person, function, Map.of(value, text), request, "alice");
    }

    private List<Rectification> rectified(Rectifiable value, String text) {
        return rectify.rectify(of(mayor(), Optional.empty(), value, text), TODAY);
    }

    private List<Rectification> rectifiedIn(FunctionId function, Rectifiable value, String text) {
        return rectify.rectify(of(bench.holder(function), Optional.of(function), value, text), TODAY);
    }

    // The person's word

    @Test
    void goes_before_the_register_and_moves_the_person_and_their_functions_at_once() {
        List<Rectification> done = rectified(Rectifiable.NOM, "LEROUX");
        assertThat(person().name()).isEqualTo(new PersonName("Leroux", "Hélène"));
        assertThat(bench.journal(mayor())).containsExactly("CREATED", "MODIFIED [rectified, surname]");
        assertThat(bench.journal(bench.mayorOf("32013").id()))
                .containsExactly("CREATED", "MODIFIED [person, rectified]");
        assertThat(done).singleElement().satisfies(one -> {
            assertThat(List.of(one.replaced(), one.value())).containsExactly("LEROU", "LEROUX");
            assertThat(one.by()).isEqualTo("alice");
        });
        assertThat(store.rectifications().inForce()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(1);
            assertThat(one.value()).isEqualTo("LEROUX");
        });
    }

    @Test
    void outlives_every_edition_that_repeats_the_mistake() {
        PersonId mayor = mayor();
        rectified(Rectifiable.NOM, "LEROUX");
        bench.readsMayor("32013", "LEROU", "Hélène");
        bench.readsMayor("32013", "LEROU", "Hélène Marie");
        assertThat(mayor()).isEqualTo(mayor);
        assertThat(person().name().surname()).isEqualTo("Leroux");
    }

    @Test
    void outlives_a_register_that_says_it_right_once_and_then_the_mistake_again() {
        PersonId mayor = mayor();
        FunctionId function = bench.mayorOf("32013").id();
        long request = request(DataRight.RECTIFICATION, mayor);
        rectify.rectify(
                new Correction(
                        mayor,
                        Optional.empty(),
                        Map.of(Rectifiable.NOM, "LEROUX", Rectifiable.PRENOM, "Nelly"),
                        request,
                        "alice"),
                TODAY);
        for (String[] listed :
                new String[][] {{"LEROUX", "Nelly"}, {"LEROU", "Hélène"}, {"LEROUX", "Hélène"}, {"LEROU", "Nelly"}}) {
            bench.readsMayor("32013", listed[0], listed[1]);
            assertThat(bench.mayorOf("32013").id()).isEqualTo(function);
            assertThat(person().name()).isEqualTo(new PersonName("Leroux", "Nelly"));
        }
    }

    @Test
    void is_of_one_value_alone() {
        rectified(Rectifiable.PRENOM, "Nelly");
        bench.readsMayor("32013", "LEROU-PONS", "Hélène");
        assertThat(person().name()).isEqualTo(new PersonName("Lerou-Pons", "Nelly"));
    }

    @Test
    void may_be_that_nothing_is_to_be_said() {
        bench.readsPage("2026-01-06", "32013", "LEROU", "Hélène", "https://autre.example/");
        assertThat(person().profile().blog()).isNotNull();
        rectified(Rectifiable.BLOG, "");
        assertThat(person().profile().blog()).isNull();
        bench.readsPage("2026-01-13", "32013", "LEROU", "Hélène", "https://autre.example/page");
        assertThat(person().profile().blog()).isNull();
    }

    @Test
    void a_civility_says_the_sex_or_takes_its_place() {
        rectified(Rectifiable.CIVILITE, "Docteur");
        assertThat(person().profile().title()).isEqualTo("Docteur");
        rectified(Rectifiable.CIVILITE, "M.");
        assertThat(person().sex()).isEqualTo(Sex.M);
        assertThat(person().profile().title()).isNull();
        rectify.lift(mayor(), Optional.empty(), Rectifiable.CIVILITE, "alice", TODAY);
        assertThat(person().sex()).isEqualTo(Sex.F);
    }

    @Test
    void of_two_the_later_counts_and_is_alone_in_force() {
        rectified(Rectifiable.NOM, "LEROUX");
        List<Rectification> later = rectified(Rectifiable.NOM, "LE ROUX");
        assertThat(person().name().surname()).isEqualTo("Le Roux");
        assertThat(later.get(0).replaced()).isEqualTo("LEROU");
        assertThat(store.rectifications().inForce())
                .extracting(Rectification::value)
                .containsExactly("LE ROUX");
        bench.readsMayor("32013", "LEROU", "Hélène Marie");
        assertThat(standing().isOvertaken()).isFalse();
    }

    @Test
    void whoever_has_their_birth_date_put_right_is_known_by_it_to_other_registers() {
        rectified(Rectifiable.DATE_NAISSANCE, "1962-02-03");
        bench.readsBoardToo("32013", "LEROU", "Hélène", "1962-02-03");
        assertThat(bench.boardMemberOf("32013").person()).isEqualTo(mayor());
    }

    // In a function

    @Test
    void a_word_on_a_function_is_of_no_other() {
        bench.readsBoard("32013", "LEROU", "Hélène");
        FunctionId board = bench.boardMemberOf("32013").id();
        rectifiedIn(board, Rectifiable.TITRE, "Administratrice");
        assertThat(bench.function(board).title()).isEqualTo("Administratrice");
        assertThat(bench.mayorOf("32013").title()).isEqualTo("Maire");
        assertThat(bench.journal(board)).endsWith("MODIFIED [rectified, title]");
    }

    @Test
    void a_way_to_be_reached_in_a_function_is_kept_in_the_form_of_the_files() {
        FunctionId function = bench.mayorOf("32013").id();
        rectifiedIn(function, Rectifiable.TELEPHONE_PRO, "05 62 00 00 07");
        assertThat(bench.function(function).assignment().reached().phone()).hasToString("+33562000007");
    }

    @Test
    void a_word_on_a_function_holds_in_the_next_term() {
        bench.readsBoard("32013", "LEROU", "Hélène");
        FunctionId before = bench.boardMemberOf("32013").id();
        rectifiedIn(before, Rectifiable.TITRE, "Administratrice");
        bench.readsBoardElectedIn2026("32013", "LEROU", "Hélène");
        FunctionId after = bench.boardMemberOf("32013").id();
        assertThat(after).isNotEqualTo(before);
        assertThat(bench.function(after).title()).isEqualTo("Administratrice");
    }

    @Test
    void a_word_on_a_function_is_lifted_by_whichever_term_of_it() {
        bench.readsBoard("32013", "LEROU", "Hélène");
        FunctionId before = bench.boardMemberOf("32013").id();
        rectifiedIn(before, Rectifiable.TITRE, "Administratrice");
        bench.readsBoardElectedIn2026("32013", "LEROU", "Hélène");
        assertThat(rectified.of(bench.boardMemberOf("32013").id().value())).hasSize(1);
        rectify.lift(mayor(), Optional.of(before), Rectifiable.TITRE, "alice", TODAY);
        assertThat(bench.boardMemberOf("32013").title()).isEqualTo("BOARD_MEMBER");
        assertThat(rectified.inForce()).isEmpty();
    }

    @Test
    void a_telephone_is_measured_as_it_is_delivered() {
        FunctionId function = bench.mayorOf("32013").id();
        rectifiedIn(function, Rectifiable.PORTABLE, "+33 6 00 00 00 07");
        assertThat(bench.function(function).assignment().reached().mobile()).hasToString("+33600000007");
    }

    @Test
    void a_word_on_a_function_does_not_pass_to_whoever_holds_it_next() {
        rectifiedIn(bench.mayorOf("32013").id(), Rectifiable.TITRE, "Madame le maire");
        bench.readsMayor("32013", "PONS", "Odile");
        assertThat(bench.mayorOf("32013").title()).isEqualTo("Maire");
    }

    // Who somebody is

    private JudgePersons judge() {
        return new JudgePersons(
                store.judgements(),
                Rules.of(Segments.SMALL),
                new IdMint(() -> NOON, new Random(20260120)),
                KeyedHashes.NONE,
                () -> NOON);
    }

    @Test
    void a_word_goes_along_when_two_are_found_to_be_one_and_back_when_they_are_not() {
        bench.readsBoard("32013", "LEROU", "Nelly");
        PersonId mayor = mayor();
        PersonId member = bench.boardMemberOf("32013").person();
        rectify.rectify(of(member, Optional.empty(), Rectifiable.NOM, "LEROUX"), TODAY);
        Ruling merged = judge().merge(mayor, member, ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(person().name().surname()).isEqualTo("Leroux");
        judge().undo(merged.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.person(mayor).name().surname()).isEqualTo("Lerou");
        assertThat(bench.person(member).name().surname()).isEqualTo("Leroux");
    }

    @Test
    void a_word_on_a_function_holds_when_that_gives_way_to_the_same_of_the_same_person() {
        bench.readsBoard("32013", "LEROU", "Hélène");
        bench.readsBoardToo("32013", "LEROU", "Nelly", "1961-02-03");
        List<FunctionId> both = bench.boardFunctionsOf("32013");
        FunctionId younger = both.get(1);
        rectifiedIn(younger, Rectifiable.TITRE, "Administratrice");
        judge().merge(bench.holder(both.get(0)), bench.holder(younger), ALICE, TODAY, Mode.IN_EARNEST);
        assertThat(bench.boardMemberOf("32013").title()).isEqualTo("Administratrice");
        rectify.lift(
                bench.boardMemberOf("32013").person(),
                Optional.of(bench.boardMemberOf("32013").id()),
                Rectifiable.TITRE,
                "alice",
                TODAY);
        assertThat(bench.boardMemberOf("32013").title()).isEqualTo("BOARD_MEMBER");
    }

    @Test
    void a_word_on_a_function_goes_back_with_it_and_is_erased_with_whoever_holds_it() {
        bench.readsBoard("32013", "LEROU", "Nelly");
        PersonId mayor = mayor();
        PersonId member = bench.boardMemberOf("32013").person();
        Ruling merged = judge().merge(mayor, member, ALICE, TODAY, Mode.IN_EARNEST);
        rectifiedIn(bench.boardMemberOf("32013").id(), Rectifiable.PORTABLE, "0600000007");
        judge().undo(merged.judgement().number(), ALICE, TODAY, Mode.IN_EARNEST);
        PersonId holder = bench.boardMemberOf("32013").person();
        assertThat(rectified.ofPerson(holder)).hasSize(1);
        erase(holder);
        assertThat(store.rectifications().inForce()).isEmpty();
    }

    private void erase(PersonId person) {
        new KeepConsents(store.consents(), new MemoryRightsJournal(), HASHES, () -> NOON, Progress.SILENT)
                .erase(person, "alice", TODAY);
    }

    @Test
    void a_request_is_theirs_under_whichever_identifier() {
        bench.readsBoard("32013", "LEROU", "Nelly");
        PersonId mayor = mayor();
        PersonId member = bench.boardMemberOf("32013").person();
        long request = request(DataRight.RECTIFICATION, member);
        judge().merge(mayor, member, ALICE, TODAY, Mode.IN_EARNEST);
        rectify.rectify(
                new Correction(mayor(), Optional.empty(), Map.of(Rectifiable.NOM, "LEROUX"), request, "alice"), TODAY);
        assertThat(person().name().surname()).isEqualTo("Leroux");
    }

    // Who objects

    private KeepConsents consents() {
        return new KeepConsents(store.consents(), new MemoryRightsJournal(), HASHES, () -> NOON, Progress.SILENT);
    }

    private void objects(PersonId person) {
        consents()
                .recordAll(
                        List.of(new Statement(
                                person,
                                Optional.empty(),
                                Optional.empty(),
                                Stance.OPPOSE,
                                NOON,
                                Origin.PERSON,
                                new Proof("COURRIER", "C-1", ""))),
                        "alice",
                        TODAY);
    }

    private SuppressionList suppressed() {
        return store.consents().rehearse(Consents::suppressed);
    }

    @Test
    void whoever_objects_is_known_again_by_what_they_had_put_right_too() {
        PersonId mayor = mayor();
        Set<KeyedHash> right =
                HASHES.now(new Traits().named("Leroux", "Hélène", "1961-02-03").all());
        objects(mayor);
        assertThat(suppressed().find(right)).isEmpty();
        rectified(Rectifiable.NOM, "LEROUX");
        assertThat(suppressed().find(right)).contains(mayor);
    }

    @Test
    void nobody_becomes_somebody_who_objects_before_a_human_has_said_who_they_are() {
        bench.readsMayorsToo("32107", "LEROUX", "Hélène", "1961-02-03");
        PersonId other = bench.mayorOf("32107").person();
        objects(other);
        assertThatThrownBy(() -> rectified(Rectifiable.NOM, "LEROUX"))
                .isInstanceOf(RectificationRefused.class)
                .hasMessageContaining(other.value())
                .hasMessageContaining("acteurs apart");
        assertThat(person().name().surname()).isEqualTo("Lerou");
    }

    @Test
    void nothing_of_it_is_left_of_whoever_is_erased() {
        rectified(Rectifiable.NOM, "LEROUX");
        PersonId mayor = mayor();
        erase(mayor);
        assertThat(store.rectifications().inForce()).isEmpty();
        assertThatThrownBy(() -> rectify.rectify(of(mayor, Optional.empty(), Rectifiable.NOM, "LEROUX"), TODAY))
                .isInstanceOf(RectificationRefused.class)
                .hasMessageContaining("is erased");
    }

    // The registers' word again

    @Test
    void when_it_is_lifted_the_register_counts_again() {
        rectified(Rectifiable.NOM, "LEROUX");
        rectify.lift(mayor(), Optional.empty(), Rectifiable.NOM, "alice", TODAY);
        assertThat(person().name().surname()).isEqualTo("Lerou");
        assertThat(store.rectifications().inForce()).isEmpty();
        assertThatThrownBy(() -> rectify.lift(mayor(), Optional.empty(), Rectifiable.NOM, "alice", TODAY))
                .isInstanceOf(RectificationRefused.class)
                .hasMessageContaining("nom is not put right");
    }

    @Test
    void a_register_that_has_come_round_to_it_is_told() {
        rectified(Rectifiable.NOM, "LEROUX");
        assertThat(standing().isAgreed()).isFalse();
        PersonId before = mayor();
        bench.readsMayor("32013", "Leroux", "Hélène");
        assertThat(mayor()).isEqualTo(before);
        assertThat(standing().isAgreed()).isTrue();
        assertThat(standing().isOvertaken()).isFalse();
    }

    @Test
    void a_register_that_has_since_said_a_third_thing_is_told() {
        bench.readsBoard("32013", "LEROU", "Hélène");
        rectified(Rectifiable.NOM, "LEROUX");
        assertThat(standing().isOvertaken()).isFalse();
        bench.readsBoardOf("2026-02-12", "32013", "LEROUX-PONS", "Hélène");
        assertThat(standing().isOvertaken()).isTrue();
        assertThat(person().name().surname()).isEqualTo("Leroux");
    }

    @Test
    void where_nothing_is_to_be_said_registers_agree_by_their_silence() {
        bench.readsPage("2026-01-06", "32013", "LEROU", "Hélène", "https://autre.example/");
        rectified(Rectifiable.BLOG, "");
        assertThat(standing().isAgreed()).isFalse();
        bench.readsPage("2026-01-13", "32107", "NEUVILLE", "Odette", "https://odette.example/");
        assertThat(standing().isAgreed()).isTrue();
    }

    private Standing standing() {
        assertThat(rectified.inForce()).hasSize(1);
        return rectified.inForce().get(0);
    }

    // What cannot be

    @Test
    void a_rehearsal_shows_what_would_be_and_changes_nothing() {
        Correction wanted = of(mayor(), Optional.empty(), Rectifiable.NOM, "LEROUX");
        assertThat(rectify.rehearse(wanted, TODAY))
                .extracting(Rectification::value)
                .containsExactly("LEROUX");
        assertThat(person().name().surname()).isEqualTo("Lerou");
        assertThat(store.rectifications().inForce()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOM, ''",
        "PRENOM, ''",
        "CIVILITE, ''",
        "TITRE, ''",
        "NOM, '=1+1'",
        "DATE_NAISSANCE, 3/2/1961",
        "DATE_NAISSANCE, 2019-02-03",
        "DATE_NAISSANCE, 1961-02-30",
        "EMAIL_PRO, pas une adresse",
        "TELEPHONE_PRO, au bureau",
        "BLOG, nulle part",
        "RESEAUX_SOCIAUX, 'minitel:3615'",
        "CIVILITE, Très-honorable maître et docteur"
    })
    void a_value_that_cannot_be_is_refused_without_repeating_it(Rectifiable value, String text) {
        Optional<FunctionId> function = value.isOfThePerson()
                ? Optional.empty()
                : Optional.of(bench.mayorOf("32013").id());
        assertThatThrownBy(() -> rectify.rectify(of(mayor(), function, value, text), TODAY))
                .isInstanceOf(RectificationRefused.class)
                .hasMessageContaining(value.column())
                .satisfies(refused -> assertThat(text.isEmpty()
                                || !String.valueOf(refused.getMessage()).contains(text))
                        .isTrue());
        assertThat(store.rectifications().inForce()).isEmpty();
    }

    @Test
    void nobody_has_put_right_what_they_did_not_ask_for() {
        long access = request(DataRight.ACCES, mayor());
        Map<Rectifiable, String> name = Map.of(Rectifiable.NOM, "LEROUX");
        refused(
                new Correction(mayor(), Optional.empty(), name, access, "alice"),
                "is no open request for rectification");
        refused(new Correction(mayor(), Optional.empty(), name, 99, "alice"), "No request 99");
        bench.readsMayorsToo("32107", "PONS", "Odile", "1970-01-01");
        long hers = request(DataRight.RECTIFICATION, bench.mayorOf("32107").person());
        refused(new Correction(mayor(), Optional.empty(), name, hers, "alice"), "is not of");
        long answered = request(DataRight.RECTIFICATION, mayor());
        store.requests().change(answered, one -> one.answered(new SubjectRequest.Reply(TODAY, "fait", "bob")));
        refused(new Correction(mayor(), Optional.empty(), name, answered, "alice"), "is no open request");
        refused(new Correction(mayor(), Optional.empty(), Map.of(), access, "alice"), "a value at least");
        refused(new Correction(mayor(), Optional.empty(), name, access, " "), "--by");
    }

    @Test
    void a_word_is_of_a_person_or_of_a_function_that_they_hold() {
        FunctionId function = bench.mayorOf("32013").id();
        refused(of(mayor(), Optional.empty(), Rectifiable.TITRE, "Madame le maire"), "--function");
        refused(of(mayor(), Optional.of(function), Rectifiable.NOM, "LEROUX"), "leave --function out");
        bench.readsMayorsToo("32107", "PONS", "Odile", "1970-01-01");
        FunctionId hers = bench.mayorOf("32107").id();
        refused(of(mayor(), Optional.of(hers), Rectifiable.TITRE, "Madame le maire"), "is no function that");
    }

    @Test
    void an_identifier_that_gave_way_names_the_one_that_it_gave_way_to() {
        bench.readsBoard("32013", "LEROU", "Nelly");
        PersonId member = bench.boardMemberOf("32013").person();
        judge().merge(mayor(), member, ALICE, TODAY, Mode.IN_EARNEST);
        PersonId former = Set.of(mayor()).contains(member) ? mayor() : member;
        refused(of(former, Optional.empty(), Rectifiable.NOM, "LEROUX"), "has become");
        refused(
                of(new PersonId("P-01ARYZ6S410123456789ABCDEF"), Optional.empty(), Rectifiable.NOM, "LEROUX"),
                "No person");
    }

    private void refused(Correction correction, String why) {
        assertThatThrownBy(() -> rectify.rectify(correction, TODAY))
                .isInstanceOf(RectificationRefused.class)
                .hasMessageContaining(why);
    }
}
