package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.adapters.csv.feed.Chain.WEDNESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static fr.acteurs.domain.delivery.DeliveryState.QUARANTINED;
import static fr.acteurs.domain.delivery.DeliveryType.C;
import static fr.acteurs.domain.delivery.DeliveryType.J;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.contract.ContractNotInForce;
import fr.acteurs.application.deliver.AnswerOutcome;
import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.WatchedFolders;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.PublishOutcome.Published;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.OrganisationFeed;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.segment.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishing day by day, on real files, over a register in memory. */
final class PublishDailyFeedTest {

    @TempDir
    private Path folder;

    private Chain chain;

    @BeforeEach
    void begin() {
        chain = new Chain(folder);
    }

    @Test
    void the_first_delivery_is_complete_and_says_why() {
        chain.moves(communes(1, 2), MONDAY);
        Published published = chain.publish(MONDAY, J);
        assertThat(published.delivery().name()).hasToString("BDTACT_C_20260302_000001_R0");
        assertThat(published.why()).contains("first delivery");
        assertThat(movements(published)).containsExactly("C O1", "C O2", "C F1", "C F2");
        assertThat(published.manifest().orElseThrow().since()).isEmpty();
        assertThat(published.manifest().orElseThrow().previousManifest()).isEmpty();
    }

    @Test
    void a_delta_has_what_moved_and_nothing_else() {
        chain.moves(communes(1, 3), MONDAY);
        chain.publish(MONDAY);
        chain.moves(communes(4, 4).renamed(commune(2, "Neuville")).retitled(mayor(2, 2, "Maire délégué")), TUESDAY);
        Published published = chain.publish(TUESDAY);
        assertThat(published.delivery().name()).hasToString("BDTACT_J_20260303_000002_R0");
        assertThat(published.why()).isEmpty();
        assertThat(movements(published)).containsExactly("M O2", "C O4", "M F2", "C F4");
        assertThat(published.manifest().orElseThrow().since()).contains(1L);
        assertThat(published.manifest().orElseThrow().previousManifest())
                .contains(chain.ledger.all(ChannelCode.DCLIC).get(0).manifestSha256());
    }

    @Test
    void a_function_that_gives_way_leaves_with_its_successor_and_is_told_once_among_the_redirections() {
        chain.moves(communes(1, 3), MONDAY);
        chain.publish(MONDAY);
        String gone = mayor(3, 3).id().value();
        String stays = mayor(2, 2).id().value();
        Redirection told = new Redirection(Redirection.Type.F, gone, stays, TUESDAY, Motive.FUSION);
        chain.moves(Moves.none().fused(mayor(3, 3), told), TUESDAY);
        Published tuesday = chain.publish(TUESDAY);
        String name = tuesday.delivery().name().toString();
        assertThat(cells(chain.lines(name + "_CON.csv").get(0), ContactFeed.SCHEMA.names()))
                .containsEntry("mouvement", "S")
                .containsEntry("motif", "FUSION")
                .containsEntry("remplace_par", stays)
                .doesNotContainKey("nom");
        String line = "\"F\";\"" + gone + "\";\"" + stays + "\";\"2026-03-03\";\"FUSION\"";
        assertThat(Chain.text(chain.between.resolve(name + "_RED.csv")))
                .isEqualTo("\"type\";\"ancien_id\";\"nouvel_id\";\"date\";\"motif\"\n" + line + "\n");
        assertThat(tuesday.manifest().orElseThrow().stateAfter()).doesNotContainKey(FeedRole.RED);

        Published wednesday = chain.publish(TUESDAY.plusDays(1));
        assertThat(chain.between.resolve(wednesday.delivery().name() + "_RED.csv"))
                .doesNotExist();
        Published complete = chain.publish(TUESDAY.plusDays(2), C);
        assertThat(chain.lines(complete.delivery().name() + "_RED.csv")).containsExactly(line);
    }

    @Test
    void a_day_on_which_nothing_moved_delivers_too() {
        chain.moves(communes(1, 1), MONDAY);
        Published monday = chain.publish(MONDAY);
        Published tuesday = chain.publish(TUESDAY);
        assertThat(tuesday.manifest().orElseThrow().status()).isEqualTo(Manifest.Status.VIDE);
        assertThat(movements(tuesday)).isEmpty();
        assertThat(tuesday.delivery().stateAfter()).isEqualTo(monday.delivery().stateAfter());
        assertThat(Files.exists(chain.between.resolve(tuesday.delivery().name().go())))
                .isTrue();
    }

    @Test
    void a_register_into_which_nothing_was_ingested_delivers_nothing() {
        assertThatThrownBy(() -> chain.publish(MONDAY, C))
                .isInstanceOf(PublishRefused.class)
                .hasMessageContaining("check --home");
        assertThat(chain.ledger.all(ChannelCode.DCLIC)).isEmpty();
    }

    @Test
    void a_day_before_that_of_the_last_delivery_is_refused_with_both_dates() {
        chain = Chain.withMonday(folder);
        assertThatThrownBy(() -> chain.publish(MONDAY.minusDays(1)))
                .isInstanceOf(PublishRefused.class)
                .hasMessageContaining("2026-03-01")
                .hasMessageContaining("2026-03-02");
        assertThat(states()).hasSize(1);
    }

    @Test
    void states_are_told_in_the_order_of_the_roles() {
        chain = Chain.withMonday(folder);
        Published published = chain.publish(TUESDAY);
        assertThat(published.delivery().stateAfter().keySet()).containsExactlyElementsOf(Profile.DCLIC.states());
        assertThat(published.manifest().orElseThrow().stateAfter().keySet())
                .containsExactlyElementsOf(Profile.DCLIC.states());
    }

    @Test
    void asked_twice_the_same_day_a_delta_is_sealed_once() {
        chain = Chain.withMonday(folder);
        Published first = chain.publish(TUESDAY);
        chain.moves(communes(9, 9), TUESDAY);
        Published second = chain.publish(TUESDAY);
        assertThat(second.delivery().name()).isEqualTo(first.delivery().name());
        assertThat(second.manifest()).isEmpty();
        assertThat(second.sent()).isEmpty();
        assertThat(numbers()).containsExactly(1L, 2L);
    }

    @Test
    void what_came_after_the_delivery_of_the_day_leaves_the_next_day() {
        chain = Chain.withMonday(folder);
        chain.publish(TUESDAY);
        chain.moves(communes(9, 9), TUESDAY);
        chain.publish(TUESDAY);
        assertThat(movements(chain.publish(WEDNESDAY))).containsExactly("C O9", "C F9");
    }

    @Test
    void asked_twice_on_the_first_day_one_delivery_is_sealed() {
        chain = Chain.withMonday(folder);
        Published second = chain.publish(MONDAY, J);
        assertThat(second.manifest()).isEmpty();
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void a_delta_may_follow_a_complete_delivery_of_the_same_day_when_something_moved() {
        chain = Chain.withMonday(folder);
        chain.moves(communes(4, 4), MONDAY);
        assertThat(movements(chain.publish(MONDAY))).containsExactly("C O4", "C F4");
    }

    @Test
    void a_complete_delivery_may_follow_a_delta_of_the_same_day() {
        chain = Chain.withMonday(folder);
        chain.publish(TUESDAY, J);
        Published complete = chain.publish(TUESDAY, C);
        assertThat(complete.delivery().name()).hasToString("BDTACT_C_20260303_000003_R0");
        assertThat(movements(complete)).hasSize(6).allMatch(line -> line.startsWith("C "));
    }

    @Test
    void a_function_that_ends_leaves_by_ids_only() {
        chain = Chain.withMonday(folder);
        chain.moves(Moves.none().ended(mayor(2, 2), TUESDAY), TUESDAY);
        chain.publish(TUESDAY);
        List<String> lines = chain.lines("BDTACT_J_20260303_000002_R0_CON.csv");
        assertThat(lines).hasSize(1);
        Map<String, String> cells = cells(lines.get(0), ContactFeed.SCHEMA.names());
        assertThat(cells)
                .isEqualTo(Map.of(
                        "mouvement",
                        "S",
                        "motif",
                        "FIN_MANDAT",
                        "id_fonction",
                        mayor(2, 2).id().value(),
                        "version",
                        "2",
                        "id_personne",
                        person(2).id().value(),
                        "id_organisme",
                        commune(2).id().value()));
    }

    @Test
    void a_body_that_closes_leaves_by_ids_only_and_with_it_its_functions() {
        chain = Chain.withMonday(folder);
        chain.moves(Moves.none().closed(commune(3)).ended(mayor(3, 3), TUESDAY), TUESDAY);
        Published published = chain.publish(TUESDAY);
        assertThat(movements(published)).containsExactly("S O3", "S F3");
        String line = chain.lines("BDTACT_J_20260303_000002_R0_ORG.csv").get(0);
        assertThat(cells(line, OrganisationFeed.SCHEMA.names()))
                .isEqualTo(Map.of(
                        "mouvement",
                        "S",
                        "motif",
                        "FERMETURE",
                        "id_organisme",
                        commune(3).id().value(),
                        "version",
                        "2"));
    }

    @Test
    void what_came_and_went_between_two_deliveries_is_not_spoken_of() {
        chain = Chain.withMonday(folder);
        chain.moves(communes(7, 7), TUESDAY);
        chain.moves(Moves.none().ended(mayor(7, 7), TUESDAY).closed(commune(7)), TUESDAY);
        assertThat(movements(chain.publish(TUESDAY))).isEmpty();
    }

    @Test
    void a_row_that_is_not_fit_is_kept_back_and_named_and_the_client_keeps_the_one_it_has() {
        chain = Chain.withMonday(folder);
        chain.moves(Moves.none().renamed(commune(2, "=HYPERLINK(1)")).renamed(commune(3, "Neuville")), TUESDAY);
        Published published = chain.publish(TUESDAY);
        assertThat(published.unfit()).hasSize(1);
        assertThat(published.unfit().get(0)).startsWith(commune(2).id().value()).doesNotContain("HYPERLINK");
        assertThat(movements(published)).containsExactly("M O3");
        chain.receive();
        assertThat(chain.held().get("etat_ORG.csv")).contains("Commune-lès-2").doesNotContain("HYPERLINK");
    }

    @Test
    void a_row_that_was_never_fit_comes_as_created_once_it_is() {
        chain.moves(Moves.none().created(commune(1, "@cmd")).created(commune(2)), MONDAY);
        assertThat(movements(chain.publish(MONDAY))).containsExactly("C O2");
        chain.moves(Moves.none().renamed(commune(1, "Auch")), TUESDAY);
        assertThat(movements(chain.publish(TUESDAY))).containsExactly("C O1");
    }

    @Test
    void a_state_that_is_not_in_the_spool_makes_the_next_delivery_complete_and_says_why() throws IOException {
        chain = Chain.withMonday(folder);
        Disk.remove(chain.spool);
        Published published = chain.publish(TUESDAY, J);
        assertThat(published.delivery().name()).hasToString("BDTACT_C_20260303_000002_R0");
        assertThat(published.why()).contains("number 1").contains("not in the spool");
        chain.receive();
        assertThat(chain.publish(WEDNESDAY).delivery().name().type()).isEqualTo(J);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
    }

    @Test
    void after_a_stop_one_delivery_speaks_for_all_the_days() {
        chain = Chain.withMonday(folder);
        Published published = chain.publish(MONDAY.plusDays(3));
        assertThat(published.manifest().orElseThrow().covered())
                .containsExactly(TUESDAY, WEDNESDAY, MONDAY.plusDays(3));
    }

    @Test
    void a_hand_over_that_fails_is_made_up_for_first_and_in_the_order_of_the_numbers() {
        chain.moves(communes(1, 1), MONDAY);
        assertCut(MONDAY);
        assertCut(TUESDAY);
        assertThat(states()).containsExactly(DeliveryState.SENDING, DeliveryState.SEALED);
        Published wednesday = chain.publish(WEDNESDAY);
        assertThat(wednesday.sent())
                .extracting(sent -> sent.delivery().name().number())
                .containsExactly(1L, 2L, 3L);
        assertThat(states()).containsOnly(DeliveryState.VISIBLE);
        assertThat(chain.receive()).hasSize(3).allMatch(ReceiveOutcome.Applied.class::isInstance);
    }

    private void assertCut(LocalDate date) {
        var cut = new WatchedFolders(new DropFolder(chain.between), (gesture, name, done) -> {
            if (gesture.equals("renameToFree")) {
                throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "cut");
            }
        });
        assertThatThrownBy(() -> chain.publisher(cut).publish(date, J, PublishDailyFeed.Quarantine.STAYS))
                .isInstanceOf(DeliveryFailure.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"J", "C"})
    void a_power_cut_between_spool_and_ledger_leaves_nothing_whatever_day_it_is_tried_again(DeliveryType again)
            throws IOException {
        chain = Chain.withMonday(folder);
        var cut = chain.publisher(new CutLedger(chain.ledger), new DropFolder(chain.between));
        assertThatThrownBy(() -> cut.publish(TUESDAY, J, PublishDailyFeed.Quarantine.STAYS))
                .hasMessage("power cut");
        Path spooled = chain.spool.resolve("dclic");
        Files.createDirectories(spooled.resolve("BDTACT_J_20260302_000002_R0.part"));
        Files.createDirectories(spooled.resolve("BDTACT_J_20260309_000007_R0"));
        assertThat(spooled.resolve("BDTACT_J_20260303_000002_R0")).isDirectory();
        chain.publish(WEDNESDAY, again);
        assertThat(spooled.toFile().list())
                .containsExactlyInAnyOrder(
                        "BDTACT_C_20260302_000001_R0",
                        "BDTACT_" + again + "_20260304_000002_R0",
                        "BDTACT_J_20260309_000007_R0",
                        "state");
        assertThat(chain.receive()).hasSize(2).allMatch(ReceiveOutcome.Applied.class::isInstance);
    }

    @Test
    void the_same_day_again_sends_what_a_cut_kept_back() {
        chain.moves(communes(1, 1), MONDAY);
        assertCut(MONDAY);
        Published again = chain.publish(MONDAY, J);
        assertThat(again.sent()).extracting(sent -> sent.delivery().state()).containsExactly(DeliveryState.VISIBLE);
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void a_rehearsal_leaves_ledger_spool_and_outbox_as_they_are() {
        chain = Chain.withMonday(folder);
        chain.moves(communes(4, 4), TUESDAY);
        var before = Chain.contents(folder);
        var publisher = chain.publisher(new DropFolder(chain.between));
        assertThat(publisher.rehearse(TUESDAY, J).manifest().files())
                .extracting(Manifest.FeedFile::created)
                .containsExactly(1L, 1L);
        assertThat(publisher.rehearse(TUESDAY, C).manifest().files())
                .extracting(Manifest.FeedFile::created)
                .containsExactly(4L, 4L);
        assertThat(Chain.contents(folder)).isEqualTo(before);
        assertThat(numbers()).containsExactly(1L);
        assertThat(chain.publish(TUESDAY).delivery().name().type()).isEqualTo(J);
    }

    @Test
    void a_spool_that_has_rotten_sends_nothing_and_a_complete_delivery_goes_past_it() throws IOException {
        chain = Chain.withMonday(folder);
        chain.moves(communes(4, 4), TUESDAY);
        assertCut(TUESDAY);
        Path data = chain.spool.resolve("dclic/BDTACT_J_20260303_000002_R0/BDTACT_J_20260303_000002_R0_CON.csv");
        Files.writeString(data, Files.readString(data).replace("Maire", "Mairf"));
        assertThatThrownBy(() -> chain.publish(TUESDAY)).hasMessageContaining("publish --complete");
        assertThat(chain.between.resolve("BDTACT_J_20260303_000002_R0.GO")).doesNotExist();
        assertThat(chain.publish(TUESDAY, C).sent())
                .extracting(sent -> sent.delivery().state())
                .containsExactly(DeliveryState.SUPERSEDED, DeliveryState.VISIBLE);
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
        assertThat(chain.held().get("etat_ORG.csv")).contains("Commune-lès-4");
    }

    @Test
    void what_the_receiver_answered_is_read_before_the_next_delivery_leaves() throws IOException {
        chain = Chain.withMonday(folder);
        chain.receive();
        Published tuesday = chain.publish(TUESDAY);
        assertThat(tuesday.answers())
                .containsExactly(new AnswerOutcome.Acknowledged(
                        chain.ledger.all(ChannelCode.DCLIC).get(0).name()));
        assertThat(states()).containsExactly(DeliveryState.ACKED, DeliveryState.VISIBLE);
        Files.writeString(chain.receiver.resolve("etat_ORG.csv"), "rubbish\n");
        chain.moves(communes(4, 4), WEDNESDAY);
        chain.receive();
        Published wednesday = chain.publish(WEDNESDAY);
        assertThat(wednesday.answers())
                .singleElement()
                .isInstanceOfSatisfying(
                        AnswerOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(NackCode.ETAT));
        assertThat(states()).containsExactly(DeliveryState.ACKED, DeliveryState.NACKED, DeliveryState.VISIBLE);
    }

    @Test
    void a_complete_delivery_that_is_acknowledged_heals_what_was_refused_before_it() throws IOException {
        chain = Chain.withMonday(folder);
        chain.receive();
        chain.publish(TUESDAY);
        Files.writeString(chain.receiver.resolve("etat_ORG.csv"), "rubbish\n");
        chain.receive();
        chain.publish(WEDNESDAY, C);
        chain.receive();
        Published thursday = chain.publish(MONDAY.plusDays(3));
        assertThat(thursday.answers())
                .extracting(answer -> answer.getClass().getSimpleName())
                .containsExactly("Healed", "Acknowledged");
        assertThat(states())
                .containsExactly(
                        DeliveryState.ACKED, DeliveryState.SUPERSEDED, DeliveryState.ACKED, DeliveryState.VISIBLE);
    }

    @Test
    void an_answer_that_cannot_be_reached_does_not_keep_the_day_from_being_sealed() {
        chain = Chain.withMonday(folder);
        var dead = new WatchedFolders(new DropFolder(chain.between), (gesture, name, done) -> {
            throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "cut");
        });
        assertThatThrownBy(() -> chain.publisher(dead).publish(TUESDAY, J, PublishDailyFeed.Quarantine.STAYS))
                .hasMessageStartingWith("cut\n")
                .hasMessageContaining("BDTACT_J_20260303_000002_R0; the next publish sends it");
        assertThat(states()).containsExactly(DeliveryState.VISIBLE, DeliveryState.SEALED);
    }

    @Test
    void a_delivery_in_quarantine_holds_back_what_comes_after_it_until_an_operator_releases_it() throws IOException {
        chain = Chain.withMonday(folder);
        Path taken = chain.between.resolve("BDTACT_J_20260303_000002_R0_ORG.csv");
        Files.writeString(taken, "somebody else's");
        assertThat(chain.publish(TUESDAY).sent())
                .extracting(sent -> sent.delivery().state())
                .containsExactly(QUARANTINED);
        assertThat(chain.publish(WEDNESDAY).sent())
                .extracting(sent -> sent.delivery().state())
                .containsExactly(QUARANTINED);
        Files.delete(taken);
        chain.publisher(new DropFolder(chain.between))
                .publish(WEDNESDAY, J, PublishDailyFeed.Quarantine.IS_TRIED_AGAIN);
        assertThat(states()).containsOnly(DeliveryState.VISIBLE);
        assertThat(chain.receive()).hasSize(3).noneMatch(ReceiveOutcome.Refused.class::isInstance);
    }

    @Test
    void while_one_publish_sends_another_seals_and_says_so_and_touches_nothing_over_there() {
        chain = Chain.withMonday(folder);
        PublishDailyFeed other = chain.publisher(new DropFolder(chain.between));
        var watched = new WatchedFolders(new DropFolder(chain.between), (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && !done) {
                assertThatThrownBy(() -> other.publish(WEDNESDAY, J, PublishDailyFeed.Quarantine.STAYS))
                        .isInstanceOf(DeliveryFailure.class)
                        .hasMessageContaining("another publish is sending");
            }
        });
        chain.publisher(watched).publish(TUESDAY, J, PublishDailyFeed.Quarantine.STAYS);
        assertThat(states()).containsExactly(DeliveryState.VISIBLE, DeliveryState.VISIBLE, DeliveryState.SEALED);
        chain.publish(WEDNESDAY);
        assertThat(states()).containsOnly(DeliveryState.VISIBLE);
    }

    /** Tender 3.1: all contacts that the provider has, not only those that were wished for. */
    @Test
    void every_current_function_in_an_open_body_of_the_contract_is_delivered_and_says_whether_it_was_wished_for() {
        LegalEntity followedByNobody =
                commune(9).but().kind(EntityKind.of("HORS_PERIMETRE")).build();
        chain.moves(
                communes(1, 4)
                        .created(person(5), councillor(5, 1))
                        .created(person(6), councillor(6, 2))
                        .created(followedByNobody)
                        .created(person(9), mayor(9, 9)),
                MONDAY);
        chain.publish(MONDAY);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        assertThat(contacts(chain.receiver.resolve("etat_CON.csv")))
                .containsExactlyInAnyOrder("F1 O", "F2 O", "F3 O", "F4 O", "F5 N", "F6 N");

        chain.moves(
                Moves.none()
                        .ended(councillor(6, 2), TUESDAY)
                        .ended(mayor(4, 4), TUESDAY)
                        .closed(commune(4))
                        .created(person(8), councillor(8, 3)),
                TUESDAY);
        chain.publish(TUESDAY);
        assertThat(chain.receiveLast()).isInstanceOf(ReceiveOutcome.Applied.class);
        List<String> held = List.of("F1 O", "F2 O", "F3 O", "F5 N", "F8 N");
        assertThat(contacts(chain.receiver.resolve("etat_CON.csv"))).containsExactlyInAnyOrderElementsOf(held);
        String complete = chain.publish(WEDNESDAY, C).delivery().name() + "_CON.csv";
        assertThat(contacts(chain.between.resolve(complete))).containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    void a_body_of_two_segments_is_one_line_that_names_both() {
        LegalEntity housing = commune(1, "Sem d'habitat d'essai")
                .but()
                .kind(EntityKind.of("SEM_LOGEMENT"))
                .build();
        chain.moves(Moves.none().created(housing), MONDAY);
        String organisations = chain.publish(MONDAY).delivery().name() + "_ORG.csv";
        assertThat(chain.lines(organisations)).hasSize(1);
        assertThat(cells(chain.lines(organisations).get(0), OrganisationFeed.SCHEMA.names()))
                .containsEntry("segments", "3|4")
                .containsEntry("type_organisme", "SEM_LOGEMENT");
    }

    /** One of many, whom the contract names beyond what it wishes for. */
    private static Mandate councillor(int n, int commune) {
        return new Mandate(
                mayor(n, commune).id(),
                person(n).id(),
                commune(commune).id(),
                FunctionCode.of("MUNICIPAL_COUNCILLOR"),
                Tenure.SHARED,
                "Conseillère municipale",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The functions of a file, and whether each was wished for: {@code F1 O}. */
    private static List<String> contacts(Path file) {
        List<String> lines = Chain.text(file).lines().toList();
        List<String> header = FeedLine.parse(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(FeedLine::parse)
                .map(cells ->
                        shortId(cells.get(header.indexOf("id_fonction"))) + " " + cells.get(header.indexOf("souhaite")))
                .toList();
    }

    @Test
    void by_another_contract_than_the_one_that_the_register_runs_by_nothing_is_sealed() {
        chain.moves(communes(1, 2), MONDAY);
        chain.ledger.runsBy(Map.of(EntityKind.of("PARK"), Standing.NONE));
        assertThatThrownBy(() -> chain.publish(MONDAY)).isInstanceOf(ContractNotInForce.class);
        assertThat(numbers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void yesterday_and_the_delta_make_today_and_the_receiver_agrees_whatever_happens(Profile profile) {
        long seed = Long.getLong("acteurs.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int story = 0; story < 3; story++) {
            Chain days = new Chain(folder.resolve("story" + story));
            Chain complete = new Chain(folder.resolve("complete" + story));
            days.channel = new Channel(ChannelCode.DCLIC, "Essai", profile, Perimeter.FRANCE);
            complete.channel = days.channel;
            History history = new History(random);
            for (int day = 0; day < 20; day++) {
                LocalDate date = MONDAY.plusDays(day);
                Moves moves = history.day(date);
                days.moves(moves, date);
                complete.moves(moves, date);
                String when = "day " + day + " of story " + story + ", -Dacteurs.seed=" + seed;
                assertDayAgrees(days, complete, date, when);
            }
        }
    }

    private static void assertDayAgrees(Chain days, Chain complete, LocalDate date, String when) {
        Published delta = days.publish(date, J);
        Published whole = complete.publish(date, C);
        var state = whole.delivery().stateAfter();
        assertThat(delta.delivery().stateAfter()).as(when).isEqualTo(state);
        assertThat(days.receiveLast())
                .as(when)
                .isEqualTo(new ReceiveOutcome.Applied(delta.delivery().name(), state));
        for (FeedRole role : days.channel.profile().states()) {
            assertThat(days.computed(role)).as(when).isEqualTo(state.get(role));
        }
    }

    private List<String> movements(Published published) {
        Manifest manifest = published.manifest().orElseThrow();
        List<String> movements = new ArrayList<>();
        manifest.files()
                .forEach(file -> chain.lines(file.name()).stream()
                        .map(FeedLine::parse)
                        .forEach(cells -> movements.add(cells.get(0) + " " + shortId(cells.get(2)))));
        return movements;
    }

    private static String shortId(String id) {
        return id.charAt(0) + id.substring(2).replaceFirst("^0+", "");
    }

    /** The cells that are not empty, by their columns. */
    private static Map<String, String> cells(String line, List<String> names) {
        List<String> values = FeedLine.parse(line);
        List<String> columns = new ArrayList<>(List.of("mouvement", "motif"));
        columns.addAll(names);
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                cells.put(columns.get(i), values.get(i));
            }
        }
        return cells;
    }

    private List<Long> numbers() {
        return chain.ledger.all(ChannelCode.DCLIC).stream()
                .map(delivery -> delivery.name().number())
                .toList();
    }

    private List<DeliveryState> states() {
        return chain.ledger.all(ChannelCode.DCLIC).stream()
                .map(SealedDelivery::state)
                .toList();
    }
}
