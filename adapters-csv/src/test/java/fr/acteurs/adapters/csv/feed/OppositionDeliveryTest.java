package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.adapters.csv.feed.Chain.WEDNESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static fr.acteurs.domain.delivery.DeliveryType.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.csv.scan.FileLeakScanner;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.PlainHashes;
import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.WatchedFolders;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.PublishOutcome.Published;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a delivery says of who objects, and what becomes of one that was sealed before they did (tender 3.5). */
final class OppositionDeliveryTest {

    private static final String NAME = "Dupont-Témoin2";

    @TempDir
    private Path folder;

    private Chain chain;

    @BeforeEach
    void monday() {
        chain = Chain.withMonday(folder);
    }

    private void objects(int person, LocalDate on) {
        says(person, Optional.empty(), Stance.OPPOSE, on);
    }

    private void says(int person, Optional<Use> use, Stance stance, LocalDate on) {
        chain.ledger.say(
                new Statement(
                        person(person).id(),
                        use,
                        Optional.empty(),
                        stance,
                        Instant.parse(on + "T09:00:00Z"),
                        Origin.PERSON,
                        new Proof("COURRIER", "C-1", "")),
                on);
    }

    private static String id(int person) {
        return person(person).id().value();
    }

    private static String function(int number) {
        return mayor(number, number).id().value();
    }

    @ParameterizedTest
    @EnumSource
    void who_objects_leaves_with_the_next_delivery_by_ids_alone_and_is_told_of_as_such(Profile profile) {
        chain = new Chain(folder.resolve("again"));
        chain.channel = new Channel(ChannelCode.DCLIC, "D'clic", profile, Perimeter.FRANCE);
        chain.moves(communes(1, 3), MONDAY);
        chain.publish(MONDAY);
        assertThat(Chain.contents(chain.between).values()).anyMatch(file -> file.contains(NAME));
        objects(2, TUESDAY);
        Published tuesday = chain.publish(TUESDAY);
        String name = tuesday.delivery().name().toString();
        assertThat(chain.lines(name + "_OPP.csv"))
                .containsExactly("\"" + id(2) + "\";\"" + function(2) + "\";\"TOTALE\";\"\";\"\";\"2026-03-03\"");
        String functions = profile == Profile.DCLIC ? "_CON.csv" : "_FON.csv";
        assertThat(chain.lines(name + functions))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("\"S\";\"OPPOSITION\";\"" + function(2) + "\"")
                        .doesNotContain("Zoé"));
        if (profile == Profile.DATAMART) {
            assertThat(chain.lines(name + "_PER.csv"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith("\"S\";\"OPPOSITION\";\"" + id(2) + "\""));
        }
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
        assertThat(chain.held().values()).noneMatch(file -> file.contains(NAME));
    }

    /** As a register has it: all functions in the body move with it. */
    private void objectsInSirene(Diffusion how, LocalDate on) {
        chain.moves(Moves.none().objecting(commune(2).but().diffusion(how).build(), mayor(2, 2)), on);
    }

    @Test
    void a_sole_trader_who_objects_in_sirene_leaves_with_the_body_and_all_in_it() {
        objectsInSirene(Diffusion.PARTIELLE_PERSONNE, TUESDAY);
        String name = chain.publish(TUESDAY).delivery().name().toString();
        assertThat(chain.lines(name + "_ORG.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("\"S\";\"OPPOSITION\";\"" + commune(2).id() + "\"")
                        .doesNotContain("Commune-lès-2"));
        assertThat(chain.lines(name + "_CON.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("\"S\";\"OPPOSITION\";\"" + function(2) + "\"")
                        .doesNotContain("Zoé"));
    }

    @Test
    void a_body_that_objects_in_sirene_says_so_and_so_do_the_rows_of_all_in_it() {
        agreesToOffers(2, TUESDAY);
        assertThat(offers(chain.publish(TUESDAY))).containsExactly("O");
        objectsInSirene(Diffusion.PARTIELLE, WEDNESDAY);
        Published wednesday = chain.publish(WEDNESDAY);
        assertThat(chain.lines(wednesday.delivery().name() + "_ORG.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("\"M\"").contains("\"DIFFUSION_PARTIELLE\""));
        assertThat(offers(wednesday)).containsExactly("N");
    }

    private void agreesToOffers(int person, LocalDate on) {
        chain.ledger.say(
                new Statement(
                        person(person).id(),
                        Optional.of(Use.EMAILING_EMAIL),
                        Optional.of(commune(person).id()),
                        Stance.CONSENTI,
                        Instant.parse(on + "T09:00:00Z"),
                        Origin.PERSON,
                        new Proof("COURRIER", "C-1", "V1")),
                on);
    }

    /** What its lines of functions say of offers. */
    private List<String> offers(Published published) {
        int place = 2 + ContactFeed.SCHEMA.names().indexOf("accord_emailing_email");
        return chain.lines(published.delivery().name() + "_CON.csv").stream()
                .map(line -> FeedLine.parse(line).get(place))
                .toList();
    }

    @Test
    void a_person_who_holds_nothing_but_in_the_body_of_a_sole_trader_who_objects_leaves_for_that() {
        chain = new Chain(folder.resolve("again"));
        chain.channel = new Channel(ChannelCode.DCLIC, "D'clic", Profile.DATAMART, Perimeter.FRANCE);
        chain.moves(communes(1, 3), MONDAY);
        chain.publish(MONDAY);
        objectsInSirene(Diffusion.PARTIELLE_PERSONNE, TUESDAY);
        String name = chain.publish(TUESDAY).delivery().name().toString();
        for (String role : List.of("_ORG.csv", "_FON.csv", "_PER.csv")) {
            assertThat(chain.lines(name + role))
                    .as(role)
                    .singleElement()
                    .asString()
                    .startsWith("\"S\";\"OPPOSITION\"");
        }
    }

    @Test
    void what_was_sealed_before_a_body_objected_is_sealed_anew() {
        chain.moves(Moves.none().retitled(mayor(2, 2, "Maire honoraire")), TUESDAY);
        Published tuesday = chain.publish(TUESDAY);
        objectsInSirene(Diffusion.PARTIELLE, TUESDAY);
        assertThat(chain.ledger.isOutdated(tuesday.delivery())).isTrue();
    }

    @Test
    void nothing_of_who_objects_is_in_any_later_delivery_complete_ones_too() {
        objects(2, TUESDAY);
        chain.publish(TUESDAY);
        chain.moves(Moves.none().retitled(mayor(2, 2, "Maire honoraire")), WEDNESDAY);
        Published wednesday = chain.publish(WEDNESDAY);
        assertThat(wednesday.manifest().orElseThrow().files()).allMatch(file -> file.lines() == 0);
        Published complete = chain.publish(WEDNESDAY.plusDays(1), C);
        String name = complete.delivery().name().toString();
        assertThat(Chain.text(chain.between.resolve(name + "_CON.csv")))
                .doesNotContain(NAME)
                .doesNotContain(id(2));
        assertThat(chain.lines(name + "_OPP.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("\"" + id(2) + "\""));
    }

    @Test
    void who_objects_to_one_use_keeps_their_line_without_what_it_needs() {
        for (Use use : Use.COMMERCIAL) {
            says(2, Optional.of(use), Stance.OPPOSE, TUESDAY);
        }
        Published tuesday = chain.publish(TUESDAY);
        String name = tuesday.delivery().name().toString();
        assertThat(chain.lines(name + "_OPP.csv"))
                .hasSize(3)
                .first()
                .isEqualTo("\"" + id(2) + "\";\"" + function(2)
                        + "\";\"PARTIELLE\";\"EMAIL\";\"EMAILING\";\"2026-03-03\"");
        assertThat(chain.lines(name + "_CON.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("\"M\";\"\";\"" + function(2) + "\"")
                        .contains(NAME));
    }

    @Test
    void who_takes_it_back_is_delivered_again() {
        objects(2, TUESDAY);
        chain.publish(TUESDAY);
        says(2, Optional.empty(), Stance.LEVE, WEDNESDAY);
        Published wednesday = chain.publish(WEDNESDAY);
        assertThat(chain.lines(wednesday.delivery().name() + "_CON.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("\"C\";\"\";\"" + function(2) + "\""));
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
    }

    // The certificate

    @Test
    void the_manifest_certifies_that_nobody_was_found_who_objects() {
        objects(2, TUESDAY);
        Manifest.Certificate certificate =
                chain.publish(TUESDAY).manifest().orElseThrow().certificate().orElseThrow();
        assertThat(certificate).isEqualTo(new Manifest.Certificate(1, 0, Set.of(), 1));
        assertThat(chain.publish(WEDNESDAY, C)
                        .manifest()
                        .orElseThrow()
                        .certificate()
                        .orElseThrow()
                        .lines())
                .isEqualTo(5);
    }

    @Test
    void a_delivery_in_which_somebody_of_the_list_is_found_is_not_sealed_and_the_client_keeps_what_it_has() {
        KeyedHashes hashes = new PlainHashes(List.of("k1"));
        chain.scanner = new FileLeakScanner(hashes);
        objects(2, TUESDAY);
        chain.publish(TUESDAY);
        Set<Trait> ofTheThird = new Traits().known(person(3)).all();
        hashes.now(ofTheThird)
                .forEach(hash -> chain.ledger.suppress(hash, person(2).id()));
        chain.moves(Moves.none().retitled(mayor(3, 3, "Maire et poète")), WEDNESDAY);
        assertThatThrownBy(() -> chain.publish(WEDNESDAY))
                .isInstanceOf(PublishRefused.class)
                .hasMessageContaining("CON line 2 name, number or address")
                .hasMessageNotContaining("Témoin3");
        assertThat(states()).containsExactly("1R0", "2R0");
        assertThat(Chain.contents(chain.spool).keySet()).noneMatch(name -> name.contains("000003"));
    }

    @Test
    void without_the_key_by_which_people_are_known_nothing_is_sealed() {
        objects(2, TUESDAY);
        new PlainHashes(List.of("k1"))
                .now(new Traits().known(person(2)).all())
                .forEach(hash -> chain.ledger.suppress(hash, person(2).id()));
        assertThatThrownBy(() -> chain.publish(TUESDAY))
                .isInstanceOf(PublishRefused.class)
                .hasMessageContaining("[k1]");
    }

    // The last look

    private Published publish(LocalDate day, WatchedFolders.Watch watch) {
        return chain.publisher(new WatchedFolders(new DropFolder(chain.between), watch))
                .publish(day, DeliveryType.J, PublishDailyFeed.Quarantine.STAYS);
    }

    private static void cut() {
        throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "line cut");
    }

    private List<String> files() {
        return Chain.contents(chain.between).keySet().stream()
                .filter(name -> name.contains("000002"))
                .toList();
    }

    @Test
    void an_objection_that_comes_between_sealing_and_go_makes_the_next_revision_under_the_same_number() {
        chain.moves(Moves.none().retitled(mayor(2, 2, "Maire et poète")), TUESDAY);
        AtomicBoolean said = new AtomicBoolean();
        Published published = publish(TUESDAY, (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && name.endsWith("_MAN.json") && done && !said.getAndSet(true)) {
                objects(2, TUESDAY);
            }
        });
        assertThat(published.delivery().name()).hasToString("BDTACT_J_20260303_000002_R1");
        assertThat(published.sent())
                .map(sent -> sent.delivery().name())
                .containsExactly(published.delivery().name());
        assertThat(files()).isNotEmpty().allMatch(name -> name.contains("_R1"));
        assertThat(chain.lines("BDTACT_J_20260303_000002_R1_CON.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("\"S\";\"OPPOSITION\""));
        assertThat(Chain.contents(chain.spool).keySet()).noneMatch(name -> name.contains("000002_R0"));
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
        assertThat(chain.held().values()).noneMatch(file -> file.contains(NAME));
    }

    @Test
    void what_waits_for_a_line_that_was_cut_is_sealed_anew_before_it_leaves() {
        chain.moves(Moves.none().retitled(mayor(2, 2, "Maire et poète")), TUESDAY);
        assertThatThrownBy(() -> publish(TUESDAY, (gesture, name, done) -> {
                    if (gesture.equals("renameToFree") && name.endsWith("_CON.csv") && done) {
                        cut();
                    }
                }))
                .hasMessageContaining("line cut");
        assertThat(files()).anyMatch(name -> name.contains("_R0_CON.csv"));
        objects(2, TUESDAY);
        chain.publish(TUESDAY);
        assertThat(files()).isNotEmpty().allMatch(name -> name.contains("_R1"));
        assertThat(states()).containsExactly("1R0", "2R1");
    }

    private List<String> states() {
        return chain.ledger.all(ChannelCode.DCLIC).stream()
                .map(SealedDelivery::name)
                .map(name -> name.number() + "R" + name.revision())
                .toList();
    }

    @Test
    void of_several_days_that_wait_each_is_sealed_anew_under_its_number() {
        chain.moves(communes(4, 4), TUESDAY);
        assertThatThrownBy(() -> publish(TUESDAY, (gesture, name, done) -> cut()))
                .hasMessageContaining("line cut");
        chain.moves(communes(5, 5), WEDNESDAY);
        assertThatThrownBy(() -> publish(WEDNESDAY, (gesture, name, done) -> cut()))
                .hasMessageContaining("line cut");
        objects(4, WEDNESDAY);
        chain.publish(WEDNESDAY.plusDays(1));
        assertThat(states()).containsExactly("1R0", "2R1", "3R1", "4R1");
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
        assertThat(chain.held().values()).noneMatch(file -> file.contains("Dupont-Témoin4"));
        assertThat(Chain.contents(chain.between).values()).noneMatch(file -> file.contains("Dupont-Témoin4"));
    }

    @Test
    void what_became_visible_stays_and_the_objection_leaves_with_the_next() {
        assertThatThrownBy(() -> publish(TUESDAY, (gesture, name, done) -> {
                    if (gesture.equals("renameToFree") && name.endsWith(".GO") && done) {
                        cut();
                    }
                }))
                .hasMessageContaining("line cut");
        objects(2, TUESDAY);
        Published wednesday = chain.publish(WEDNESDAY);
        assertThat(states()).containsExactly("1R0", "2R0", "3R0");
        assertThat(chain.lines(wednesday.delivery().name() + "_CON.csv"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("\"S\";\"OPPOSITION\""));
    }

    @Test
    void an_agreement_that_comes_since_takes_nothing_back() {
        assertThatThrownBy(() -> publish(TUESDAY, (gesture, name, done) -> cut()))
                .hasMessageContaining("line cut");
        says(2, Optional.of(Use.ENQUETE_EMAIL), Stance.LEVE, TUESDAY);
        chain.publish(TUESDAY);
        assertThat(states()).containsExactly("1R0", "2R0");
    }
}
