package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.PublishOutcome.Published;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a delivery speaks of: slower segments on their due dates only (tender 3.1 A), and of a channel that is limited to a
 * part of France nothing else (tender 3.4). Hospitals are quarterly and tourist offices half-yearly in the shipped contract.
 */
final class DueDatesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final int HOSPITAL = 11;
    private static final int TOURIST_OFFICE = 12;

    @TempDir
    private Path folder;

    private Chain chain;

    @BeforeEach
    void a_commune_a_hospital_and_a_tourist_office() {
        chain = new Chain(folder);
        chain.moves(
                communes(1, 1)
                        .created(hospital("Centre hospitalier"))
                        .created(person(HOSPITAL), director(HOSPITAL))
                        .created(office("Office de tourisme"))
                        .created(person(TOURIST_OFFICE), director(TOURIST_OFFICE)),
                NEW_YEAR);
    }

    @Test
    void the_first_delivery_has_every_segment_whatever_the_day() {
        Published first = publish(NEW_YEAR.plusDays(1));
        assertThat(movements(first)).containsExactly("C O1", "C O11", "C O12", "C F1", "C F11", "C F12");
        assertThat(segments(first)).contains(1, 10, 16).hasSize(16);
    }

    @Test
    void what_moves_in_a_slower_segment_is_told_on_its_due_date_and_not_before() {
        publish(NEW_YEAR.plusDays(1));
        chain.moves(
                Moves.none()
                        .renamed(hospital("Hôpital de la Rive"))
                        .retitled(director(HOSPITAL))
                        .renamed(office("Office des Rives"))
                        .retitled(director(TOURIST_OFFICE))
                        .retitled(mayor(1, 1, "Maire et poète")),
                MARCH);
        assertThat(movements(publish(MARCH))).containsExactly("M F1");
        assertThat(movements(publish(MARCH.plusDays(1)))).isEmpty();
        Published quarter = publish(APRIL);
        assertThat(movements(quarter)).containsExactly("M O11", "M F11");
        assertThat(segments(quarter)).contains(1, 10).doesNotContain(16);
        assertThat(movements(publish(APRIL.plusDays(1)))).isEmpty();
        assertThat(movements(publish(JULY))).containsExactly("M O12", "M F12");
        assertReceiverHoldsWhatIsInForce(JULY);
    }

    @Test
    void a_due_date_on_which_nothing_was_delivered_is_made_up_for_by_the_next_delivery() {
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().renamed(hospital("Hôpital de la Rive")), MARCH);
        publish(MARCH);
        assertThat(movements(publish(APRIL.plusDays(3)))).containsExactly("M O11");
        assertThat(movements(publish(APRIL.plusDays(4)))).isEmpty();
    }

    @Test
    void what_came_and_went_between_two_due_dates_is_never_told() {
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().created(person(13), of(mayor(13, HOSPITAL), "DGA")), MARCH);
        publish(MARCH);
        chain.moves(Moves.none().ended(of(mayor(13, HOSPITAL), "DGA"), MARCH.plusDays(1)), MARCH.plusDays(1));
        assertThat(movements(publish(APRIL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void who_leaves_a_slower_segment_stays_with_the_client_until_its_due_date(Profile profile) {
        chain.channel = new Channel(ChannelCode.DCLIC, "Essai", profile, Perimeter.FRANCE);
        publish(NEW_YEAR.plusDays(1));
        chain.moves(
                Moves.none()
                        .ended(director(HOSPITAL), MARCH)
                        .closed(hospital("Centre hospitalier"))
                        .ended(mayor(1, 1), MARCH),
                MARCH);
        assertThat(movements(publish(MARCH))).noneMatch(line -> line.endsWith("11"));
        assertThat(movements(publish(APRIL))).contains("S O11", "S F11");
        assertReceiverHoldsWhatIsInForce(APRIL);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_body_that_objects_in_sirene_waits_for_no_due_date(Profile profile) {
        chain.channel = new Channel(ChannelCode.DCLIC, "Essai", profile, Perimeter.FRANCE);
        publish(NEW_YEAR.plusDays(1));
        LegalEntity trader = office("Office de tourisme")
                .but()
                .diffusion(Diffusion.PARTIELLE_PERSONNE)
                .build();
        chain.moves(Moves.none().objecting(trader, director(TOURIST_OFFICE)), MARCH);
        List<String> told = movements(publish(MARCH));
        assertThat(told).contains("S O12", "S F12");
        assertThat(told.contains("S P12")).isEqualTo(profile == Profile.DATAMART);
        assertReceiverHoldsWhatIsInForce(MARCH);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void what_waits_in_a_segment_that_the_contract_gives_up_is_told_at_once(Profile profile) {
        chain.channel = new Channel(ChannelCode.DCLIC, "Essai", profile, Perimeter.FRANCE);
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().ended(director(HOSPITAL), MARCH).closed(hospital("Centre hospitalier")), MARCH);
        assertThat(movements(publish(MARCH))).isEmpty();
        chain.without = Set.of(10);
        assertThat(movements(publish(MARCH.plusDays(1)))).contains("S O11", "S F11");
        assertThat(movements(publish(MARCH.plusDays(2)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void what_waits_is_told_in_time_when_the_contract_moves_its_kind_into_another_slow_segment(Profile profile) {
        chain.channel = new Channel(ChannelCode.DCLIC, "Essai", profile, Perimeter.FRANCE);
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().ended(director(HOSPITAL), MARCH).closed(hospital("Centre hospitalier")), MARCH);
        assertThat(movements(publish(MARCH))).isEmpty();
        chain.moved = Map.of("CH", 99);
        assertThat(movements(publish(MARCH.plusDays(1)))).isEmpty();
        assertThat(movements(publish(APRIL))).isEmpty();
        assertThat(movements(publish(LocalDate.of(2027, 1, 1)))).contains("S O11", "S F11");
        assertReceiverHoldsWhatIsInForce(LocalDate.of(2027, 1, 1));
    }

    @Test
    void what_waits_is_told_at_once_when_the_contract_moves_its_kind_into_a_daily_segment() {
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().ended(director(HOSPITAL), MARCH), MARCH);
        assertThat(movements(publish(MARCH))).isEmpty();
        chain.moved = Map.of("CH", 1);
        assertThat(movements(publish(MARCH.plusDays(1)))).containsExactly("S F11");
        assertThat(movements(publish(MARCH.plusDays(2)))).isEmpty();
    }

    @Test
    void who_leaves_a_limited_channel_does_not_wait_for_a_function_that_it_never_had() {
        Perimeter gers = new Perimeter(Set.of(), Set.of(new DepartementCode("32")));
        chain.channel = new Channel(ChannelCode.DCLIC, "Gers", Profile.DATAMART, gers);
        LegalEntity elsewhere = in(hospital("Centre hospitalier"), "31", "76");
        Mandate beside = of(mayor(HOSPITAL, HOSPITAL), person(1).id(), "DIRECTOR");
        chain.moves(Moves.none().renamed(elsewhere).retitled(beside), NEW_YEAR);
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().ended(mayor(1, 1), MARCH), MARCH);
        Published left = publish(MARCH);
        assertThat(chain.lines(left.delivery().name() + "_PER.csv"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("\"S\";\"FIN_MANDAT\""));
    }

    @Test
    void a_segment_that_becomes_daily_is_caught_up_with_on_the_next_day() {
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().renamed(hospital("Hôpital de la Rive")), MARCH);
        publish(MARCH);
        chain.daily = Set.of(10);
        assertThat(movements(publish(MARCH.plusDays(1)))).containsExactly("M O11");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_limited_channel_has_the_bodies_of_its_part_of_france_and_who_is_in_them(Profile profile) {
        chain.moves(elsewhere(communes(2, 4)), NEW_YEAR);
        Perimeter gers = new Perimeter(Set.of(), Set.of(new DepartementCode("32")));
        chain.channel = new Channel(ChannelCode.DCLIC, "Gers", profile, gers);
        Published gersOnly = publish(NEW_YEAR.plusDays(1));
        assertThat(movements(gersOnly)).contains("C O1", "C F1").noneMatch(line -> line.matches("C [OFP][234]"));
        Perimeter occitanie = new Perimeter(Set.of(new RegionCode("76")), Set.of());
        chain.channel = new Channel(ChannelCode.DCLIC, "Occitanie", profile, occitanie);
        assertThatThrownBy(() -> publish(NEW_YEAR.plusDays(2))).isInstanceOf(PublishRefused.class);
        assertThatThrownBy(() -> chain.publish(NEW_YEAR.plusDays(1), DeliveryType.C))
                .isInstanceOf(PublishRefused.class)
                .hasMessageContaining("on a later day");
        Published wider = chain.publish(NEW_YEAR.plusDays(2), DeliveryType.C);
        assertThat(movements(wider)).contains("C O1", "C O2").doesNotContain("C O3", "C O4");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_body_that_moves_out_of_the_part_of_france_leaves_with_who_is_in_it(Profile profile) {
        Perimeter gers = new Perimeter(Set.of(), Set.of(new DepartementCode("32")));
        chain.channel = new Channel(ChannelCode.DCLIC, "Gers", profile, gers);
        publish(NEW_YEAR.plusDays(1));
        chain.moves(Moves.none().renamed(in(commune(1), "31", "76")).retitled(mayor(1, 1)), MARCH);
        Published left = publish(MARCH);
        assertThat(movements(left)).contains("S O1", "S F1");
        assertThat(chain.lines(left.delivery().name() + "_ORG.csv").get(0)).startsWith("\"S\";\"SORTIE_PERIMETRE\"");
        assertReceiverHoldsWhatIsInForce(MARCH);
    }

    /** Communes 2, 3 and 4: in the Haute-Garonne, the Nord and nowhere that is known. */
    private static Moves elsewhere(Moves moves) {
        return moves.renamed(in(commune(2), "31", "76"))
                .renamed(in(commune(3), "59", "32"))
                .renamed(commune(4).but().departement(null).region(null).build());
    }

    private static LegalEntity in(LegalEntity body, String departement, String region) {
        return body.but()
                .departement(new DepartementCode(departement))
                .region(new RegionCode(region))
                .build();
    }

    /** On a day on which nothing waits: what the receiver has come to is what a complete delivery of the day would give. */
    private void assertReceiverHoldsWhatIsInForce(LocalDate day) {
        assertThat(chain.receive()).noneMatch(ReceiveOutcome.Refused.class::isInstance);
        var whole = chain.publisher(new DropFolder(chain.between)).rehearse(day, DeliveryType.C);
        List<SealedDelivery> all = chain.ledger.all(ChannelCode.DCLIC);
        Map<FeedRole, ?> state = all.get(all.size() - 1).stateAfter();
        assertThat(whole.manifest().stateAfter()).isEqualTo(state);
        state.forEach((role, announced) -> assertThat(chain.computed(role)).isEqualTo(announced));
    }

    private Published publish(LocalDate day) {
        return chain.publish(day);
    }

    private static Set<Integer> segments(Published published) {
        return published.manifest().orElseThrow().scope().segments();
    }

    private List<String> movements(Published published) {
        return published.manifest().orElseThrow().files().stream()
                .filter(file -> file.role() != FeedRole.SEC)
                .flatMap(file -> lines(file.name()))
                .toList();
    }

    private Stream<String> lines(String file) {
        return chain.lines(file).stream()
                .map(FeedLine::parse)
                .map(values -> values.get(0) + " " + values.get(2).replaceFirst("-0+", ""));
    }

    private static LegalEntity hospital(String name) {
        return commune(HOSPITAL, name).but().kind(EntityKind.of("CH")).build();
    }

    private static LegalEntity office(String name) {
        return commune(TOURIST_OFFICE, name)
                .but()
                .kind(EntityKind.of("OFFICE_TOURISME"))
                .build();
    }

    private static Mandate director(int n) {
        return of(mayor(n, n), "DIRECTOR");
    }

    private static Mandate of(Mandate one, String function) {
        return of(one, one.person(), function);
    }

    private static Mandate of(Mandate one, PersonId holder, String function) {
        return new Mandate(
                one.id(),
                holder,
                one.entity(),
                FunctionCode.of(function),
                Tenure.SHARED,
                "Direction",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
