package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Mayor.mayor;
import static fr.acteurs.application.ingest.Publication.communes;
import static fr.acteurs.application.ingest.Publication.mayors;
import static fr.acteurs.application.ingest.Services.record;
import static fr.acteurs.application.ingest.Services.service;
import static fr.acteurs.application.ingest.Services.siren;
import static fr.acteurs.application.ingest.Services.siret;
import static fr.acteurs.application.ingest.Story.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.CommuneMovement.Mod;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Succession.Kind;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to bodies over the years: communes that merge, part, change their name or their code, groupings that merge,
 * seats that move. Communes, mayors and numbers are invented. Every register tells the same story.
 */
public abstract class OrganisationsContract {

    private static final String MOVEMENTS = "cog-mouvements";
    private static final String GROUPINGS = "dgcl-epci";

    private static final String SEAT = "32901";
    private static final String HAMLET = "32902";
    private static final String FAR = "32909";
    private static final Mayor ANNE = mayor(SEAT, "DURAND", "Anne");
    private static final Mayor JEAN = mayor(HAMLET, "MARTIN", "Jean").man().born("1970-05-06");

    private Story story;

    /** A register that holds nothing; the one that was given before may be used no more. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    @BeforeEach
    void begin() {
        story = new Story(emptyRegister(), view());
    }

    /** Two neighbours with a mayor each, and one far away. */
    private void twoNeighbours() {
        story.knows("32901 Valbrume", "32902 Ormeval", "32909 Clairepierre");
        story.reads(mayors("2025-10-01", ANNE, JEAN));
    }

    private static Publication movements(String asOf, Observation... told) {
        return Publication.of(MOVEMENTS, asOf, told);
    }

    private static Observation moved(
            Mod mod, String on, @Nullable String former, @Nullable String present, String name) {
        return new Observation.OfMovement(new CommuneMovement(
                mod,
                LocalDate.parse(on),
                former == null ? null : new InseeCode(former),
                present == null ? null : new InseeCode(present),
                name));
    }

    /** Ormeval becomes a part of Valbrume, whose code stays. */
    private static Publication merger() {
        return movements(
                "2026-01-01",
                moved(Mod.COMMUNE_NOUVELLE, "2026-01-01", SEAT, SEAT, "Valbrume-Ormeval"),
                moved(Mod.COMMUNE_NOUVELLE, "2026-01-01", HAMLET, SEAT, "Valbrume-Ormeval"));
    }

    private static Publication communesAfterMerger() {
        return communes("2026-01-01", named("32901 Valbrume-Ormeval", "32909 Clairepierre"));
    }

    private static Observation member(String commune, int number, int grouping) {
        Facts facts = Facts.builder()
                .say(Field.SIREN, siren(number).value())
                .say(Field.PARENT_SIREN, siren(grouping).value())
                .say(Field.PARENT_NAME, "CC " + grouping)
                .say(Field.PARENT_TIE, "EPCI")
                .build();
        return new Observation.OfEntity(EntityKey.of(new InseeCode(commune)), false, facts);
    }

    private static Observation grouping(int number, String kind) {
        Facts facts = Facts.builder()
                .say(Field.KIND, kind)
                .say(Field.NAME, kind + " " + number)
                .say(Field.SIREN, siren(number).value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siren(number)), true, facts);
    }

    private static Observation.OfEntity unit(String diffusion) {
        Facts facts = Facts.builder()
                .say(Field.SIREN, siren(7).value())
                .say(Field.DIFFUSION, diffusion)
                .build();
        return new Observation.OfEntity(EntityKey.of(siren(7)), false, facts);
    }

    @Test
    void a_unit_that_objects_in_sirene_moves_with_all_functions_in_it_and_back_when_it_objects_no_more() {
        story.reads(Publication.of("groupings", "2025-10-01", grouping(7, "SIVU")));
        EntityId body = story.body(EntityKey.of(siren(7))).orElseThrow().id();
        story.reads(Publication.of("sirene-unites", "2025-11-01", unit("PARTIELLE")));
        assertThat(story.body(EntityKey.of(siren(7))).orElseThrow().diffusion()).isEqualTo(Diffusion.PARTIELLE);
        assertThat(story.journal(body)).endsWith("MODIFIED [diffusion]");
        story.reads(Publication.of("sirene-unites", "2025-12-01", unit("OUVERTE")));
        assertThat(story.body(EntityKey.of(siren(7))).orElseThrow().diffusion()).isEqualTo(Diffusion.OUVERTE);
    }

    @Test
    void functions_in_a_body_that_objects_move_for_that_for_it_waits_for_no_due_date() {
        twoNeighbours();
        Facts objects = Facts.builder().say(Field.DIFFUSION, "PARTIELLE").build();
        story.reads(Publication.of(
                "sirene-unites",
                "2025-11-01",
                new Observation.OfEntity(EntityKey.of(new InseeCode(SEAT)), false, objects)));
        assertThat(story.journal(story.mayorOf(SEAT).id())).endsWith("MODIFIED [diffusion]");
        assertThat(story.journal(story.mayorOf(HAMLET).id())).containsExactly("CREATED");
    }

    private EntityId idOf(String commune) {
        return story.commune(commune).orElseThrow().id();
    }

    private List<Succession> linksOf(EntityId id) {
        return view().successions(id.value());
    }

    private List<Reason> notices(String source) {
        return view().notices(SourceCode.of(source), "all").stream()
                .map(Notice::reason)
                .toList();
    }

    /** Current functions are in open bodies. */
    private void assertNoOrphan(Mandate... known) {
        for (Mandate one : known) {
            Mandate now = story.function(one.id());
            assertThat(now.isCurrent() && !story.body(now.entity()).isOpen())
                    .as("%s is current in a closed body", now.id())
                    .isFalse();
        }
    }

    // Communes that merge

    @Test
    void a_commune_that_is_merged_into_another_closes_at_once_and_its_mayor_ends_with_it() {
        twoNeighbours();
        var hamlet = idOf(HAMLET);
        var jean = story.mayorOf(HAMLET);
        var report = story.reads(merger());

        assertThat(report.functionsEnded()).isEqualTo(1);
        assertThat(story.body(hamlet).state()).isEqualTo(EntityState.FERME);
        assertThat(story.journal(hamlet)).containsExactly("CREATED", "ENDED");
        assertThat(story.function(jean.id())).isEqualTo(jean.ended(LocalDate.parse("2026-01-01"), null));
        assertThat(story.commune(HAMLET)).isEmpty();
        assertNoOrphan(jean, story.mayorOf(SEAT));
    }

    @Test
    void a_merged_commune_names_its_successor() {
        twoNeighbours();
        var hamlet = idOf(HAMLET);
        story.reads(merger());
        assertThat(linksOf(hamlet))
                .containsExactly(
                        new Succession(hamlet, idOf(SEAT), Kind.REPLACES, LocalDate.parse("2026-01-01"), "32"));
    }

    @Test
    void movements_before_or_after_the_communes_of_the_year_give_the_same_register() {
        twoNeighbours();
        story.reads(merger());
        story.reads(communesAfterMerger());
        var movementsFirst = whatIsThere();

        begin();
        twoNeighbours();
        story.reads(communesAfterMerger());
        story.reads(merger());
        assertThat(whatIsThere()).isEqualTo(movementsFirst);
    }

    private List<String> whatIsThere() {
        List<String> there = new ArrayList<>();
        for (String code : List.of(SEAT, HAMLET, "32903", FAR)) {
            story.commune(code).ifPresent(body -> {
                there.add(code + " " + body.name() + " mayor " + story.hasAMayor(code));
                linksOf(body.id()).forEach(link -> there.add(link.kind() + " " + link.on() + " " + link.why()));
            });
        }
        return there;
    }

    @Test
    void movements_read_again_change_nothing() {
        twoNeighbours();
        story.reads(merger());
        var before = story.revision();
        var again = story.reads(merger());
        assertThat(story.revision()).isEqualTo(before);
        assertThat(again.unchanged()).isEqualTo(2);
        story.reads(merger().inOtherBytes().asOf("2026-06-01"));
        assertThat(story.revision()).isEqualTo(before);
    }

    @Test
    void a_closed_commune_is_not_founded_again_by_an_older_list() {
        twoNeighbours();
        story.reads(merger());
        var report =
                story.reads(communes("2025-01-01", named("32901 Valbrume", "32902 Ormeval", "32909 Clairepierre")));
        assertThat(story.commune(HAMLET)).isEmpty();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(notices("cog-communes")).containsExactly(Reason.ENDED_SINCE);
    }

    @Test
    void what_happened_before_the_first_list_is_history() {
        twoNeighbours();
        story.reads(movements(
                "2026-01-01",
                moved(Mod.MERGED, "1973-01-01", HAMLET, SEAT, "Valbrume"),
                moved(Mod.CHANGED_DEPARTEMENT, "1968-01-01", SEAT, FAR, "Valbrume"),
                moved(Mod.REESTABLISHED, "1985-01-01", SEAT, FAR, "Clairepierre")));
        assertThat(Stream.of(SEAT, HAMLET, FAR).map(story::commune)).allMatch(Optional::isPresent);
        assertThat(linksOf(idOf(SEAT))).isEmpty();
    }

    @Test
    void a_movement_of_communes_that_are_not_held_is_out_of_scope() {
        twoNeighbours();
        var report = story.reads(movements("2026-01-01", moved(Mod.MERGED, "2022-01-01", "01901", "01902", "Morvent")));
        assertThat(report.refused()).isEqualTo(1);
        assertThat(notices(MOVEMENTS)).containsExactly(Reason.OUT_OF_SCOPE);
    }

    @Test
    void a_suppressed_commune_closes_without_a_successor() {
        twoNeighbours();
        var hamlet = idOf(HAMLET);
        story.reads(movements("2026-01-01", moved(Mod.SUPPRESSED, "2026-01-01", HAMLET, null, "")));
        assertThat(story.body(hamlet).isOpen()).isFalse();
        assertThat(linksOf(hamlet)).isEmpty();
    }

    @Test
    void a_movement_of_tomorrow_waits() {
        twoNeighbours();
        story.reads(merger().asOf("2025-12-01"));
        assertThat(story.commune(HAMLET)).isPresent();
        story.reads(merger());
        assertThat(story.commune(HAMLET)).isEmpty();
    }

    // Communes whose code or name changes

    private static Publication newSeat() {
        return movements("2026-01-01", moved(Mod.CHANGED_CHEF_LIEU, "2026-01-01", HAMLET, "32903", "Ormeval"));
    }

    private static Publication communesAfterNewSeat() {
        return communes("2026-01-01", named("32901 Valbrume", "32903 Ormeval", "32909 Clairepierre"));
    }

    @Test
    void a_commune_that_changes_its_code_stays_the_same_body_with_the_same_mayor() {
        twoNeighbours();
        var before = idOf(HAMLET);
        var jean = story.mayorOf(HAMLET);
        story.reads(newSeat());
        story.reads(communesAfterNewSeat());
        story.reads(mayors("2026-02-01", ANNE, JEAN.in("32903")));

        assertThat(idOf("32903")).isEqualTo(before);
        assertThat(story.mayorOf("32903").id()).isEqualTo(jean.id());
        assertThat(story.journal(before)).containsExactly("CREATED", "MODIFIED [insee]");
        assertThat(linksOf(before)).isEmpty();
        story.reads(communesAfterNewSeat().inOtherBytes().asOf("2027-01-01"));
        assertThat(story.body(before).isOpen()).isTrue();
    }

    @Test
    void a_commune_that_changes_its_departement_shows_it_by_its_code() {
        twoNeighbours();
        story.reads(movements("2026-01-01", moved(Mod.CHANGED_DEPARTEMENT, "2026-01-01", HAMLET, "31903", "Ormeval")));
        assertThat(story.commune("31903").orElseThrow().departement()).hasToString("31");
    }

    @Test
    void a_new_code_waits_for_the_movements_of_its_year() {
        twoNeighbours();
        var before = idOf(HAMLET);
        story.reads(movements("2025-01-01", moved(Mod.RENAMED, "2025-01-01", SEAT, SEAT, "Valbrume")));
        var report = story.reads(communesAfterNewSeat());
        assertThat(report.held()).isEqualTo(1);
        assertThat(notices("cog-communes")).containsExactly(Reason.AWAITS_MOVEMENTS);

        story.reads(newSeat());
        story.reads(communesAfterNewSeat());
        assertThat(idOf("32903")).isEqualTo(before);
        assertThat(notices("cog-communes")).isEmpty();
    }

    @Test
    void a_code_that_comes_back_is_that_of_the_same_body() {
        twoNeighbours();
        var before = idOf(HAMLET);
        story.reads(newSeat());
        story.reads(communesAfterNewSeat());
        story.reads(movements(
                "2027-01-01",
                moved(Mod.CHANGED_CHEF_LIEU, "2026-01-01", HAMLET, "32903", "Ormeval"),
                moved(Mod.CHANGED_CHEF_LIEU, "2027-01-01", "32903", HAMLET, "Ormeval")));
        story.reads(communes("2027-01-01", named("32901 Valbrume", "32902 Ormeval", "32909 Clairepierre")));
        assertThat(idOf(HAMLET)).isEqualTo(before);
    }

    @Test
    void a_renamed_commune_is_the_same_body() {
        twoNeighbours();
        var before = idOf(SEAT);
        story.reads(movements("2026-01-01", moved(Mod.RENAMED, "2026-01-01", SEAT, SEAT, "Valbrume-les-Bains")));
        story.reads(communes("2026-01-01", named("32901 Valbrume-les-Bains", "32902 Ormeval", "32909 Clairepierre")));
        assertThat(idOf(SEAT)).isEqualTo(before);
        assertThat(story.journal(before)).containsExactly("CREATED", "MODIFIED [commune, name]");
    }

    // Communes that part

    @Test
    void a_commune_that_is_restored_is_a_new_body_that_comes_after_the_one_it_leaves() {
        twoNeighbours();
        var former = idOf(HAMLET);
        story.reads(merger());
        story.reads(communesAfterMerger());
        story.reads(movements(
                "2027-01-01",
                moved(Mod.COMMUNE_NOUVELLE, "2026-01-01", SEAT, SEAT, "Valbrume-Ormeval"),
                moved(Mod.COMMUNE_NOUVELLE, "2026-01-01", HAMLET, SEAT, "Valbrume-Ormeval"),
                moved(Mod.REESTABLISHED, "2027-01-01", SEAT, SEAT, "Valbrume"),
                moved(Mod.REESTABLISHED, "2027-01-01", SEAT, HAMLET, "Ormeval")));
        story.reads(communes("2027-01-01", named("32901 Valbrume", "32902 Ormeval", "32909 Clairepierre")));

        assertThat(idOf(HAMLET)).isNotEqualTo(former);
        assertThat(linksOf(idOf(HAMLET)))
                .containsExactly(
                        new Succession(idOf(SEAT), idOf(HAMLET), Kind.PARTED, LocalDate.parse("2027-01-01"), "21"));
        assertThat(story.body(former).isOpen()).isFalse();
    }

    // Another legal person under one code

    private void known() {
        twoNeighbours();
        story.reads(Publication.of(GROUPINGS, "2025-01-01", member(SEAT, 11, 900), member(HAMLET, 12, 900)));
    }

    @Test
    void another_siren_under_the_code_of_a_commune_is_a_new_body_and_the_functions_end() {
        known();
        var before = story.commune(SEAT).orElseThrow();
        var anne = story.mayorOf(SEAT);
        story.reads(merger());
        var report = story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 21, 900)));

        var after = story.commune(SEAT).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(List.of(after.siren(), after.name())).containsExactly(siren(21), before.name());
        assertThat(story.body(before.id())).isEqualTo(before.closed());
        assertThat(linksOf(before.id()))
                .contains(new Succession(before.id(), after.id(), Kind.REPLACES, LocalDate.parse("2026-01-01"), "32"));
        assertThat(report.functionsEnded()).isEqualTo(1);
        assertThat(story.hasAMayor(SEAT)).isFalse();
        assertThat(notices(GROUPINGS)).containsExactly(Reason.SUCCEEDED);
        assertNoOrphan(anne);
    }

    @Test
    void a_mayor_who_is_listed_in_the_new_body_has_a_new_function_after_the_old_one() {
        known();
        var before = story.mayorOf(SEAT);
        story.reads(merger());
        story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 21, 900)));
        story.reads(mayors("2026-02-01", ANNE));

        var after = story.mayorOf(SEAT);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.person()).isEqualTo(before.person());
        assertThat(after.previous()).isEqualTo(before.id());
        assertThat(after.entity()).isEqualTo(idOf(SEAT));
    }

    @Test
    void a_mayor_who_was_listed_since_that_day_goes_on_at_once() {
        known();
        var before = story.mayorOf(SEAT);
        story.reads(mayors("2026-02-01", ANNE));
        story.reads(merger());
        story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 21, 900)));

        var after = story.mayorOf(SEAT);
        assertThat(after.previous()).isEqualTo(before.id());
        assertThat(story.function(before.id())).isEqualTo(before.ended(LocalDate.parse("2026-01-01"), after.id()));
        var revision = story.revision();
        story.reads(mayors("2026-03-01", ANNE));
        assertThat(story.revision()).isEqualTo(revision);
    }

    @Test
    void sources_that_spoke_of_the_former_body_speak_of_the_new_one() {
        known();
        var former = idOf(SEAT);
        story.reads(merger());
        story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 21, 900)));
        story.reads(communesAfterMerger());
        assertThat(story.commune(SEAT).orElseThrow().name()).isEqualTo("Valbrume-Ormeval");
        assertThat(story.body(former).name()).isEqualTo("Valbrume");
        assertThat(view().testimonies(former.value())).isEmpty();
        story.reads(communesAfterMerger().inOtherBytes().asOf("2027-01-01"));
        assertThat(story.commune(SEAT)).isPresent();
    }

    @Test
    void an_extension_that_keeps_the_siren_keeps_the_body_and_its_functions() {
        known();
        var before = idOf(SEAT);
        var anne = story.mayorOf(SEAT);
        story.reads(merger());
        story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 11, 900)));
        assertThat(idOf(SEAT)).isEqualTo(before);
        assertThat(story.mayorOf(SEAT)).isEqualTo(anne);
    }

    @Test
    void another_siren_without_a_movement_is_dated_by_the_edition() {
        known();
        var before = idOf(SEAT);
        story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 21, 900), member(HAMLET, 12, 900)));
        assertThat(linksOf(before))
                .containsExactly(new Succession(
                        before, idOf(SEAT), Kind.REPLACES, LocalDate.parse("2026-01-01"), Succession.BY_SIREN));
    }

    // Groupings

    private EntityId groupingId(int number) {
        return story.body(EntityKey.of(siren(number))).orElseThrow().id();
    }

    private Publication groupings(String asOf, int ofSeat, int ofHamlet, int ofFar, Observation... founded) {
        List<Observation> rows = new ArrayList<>(List.of(founded));
        Map.of(SEAT, ofSeat, HAMLET, ofHamlet, FAR, ofFar)
                .forEach((code, grouping) -> rows.add(member(code, Integer.parseInt(code), grouping)));
        return Publication.of(GROUPINGS, asOf, rows);
    }

    @Test
    void a_grouping_whose_members_are_found_in_another_is_replaced_by_it() {
        twoNeighbours();
        story.reads(groupings("2025-01-01", 900, 900, 901, grouping(900, "CC"), grouping(901, "CC")));
        var former = groupingId(900);
        story.reads(groupings("2026-01-01", 902, 902, 902, grouping(902, "CA")));

        assertThat(story.body(former).isOpen()).isFalse();
        assertThat(linksOf(groupingId(902)))
                .extracting(Succession::former, Succession::why)
                .contains(tuple(former, Succession.BY_MEMBERS))
                .hasSize(2);
        assertThat(notices(GROUPINGS)).containsExactly(Reason.MEMBERS_ELSEWHERE, Reason.MEMBERS_ELSEWHERE);
        assertThat(story.commune(SEAT).orElseThrow().parent().siren()).isEqualTo(siren(902));
    }

    @Test
    void a_grouping_whose_members_are_scattered_waits_for_its_second_absence() {
        twoNeighbours();
        story.reads(groupings("2025-01-01", 900, 900, 901, grouping(900, "CC"), grouping(901, "CC")));
        var former = groupingId(900);
        story.reads(groupings("2026-01-01", 901, 902, 901, grouping(901, "CC"), grouping(902, "CC")));
        assertThat(story.body(former).isOpen()).isTrue();
        story.reads(groupings("2027-01-01", 901, 902, 901, grouping(901, "CC"), grouping(902, "CC"))
                .inOtherBytes());
        assertThat(story.body(former).isOpen()).isFalse();
        assertThat(linksOf(former)).isEmpty();
    }

    @Test
    void a_grouping_that_changes_its_kind_is_the_same_body() {
        twoNeighbours();
        story.reads(groupings("2025-01-01", 900, 900, 900, grouping(900, "CC")));
        var before = groupingId(900);
        story.reads(groupings("2026-01-01", 900, 900, 900, grouping(900, "CA")));
        assertThat(groupingId(900)).isEqualTo(before);
        assertThat(story.journal(before)).containsExactly("CREATED", "MODIFIED [kind, name]");
    }

    // Bodies that several registers list under numbers of their own

    private static Observation townHall(int number, String commune, String phone) {
        Facts facts = Facts.builder()
                .say(Field.DILA, "record-" + number)
                .say(Field.PHONE, phone)
                .build();
        return Observation.OfEntity.recorded(
                EntityKey.of(new InseeCode(commune)), record(number).toString(), facts);
    }

    @Test
    void a_body_that_another_register_founded_is_found_by_its_siret_and_keeps_its_id() {
        story.reads(Publication.of("sieges", "2025-01-01", seat(900, 2, "CA d'Ormeval")));
        var before = groupingId(900);
        story.reads(Publication.of("dila-local", "2025-02-01", service(1, "CA", siret(siren(900), 2))));
        assertThat(view().counts().entities()).isEqualTo(Map.of("CA", 1L));
        assertThat(story.body(record(1)).orElseThrow().id()).isEqualTo(before);
        assertThat(story.body(before).name()).isEqualTo("CA d'Ormeval");
    }

    @Test
    void a_siret_that_is_a_neighbours_does_not_make_two_bodies_one() {
        story.reads(Publication.of("sieges", "2025-01-01", seat(900, 2, "CA d'Ormeval")));
        story.reads(Publication.of("dila-local", "2025-02-01", service(1, "OFFICE", siret(siren(900), 2))));
        LegalEntity office = story.body(record(1)).orElseThrow();
        assertThat(office.id()).isNotEqualTo(groupingId(900));
        assertThat(office.siret()).isNull();
        assertThat(office.headSiret()).isEqualTo(siret(siren(900), 2));
        assertThat(notices("dila-local")).containsExactly(Reason.SHARED_SIRET);
    }

    /** A branch that a list of branches brings, by its SIRET. */
    private static Observation branch(int number, int establishment) {
        Siret siret = siret(siren(number), establishment);
        Facts facts = Facts.builder()
                .say(Field.KIND, "BRANCH")
                .say(Field.NAME, "Branch " + establishment)
                .say(Field.SIRET, siret.value())
                .say(Field.SIREN, siret.siren().value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siret), true, facts);
    }

    @Test
    void two_establishments_of_one_siren_are_two_bodies_whenever_they_come() {
        story.reads(Publication.of("branches", "2025-01-01", branch(900, 1)));
        story.reads(Publication.of("branches", "2025-02-01", branch(900, 1), branch(900, 2)));
        assertThat(view().counts().entities()).isEqualTo(Map.of("BRANCH", 2L));
        LegalEntity first = story.body(EntityKey.of(siret(siren(900), 1))).orElseThrow();
        assertThat(first.name()).isEqualTo("Branch 1");
        assertThat(first.formerSiret()).isNull();
    }

    @Test
    void a_body_that_another_source_brings_in_outlives_the_list_that_lost_it() {
        story.reads(Publication.of("sieges", "2025-01-01", seat(900, 2, "CA d'Ormeval")));
        story.reads(Publication.of("dila-local", "2025-01-02", service(1, "CA", siret(siren(900), 2))));
        EntityId body = groupingId(900);
        story.reads(Publication.of("sieges", "2025-02-01", seat(901, 2, "Another")));
        story.reads(Publication.of("sieges", "2025-03-01", seat(901, 3, "Another")));
        assertThat(story.body(body).isOpen()).isTrue();
        assertThat(story.body(record(1)).orElseThrow().id()).isEqualTo(body);

        story.reads(Publication.of("dila-local", "2025-04-01", service(2, "CA", null)));
        story.reads(Publication.of("dila-local", "2025-05-01", service(3, "CA", null)));
        assertThat(story.body(body).isOpen()).isFalse();
    }

    @Test
    void the_head_of_a_record_whose_body_keeps_another_records_number_is_found_by_the_record() {
        Siret siret = siret(siren(900), 2);
        story.reads(Publication.of("dila-local", "2025-01-01", service(1, "CA", siret)));
        story.reads(Publication.of("dila-local", "2025-02-01", service(1, "CA", null), service(2, "CA", siret)));
        story.reads(Publication.ofOneRow(
                "dila-local", "2025-03-01", service(1, "CA", null), head(1, FunctionCode.of("DGS"), "EXEMPLE")));
        assertThat(view().counts().currentMandates()).containsEntry("DGS", 1L);
    }

    @Test
    void a_siret_that_is_no_longer_shared_is_ones_own_and_nobodys_head() {
        Siret shared = siret(siren(900), 2);
        story.reads(
                Publication.of("dila-local", "2025-02-01", service(1, "OFFICE", shared), service(2, "BRANCH", shared)));
        Siret own = siret(siren(901), 1);
        story.reads(
                Publication.of("dila-local", "2025-03-01", service(1, "OFFICE", own), service(2, "BRANCH", shared)));
        LegalEntity office = story.body(record(1)).orElseThrow();
        assertThat(office.siret()).isEqualTo(own);
        assertThat(office.headSiret()).isNull();
    }

    @Test
    void a_siret_of_several_bodies_of_one_edition_is_nobodys_own() {
        Siret shared = siret(siren(900), 2);
        story.reads(
                Publication.of("dila-local", "2025-02-01", service(1, "OFFICE", shared), service(2, "BRANCH", shared)));
        assertThat(List.of(
                        story.body(record(1)).orElseThrow(),
                        story.body(record(2)).orElseThrow()))
                .allSatisfy(body -> assertThat(body.siret()).isNull())
                .allSatisfy(body -> assertThat(body.headSiret()).isEqualTo(shared));
        assertThat(notices("dila-local")).containsExactly(Reason.SHARED_SIRET, Reason.SHARED_SIRET);
    }

    /** A unit of the register of all legal persons. */
    private static Observation unit(int number, int establishment, boolean founding) {
        Siret head = siret(siren(number), establishment);
        Facts facts = Facts.builder()
                .say(Field.NAME, "UNIT " + number)
                .say(Field.KIND, founding ? Optional.of("CC") : Optional.empty())
                .say(Field.SIREN, siren(number).value())
                .say(Field.SIRET, head.value())
                .build();
        return new Observation.OfEntity(EntityKey.unit(head), founding, facts, "SIREN:" + siren(number));
    }

    @Test
    void a_legal_person_is_the_body_of_its_head_office_or_the_one_of_its_siren() {
        story.reads(Publication.of("sieges", "2025-01-01", seat(900, 2, "CA d'Ormeval"), grouping(901, "CC")));
        story.reads(Publication.of("sirene", "2025-02-01", unit(900, 2, false), unit(901, 1, false)));
        assertThat(story.body(groupingId(901)).siret()).isEqualTo(siret(siren(901), 1));
        assertThat(notices("sirene")).isEmpty();

        story.reads(Publication.of("sirene", "2025-03-01", unit(900, 2, false), unit(901, 7, false)));
        assertThat(story.body(groupingId(901)).siret()).isEqualTo(siret(siren(901), 7));
        assertThat(story.body(groupingId(901)).formerSiret()).isEqualTo(siret(siren(901), 1));
        assertThat(view().counts().entities()).isEqualTo(Map.of("CA", 1L, "CC", 1L));
    }

    @Test
    void a_commune_is_a_legal_person_before_the_services_that_have_its_siren() {
        twoNeighbours();
        story.reads(Publication.of("membres", "2025-01-01", member(SEAT, 801, 900)));
        story.reads(Publication.of("dila-local", "2025-01-02", service(1, "OFFICE", siret(siren(801), 4))));
        story.reads(Publication.of("sirene", "2025-02-01", unit(801, 1, false)));
        assertThat(story.body(idOf(SEAT)).siret()).isEqualTo(siret(siren(801), 1));
    }

    @Test
    void of_two_services_with_one_siren_neither_is_the_legal_person() {
        story.reads(Publication.of(
                "dila-local",
                "2025-01-02",
                service(1, "OFFICE", siret(siren(801), 4)),
                service(2, "BRANCH", siret(siren(801), 5))));
        story.reads(Publication.of("sirene", "2025-02-01", unit(801, 1, false), unit(900, 1, true)));
        assertThat(notices("sirene")).containsExactly(Reason.UNKNOWN_BODY);
        assertThat(story.body(EntityKey.of(siren(900)))).isPresent();
    }

    @Test
    void rows_of_bodies_that_nobody_follows_are_counted_under_one_notice() {
        story.reads(Publication.of("sieges", "2025-01-01", seat(900, 2, "CA d'Ormeval")));
        var report = story.reads(
                Publication.of("sirene", "2025-02-01", unit(900, 2, false)).withRowsPassedOver(3));
        assertThat(report.rows().rows()).isEqualTo(4);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.notices()).containsExactly(Map.entry(Reason.NOT_FOLLOWED, 3L));
        assertThat(view().notices(SourceCode.of("sirene"), "all"))
                .containsExactly(new Notice(3, Reason.NOT_FOLLOWED, "3 lignes"));
    }

    @Test
    void a_town_hall_says_how_its_commune_is_reached() {
        twoNeighbours();
        story.reads(Publication.of("dila-local", "2025-02-01", townHall(1, SEAT, "+33562000001")));
        assertThat(story.body(idOf(SEAT)).coordinates().phone()).hasToString("+33562000001");
        assertThat(story.journal(idOf(SEAT))).containsExactly("CREATED", "MODIFIED [coordinates, numbers]");
    }

    @Test
    void a_record_that_turns_out_to_be_of_another_commune_leaves_nothing_with_the_first() {
        twoNeighbours();
        story.reads(Publication.of("dila-local", "2025-02-01", townHall(1, SEAT, "+33562000001")));
        story.reads(Publication.of("dila-local", "2025-03-01", townHall(1, HAMLET, "+33562000001")));
        assertThat(story.body(idOf(SEAT)).coordinates().phone()).isNull();
        assertThat(story.body(idOf(HAMLET)).coordinates().phone()).hasToString("+33562000001");
    }

    @Test
    void of_two_records_of_one_commune_none_is_picked_and_what_was_known_stays() {
        twoNeighbours();
        story.reads(Publication.of("dila-local", "2025-02-01", townHall(1, SEAT, "+33562000001")));
        story.reads(Publication.of(
                "dila-local", "2025-03-01", townHall(1, SEAT, "+33562000003"), townHall(2, SEAT, "+33562000002")));
        assertThat(story.body(idOf(SEAT)).coordinates().phone()).hasToString("+33562000001");
        assertThat(notices("dila-local")).containsExactly(Reason.TWO_RECORDS, Reason.TWO_RECORDS);
    }

    private static Observation head(int number, FunctionCode function, String surname) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, surname)
                .say(Field.GIVEN_NAME, "Anne")
                .say(Field.FUNCTION, function.code())
                .say(Field.TITLE, "Directrice")
                .build();
        return Observation.OfMandate.keyedByName(record(number), function, facts);
    }

    @Test
    void a_row_of_a_service_with_its_heads_is_one_row() {
        FunctionCode adviser = FunctionCode.of("BOARD_MEMBER");
        var report = story.reads(Publication.ofOneRow(
                "dila-local",
                "2025-02-01",
                service(1, "OFFICE", null),
                head(1, adviser, "Aubry"),
                head(1, adviser, "Blin")));
        assertThat(List.of(report.created(), report.changed(), report.unchanged()))
                .containsExactly(1L, 0L, 0L);
        assertThat(story.currentIn(record(1))).hasSize(2);
    }

    @Test
    void of_two_heads_in_one_record_where_there_can_be_one_none_is_taken_and_the_row_is() {
        var report = story.reads(Publication.ofOneRow(
                "dila-local",
                "2025-02-01",
                service(1, "OFFICE", null),
                head(1, FunctionCode.MAYOR, "Aubry"),
                head(1, FunctionCode.MAYOR, "Blin")));
        assertThat(report.created()).isEqualTo(1);
        assertThat(story.currentIn(record(1))).isEmpty();
        assertThat(notices("dila-local")).containsExactly(Reason.TWO_HEADS, Reason.TWO_HEADS);
    }

    @Test
    void a_service_that_moves_to_another_siret_is_the_same_body() {
        story.reads(Publication.of("dila-local", "2025-02-01", service(1, "OFFICE", siret(siren(900), 2))));
        EntityId before = story.body(record(1)).orElseThrow().id();
        story.reads(Publication.of("dila-local", "2025-03-01", service(1, "OFFICE", siret(siren(900), 3))));
        LegalEntity after = story.body(record(1)).orElseThrow();
        assertThat(after.id()).isEqualTo(before);
        assertThat(List.of(after.siret(), after.formerSiret()))
                .containsExactly(siret(siren(900), 3), siret(siren(900), 2));
    }

    // The worked examples of the rules

    static Observation seat(int number, int establishment, String name) {
        Facts facts = Facts.builder()
                .say(Field.KIND, "CA")
                .say(Field.NAME, name)
                .say(Field.SIREN, siren(number).value())
                .say(Field.SIRET, siret(siren(number), establishment).value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siren(number)), true, facts);
    }

    @Test
    void example_2_a_seat_that_moves_is_a_new_siret_of_the_same_body() {
        story.reads(Publication.of("sieges", "2025-01-01", seat(900, 2, "CA d'Ormeval")));
        var before = groupingId(900);
        story.reads(Publication.of("sieges", "2026-01-01", seat(900, 11, "CA d'Ormeval Grandes Rives")));

        LegalEntity after = story.body(before);
        assertThat(groupingId(900)).isEqualTo(before);
        assertThat(List.of(after.siret(), after.formerSiret()))
                .containsExactly(siret(siren(900), 11), siret(siren(900), 2));
        assertThat(story.journal(before)).containsExactly("CREATED", "MODIFIED [formerSiret, name, siret]");
        assertThat(linksOf(before)).isEmpty();
        assertThat(view().whoIsWho().redirections(siret(siren(900), 2).value()))
                .containsExactly(new Redirection(
                        Redirection.Type.SIRET,
                        siret(siren(900), 2).value(),
                        siret(siren(900), 11).value(),
                        LocalDate.parse("2026-01-01"),
                        Motive.TRANSFERT));
        story.reads(Publication.of("sieges", "2027-01-01", seat(900, 11, "CA d'Ormeval")));
        assertThat(story.body(before).formerSiret()).isEqualTo(siret(siren(900), 2));
    }

    @Test
    void example_3_of_two_communes_that_become_one_with_a_siren_of_its_own_both_close_and_one_opens() {
        known();
        var seat = idOf(SEAT);
        var hamlet = idOf(HAMLET);
        var anne = story.mayorOf(SEAT);
        var jean = story.mayorOf(HAMLET);
        story.reads(merger());
        story.reads(communesAfterMerger());
        story.reads(Publication.of(GROUPINGS, "2026-01-01", member(SEAT, 21, 900)));

        var opened = idOf(SEAT);
        assertThat(List.of(seat, hamlet)).doesNotContain(opened);
        assertThat(Stream.of(seat, hamlet).map(story::body)).noneMatch(LegalEntity::isOpen);
        assertThat(linksOf(hamlet)).extracting(Succession::successor).containsExactly(seat);
        assertThat(linksOf(opened)).extracting(Succession::former).containsExactly(seat);
        assertThat(story.commune(HAMLET)).isEmpty();
        assertNoOrphan(anne, jean);
    }
}
