package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Services.record;
import static fr.acteurs.application.ingest.Services.service;
import static fr.acteurs.application.ingest.Services.siren;
import static fr.acteurs.application.ingest.Services.siret;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Followed.Unnumbered;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whose own a SIRET is when it moves between bodies, or when several claim it: the same whatever the order of the rows and
 * wherever a chunk ends. Two open bodies never have one. Every register tells the same story.
 */
public abstract class SiretsContract {

    private static final String DIRECTORY = "dila-local";

    private static final Siret S = siret(siren(900), 1);
    private static final Siret T = siret(siren(900), 2);
    private static final Siret U = siret(siren(900), 3);

    /** How the rows of an edition stand in the file, and how many are looked at together. */
    enum Way {
        ONE_BY_ONE,
        ONE_BY_ONE_BACKWARDS,
        TOGETHER
    }

    private Register register;
    private Story story;
    private Way way = Way.TOGETHER;

    /** A register that holds nothing; the one that was given before may be used no more. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    @BeforeEach
    void begin() {
        register = emptyRegister();
        story = new Story(register, view());
    }

    private void inThe(Way given) {
        way = given;
        story.inChunksOf(way == Way.TOGETHER ? IngestEdition.CHUNK : 1);
    }

    private IngestReport reads(String source, String day, Observation... rows) {
        List<Observation> inOrder = List.of(rows);
        return story.reads(
                Publication.of(source, day, way == Way.ONE_BY_ONE_BACKWARDS ? Lists.reverse(inOrder) : inOrder));
    }

    private IngestReport reads(String day, Observation... rows) {
        return reads(DIRECTORY, day, rows);
    }

    private static Observation branch(int number, @Nullable Siret siret) {
        return service(number, "BRANCH", siret);
    }

    private LegalEntity body(int number) {
        return story.body(record(number)).orElseThrow();
    }

    /** Who has what for its own, before it, and as its head's: {@code "S T -"}. */
    private String sirets(int number) {
        LegalEntity body = body(number);
        return Stream.of(body.siret(), body.formerSiret(), body.headSiret())
                .map(SiretsContract::letter)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String letter(@Nullable Siret siret) {
        return siret == null ? "-" : siret.equals(S) ? "S" : siret.equals(T) ? "T" : siret.equals(U) ? "U" : "?";
    }

    private List<Reason> notices() {
        return view().notices(SourceCode.of(DIRECTORY), "all").stream()
                .map(Notice::reason)
                .toList();
    }

    // Found for a body to which no source gives one

    private static Observation found(int number, Siret siret) {
        Facts facts = Facts.builder()
                .say(Field.ATTRIBUTED_SIRET, siret.value())
                .say(Field.ATTRIBUTED_BY, "NAME_AND_CATEGORY")
                .build();
        return new Observation.OfEntity(record(number), false, facts, "NOM:" + siret);
    }

    private static final String SIRENE = "sirene-unites";

    @Test
    void a_siret_that_is_found_for_a_body_is_its_own_with_the_evidence_and_it_goes_on_being_looked_for_by_name() {
        reads("2025-01-01", branch(1, null));
        reads(SIRENE, "2025-02-01", found(1, S));
        assertThat(sirets(1)).isEqualTo("S - -");
        assertThat(body(1).siren()).isEqualTo(S.siren());
        assertThat(body(1).attribution()).isEqualTo(Attribution.NAME_AND_CATEGORY);
        assertThat(register.followed().units()).isEmpty();
        assertThat(register.followed().named("BRANCH 1")).contains(new Unnumbered(EntityKind.of("BRANCH"), record(1)));
        assertThat(reads(SIRENE, "2025-03-01", found(1, S)).unchanged()).isEqualTo(1);
    }

    @Test
    void two_that_are_found_for_one_body_are_nobodys() {
        reads("2025-01-01", branch(1, null));
        IngestReport both = reads(SIRENE, "2025-02-01", found(1, S), found(1, T));
        assertThat(both.notices()).containsOnly(Map.entry(Reason.TWO_RECORDS, 2L));
        assertThat(sirets(1)).isEqualTo("- - -");
        assertThat(body(1).siren()).isNull();
    }

    @Test
    void what_is_found_follows_the_register_that_it_is_found_in() {
        reads("2025-01-01", branch(1, null));
        reads(SIRENE, "2025-02-01", found(1, S));
        EntityId before = body(1).id();
        reads(SIRENE, "2025-03-01", found(1, T));
        assertThat(sirets(1)).isEqualTo("T S -");
        assertThat(body(1).id()).isEqualTo(before);
    }

    @Test
    void what_is_found_gives_way_to_what_a_source_says_and_the_body_stays_the_same() {
        Siret other = siret(siren(901), 1);
        reads("2025-01-01", branch(1, null));
        reads(SIRENE, "2025-02-01", found(1, S));
        EntityId before = body(1).id();
        reads("2025-03-01", branch(1, other));
        assertThat(body(1).id()).isEqualTo(before);
        assertThat(body(1).siret()).isEqualTo(other);
        assertThat(body(1).attribution()).isNull();
    }

    @Test
    void what_is_found_for_a_body_and_is_anothers_stays_that_others() {
        reads("2025-01-01", branch(1, null), branch(2, S));
        reads(SIRENE, "2025-02-01", found(1, S));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("- - -", "S - -");
        assertThat(body(1).siren()).isNull();
    }

    @Test
    void a_name_that_two_bodies_have_finds_neither() {
        Facts same = Facts.builder()
                .say(Field.KIND, "BRANCH")
                .say(Field.NAME, "la Branch, 1")
                .say(Field.DILA, "record-2")
                .build();
        reads("2025-01-01", branch(1, null), branch(3, null), new Observation.OfEntity(record(2), true, same));
        assertThat(register.followed().named("BRANCH 1")).isEmpty();
        assertThat(register.followed().named("la branch, 3")).isPresent();
    }

    // Given up and taken

    @ParameterizedTest
    @EnumSource
    void what_one_body_gives_up_another_takes_in_the_same_edition(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S), branch(2, U));
        reads("2025-02-01", branch(1, T), branch(2, S));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("T S -", "S U -");
        assertThat(notices()).isEmpty();
        assertThat(redirectionsOf(S)).containsExactly(T.value());
        assertThat(redirectionsOf(U)).containsExactly(S.value());
    }

    private List<String> redirectionsOf(Siret former) {
        return view().whoIsWho().redirections(former.value()).stream()
                .filter(one -> one.former().equals(former.value()))
                .map(Redirection::current)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_body_that_takes_what_another_gives_up_is_not_taken_for_it(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S));
        reads("2025-02-01", branch(1, T), branch(2, S));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("T S -", "S - -");
        assertThat(body(1).id()).isNotEqualTo(body(2).id());
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_bodies_may_change_places(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S), branch(2, T));
        var first = body(1).id();
        reads("2025-02-01", branch(1, T), branch(2, S));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("T S -", "S T -");
        assertThat(body(1).id()).isEqualTo(first);
        assertThat(story.journal(first)).containsExactly("CREATED", "MODIFIED [formerSiret, siret]");
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void three_bodies_may_follow_one_another(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S), branch(2, T), branch(3, U));
        reads("2025-02-01", branch(1, T), branch(2, U), branch(3, S));
        assertThat(List.of(sirets(1), sirets(2), sirets(3))).containsExactly("T S -", "U T -", "S U -");
    }

    // Claimed by several

    @ParameterizedTest
    @EnumSource
    void of_two_that_claim_a_free_one_neither_has_it(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, T), branch(2, null));
        reads("2025-02-01", branch(1, S), branch(2, S), branch(3, S));
        assertThat(List.of(sirets(1), sirets(2), sirets(3))).containsExactly("- - S", "- - S", "- - S");
        assertThat(notices()).containsExactly(Reason.SHARED_SIRET, Reason.SHARED_SIRET, Reason.SHARED_SIRET);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_it_and_is_still_said_to_have_it_keeps_it(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, T), service(2, "OFFICE", S));
        reads("2025-02-01", branch(1, S), service(2, "OFFICE", S), branch(3, S));
        assertThat(List.of(sirets(1), sirets(2), sirets(3))).containsExactly("- - S", "S - -", "- - S");
        assertThat(notices()).containsExactly(Reason.SHARED_SIRET, Reason.SHARED_SIRET);
    }

    @ParameterizedTest
    @EnumSource
    void a_third_that_claims_it_alone_in_a_later_edition_does_not_have_it_either(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S), branch(2, S));
        reads("2025-02-01", branch(1, S), branch(2, S), service(3, "OFFICE", S));
        assertThat(List.of(sirets(1), sirets(2), sirets(3))).containsExactly("- - S", "- - S", "- - S");
        assertThat(notices()).containsExactly(Reason.SHARED_SIRET);
    }

    // Free again, though the row of who waits for it says nothing new

    @ParameterizedTest
    @EnumSource
    void when_all_but_one_have_another_it_is_that_ones(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S), branch(2, S));
        reads("2025-02-01", branch(1, T), branch(2, S));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("T - -", "S - -");
    }

    @Test
    void when_the_one_who_has_it_closes_it_is_the_others() {
        reads("2025-01-01", branch(1, S), service(2, "OFFICE", T));
        reads("2025-02-01", branch(1, S), service(2, "OFFICE", S));
        assertThat(sirets(2)).isEqualTo("- - S");
        reads("2025-03-01", service(2, "OFFICE", S), branch(3, U));
        reads("2025-04-01", service(2, "OFFICE", S), branch(3, null));
        assertThat(story.body(record(1))).isEmpty();
        assertThat(sirets(2)).isEqualTo("S - -");
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_listed_under_another_record_closes_by_the_second_absence_of_that_one(Way given) {
        inThe(given);
        reads("2025-01-01", branch(1, S), branch(3, U));
        EntityId before = body(1).id();
        reads("2025-02-01", branch(2, S), branch(3, U));
        assertThat(body(2).id()).isEqualTo(before);
        reads("2025-03-01", branch(3, U));
        assertThat(sirets(2)).isEqualTo("S - -");
        reads("2025-04-01", branch(3, null));
        assertThat(story.body(record(2))).isEmpty();
    }

    @Test
    void the_same_edition_again_changes_nothing() {
        reads("2025-01-01", branch(1, S), branch(2, S), branch(3, T));
        long revision = story.revision();
        story.reads(Publication.of(DIRECTORY, "2025-02-01", branch(1, S), branch(2, S), branch(3, T))
                .inOtherBytes());
        assertThat(story.revision()).isEqualTo(revision);
    }

    // Whatever comes

    /** How many stories of chance the register is tried on. */
    protected abstract int stories();

    /** Three editions say of one to six services any of three SIRET, or none; by a SIREN they would be found as well. */
    private static List<List<Observation>> editions(Random random) {
        return Stream.generate(() -> IntStream.rangeClosed(1, 6)
                        .filter(number -> random.nextInt(5) > 0)
                        .mapToObj(number -> withoutSiren(number, anyOf(random, null, null, S, T, U)))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .limit(3)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Observation withoutSiren(int number, @Nullable Siret siret) {
        Observation said = service(number, number % 2 == 0 ? "OFFICE" : "BRANCH", siret);
        return new Observation.OfEntity(said.entity(), true, said.facts().with(Field.SIREN, ""));
    }

    private static @Nullable Siret anyOf(Random random, @Nullable Siret... sirets) {
        return sirets[random.nextInt(sirets.length)];
    }

    @Test
    void neither_the_order_of_rows_nor_chunks_decide() {
        Chance.of(stories(), random -> {
            List<List<Observation>> editions = editions(random);
            begin();
            List<String> expected = told(editions, IngestEdition.CHUNK);
            editions.replaceAll(rows -> shuffled(rows, random));
            begin();
            assertThat(told(editions, 1 + random.nextInt(3))).isEqualTo(expected);
        });
    }

    private static List<Observation> shuffled(List<Observation> rows, Random random) {
        List<Observation> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return other;
    }

    /** What each service has after each edition, and how many remarks there were. */
    private List<String> told(List<List<Observation>> editions, int chunk) {
        story.inChunksOf(chunk);
        List<String> told = new ArrayList<>();
        for (List<Observation> rows : editions) {
            story.reads(Publication.of(DIRECTORY, "2025-0%d-01".formatted(1 + told.size()), rows));
            told.add(IntStream.rangeClosed(1, 6).mapToObj(this::siretsOrNothing).collect(Collectors.joining(", "))
                    + ": " + notices().size());
        }
        return told;
    }

    private String siretsOrNothing(int number) {
        return story.body(record(number)).isPresent() ? sirets(number) : "nothing";
    }

    // Claimed without a row that says so

    /** What another list says of the service. */
    private static Observation said(int number, Field field, String value) {
        return new Observation.OfEntity(
                record(number), false, Facts.builder().say(field, value).build());
    }

    private static Observation seat(int number, Siret siret) {
        return said(number, Field.SIRET, siret.value());
    }

    @Test
    void a_body_whose_record_is_made_anew_takes_nothing_from_another() {
        reads("2025-01-01", branch(1, null), service(9, "OFFICE", U));
        reads("a-list", "2025-01-02", seat(1, S));
        reads("b-list", "2025-01-03", seat(1, T), seat(9, U));
        reads("2025-02-01", branch(1, null), service(9, "OFFICE", U), service(2, "OFFICE", S));
        reads("b-list", "2025-03-01", seat(9, U));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("T S -", "S - -");

        reads("c-list", "2025-04-01", said(1, Field.TRADE_NAME, "Guichet"));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("- S S", "S - -");
        assertThat(view().notices(SourceCode.of("c-list"), "all"))
                .containsExactly(new Notice(2, Reason.SHARED_SIRET, S.value()));
    }

    @Test
    void a_body_whose_siret_is_withdrawn_leaves_it_to_another() {
        reads("2025-01-01", branch(1, T), service(2, "OFFICE", S));
        reads("a-list", "2025-01-02", seat(1, S));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("- - S", "S - -");
        reads("2025-02-01", branch(1, T), service(2, "OFFICE", U));
        assertThat(List.of(sirets(1), sirets(2))).containsExactly("S - -", "U S -");
    }
}
