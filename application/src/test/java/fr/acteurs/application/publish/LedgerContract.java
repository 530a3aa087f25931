package fr.acteurs.application.publish;

import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static fr.acteurs.domain.delivery.ChannelCode.DCLIC;
import static fr.acteurs.domain.delivery.DeliveryType.C;
import static fr.acteurs.domain.delivery.DeliveryType.J;
import static fr.acteurs.domain.delivery.DeliveryType.O;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.ObjectionMedium;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Objection;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Ledger} promises, whatever keeps it. An adapter's test extends it. */
public abstract class LedgerContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final ChannelCode OTHER = new ChannelCode("datamart");
    private static final String HASH = "0123456789abcdef".repeat(4);

    /** A ledger without deliveries, over a register without rows; the same throughout a test. */
    protected abstract Ledger ledger();

    /** What became of the months of that ledger. */
    protected abstract ObjectionNotices notices();

    /** A person says something of the use of their data, under a new revision of the register. */
    protected abstract void say(Statement statement, LocalDate date);

    /** What writes into the register under that ledger. */
    protected abstract Moves.Taker register();

    @Test
    void a_new_channel_has_no_delivery_and_its_client_was_told_nothing() {
        assertThat(ledger().all(DCLIC)).isEmpty();
        assertThat(last()).isEmpty();
        assertThat(watermark()).isZero();
        assertThat(revision()).isZero();
    }

    @Test
    void what_was_sealed_reads_back_as_it_was() {
        SealedDelivery sealed = seal(C, MONDAY);
        assertThat(ledger().all(DCLIC)).containsExactly(sealed);
        assertThat(last()).contains(sealed);
    }

    @Test
    void a_delivery_is_found_by_its_date_and_type() {
        SealedDelivery sealed = seal(C, MONDAY);
        assertThat(sealedOn(MONDAY, C)).contains(sealed);
        assertThat(sealedOn(MONDAY, J)).isEmpty();
        assertThat(sealedOn(TUESDAY, C)).isEmpty();
    }

    @Test
    void numbers_follow_each_other_from_one() {
        seal(C, MONDAY);
        seal(J, TUESDAY);
        seal(J, TUESDAY.plusDays(1));
        assertThat(numbers(ledger().all(DCLIC))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_number_out_of_turn_is_refused() {
        seal(C, MONDAY);
        assertThatThrownBy(() -> sealAs(3, J, TUESDAY)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> sealAs(1, J, TUESDAY)).isInstanceOf(RuntimeException.class);
        assertThat(numbers(ledger().all(DCLIC))).containsExactly(1L);
    }

    @Test
    void a_day_has_one_delivery_of_each_type() {
        seal(C, MONDAY);
        assertThatThrownBy(() -> seal(C, MONDAY)).isInstanceOf(RuntimeException.class);
        seal(J, MONDAY);
        assertThat(numbers(ledger().all(DCLIC))).containsExactly(1L, 2L);
    }

    @Test
    void channels_count_each_for_itself() {
        seal(C, MONDAY);
        ledger().sealing(OTHER, sealing -> {
            seal(sealing, delivery(OTHER, 1, C, MONDAY));
            return sealing;
        });
        assertThat(numbers(ledger().all(DCLIC))).containsExactly(1L);
        assertThat(numbers(ledger().all(OTHER))).containsExactly(1L);
    }

    @Test
    void work_that_fails_leaves_no_trace_and_no_gap() {
        register().take(communes(1, 2), MONDAY);
        assertThatThrownBy(() -> ledger().sealing(DCLIC, this::sealAndFail)).hasMessage("power cut");
        assertThat(ledger().all(DCLIC)).isEmpty();
        assertThat(watermark()).isZero();
        assertThat(movedOrganisations()).containsExactly("1", "2");
        assertThat(seal(C, MONDAY).name().number()).isEqualTo(1);
    }

    private Object sealAndFail(Sealing sealing) {
        seal(sealing, delivery(DCLIC, 1, C, MONDAY));
        throw new IllegalStateException("power cut");
    }

    @Test
    void a_rehearsal_sees_what_it_does_and_changes_nothing() {
        register().take(communes(1, 1), MONDAY);
        SealedDelivery rehearsed = ledger().rehearsing(DCLIC, sealing -> {
            seal(sealing, delivery(DCLIC, 1, C, MONDAY));
            return sealing.last().orElseThrow();
        });
        assertThat(rehearsed.name().number()).isEqualTo(1);
        assertThat(ledger().all(DCLIC)).isEmpty();
        assertThat(watermark()).isZero();
        assertThat(movedOrganisations()).containsExactly("1");
    }

    @Test
    void sealing_moves_the_watermark_to_the_revision_and_nothing_has_moved_after_it() {
        register().take(communes(1, 2), MONDAY);
        register().take(communes(3, 3), MONDAY);
        seal(C, MONDAY);
        assertThat(watermark()).isEqualTo(2).isEqualTo(revision());
        assertThat(movedOrganisations()).isEmpty();
        assertThat(movedContacts()).isEmpty();
    }

    @Test
    void a_subject_that_moved_twice_comes_once_with_its_last_row_and_motive() {
        register().take(communes(1, 1), MONDAY);
        seal(C, MONDAY);
        register().take(Moves.none().retitled(mayor(1, 1, "Maire par intérim")), TUESDAY);
        register().take(Moves.none().ended(mayor(1, 1), TUESDAY), TUESDAY);
        assertThat(movedContacts()).containsExactly("1 FIN_MANDAT");
        assertThat(movedOrganisations()).isEmpty();
    }

    @Test
    void an_identifier_that_moved_is_told_once_and_again_to_whoever_begins_anew() {
        register().take(communes(1, 3), MONDAY);
        seal(C, MONDAY);
        Redirection second = redirection(2, 1);
        Redirection third = redirection(3, 1);
        register().take(Moves.none().fused(mayor(3, 3), third), TUESDAY);
        assertThat(redirectionsAfter(watermark())).containsExactly(third);
        seal(J, TUESDAY);
        register().take(Moves.none().fused(mayor(2, 2), second), TUESDAY.plusDays(1));
        assertThat(redirectionsAfter(watermark())).containsExactly(second);
        assertThat(redirectionsAfter(0)).containsExactly(third, second);
    }

    private List<Redirection> redirectionsAfter(long revision) {
        return look(sealing -> {
            List<Redirection> told = new ArrayList<>();
            sealing.redirectionsAfter(revision, told::add);
            return told;
        });
    }

    private static Redirection redirection(int from, int to) {
        String former = mayor(from, from).id().value();
        return new Redirection(Redirection.Type.F, former, mayor(to, to).id().value(), TUESDAY, Motive.FUSION);
    }

    @Test
    void what_moved_comes_in_the_bytewise_order_of_the_ids() {
        register().take(communes(20, 20), MONDAY);
        register().take(communes(3, 3), MONDAY);
        register().take(communes(100, 100), MONDAY);
        assertThat(movedOrganisations()).containsExactly("3", "20", "100");
        assertThat(movedContacts()).containsExactly("3", "20", "100");
        assertThat(all()).containsExactly("O3", "O20", "O100", "F3", "F20", "F100");
    }

    @Test
    void persons_come_with_their_current_functions_and_the_revision_that_last_moved_one_of_all() {
        register().take(communes(1, 3), MONDAY);
        register().take(Moves.none().ended(mayor(2, 2), TUESDAY).retitled(mayor(3, 3, "Maire")), TUESDAY);
        assertThat(moving((sealing, each) -> sealing.persons(one -> each.accept(Sealing.Touched.now(one)))))
                .containsExactly("1 v1 2026-03-02 [1]", "3 v2 2026-03-03 [3]");
    }

    @Test
    void whose_function_moved_comes_with_those_that_ended_and_are_not_told_yet() {
        register().take(communes(1, 3), MONDAY);
        register().take(Moves.none().ended(mayor(2, 2), TUESDAY), TUESDAY);
        register().take(Moves.none().retitled(mayor(3, 3, "Maire")), TUESDAY);
        assertThat(moving((sealing, each) -> sealing.movedPersons(1, 1, each)))
                .containsExactly("2 v2 2026-03-03 [2]", "3 v3 2026-03-03 [3]");
        assertThat(moving((sealing, each) -> sealing.movedPersons(1, 2, each)))
                .containsExactly("2 v2 2026-03-03 []", "3 v3 2026-03-03 [3]");
        assertThat(moving((sealing, each) -> sealing.movedPersons(3, 3, each))).isEmpty();
    }

    private List<String> moving(BiConsumer<Sealing, Consumer<Sealing.Touched<Individual>>> question) {
        List<String> found = new ArrayList<>();
        look(sealing -> {
            question.accept(sealing, one -> found.add(shown(one.subject())));
            return found;
        });
        return found;
    }

    private static String shown(Individual one) {
        return number(one.person().id()) + " v" + one.version() + " " + one.updatedOn() + " "
                + one.functions().stream().map(f -> number(f.mandate().id())).toList();
    }

    @Test
    void what_moved_twice_keeps_the_motive_for_which_it_left() {
        register().take(communes(1, 1), MONDAY);
        register().take(Moves.none().ended(mayor(1, 1), TUESDAY), TUESDAY);
        register()
                .take(Moves.none().regrouped(mayor(1, 1).ended(TUESDAY, null), List.of(), redirection(2, 3)), TUESDAY);
        List<String> moved = look(sealing -> {
            List<String> told = new ArrayList<>();
            sealing.movedContacts(1, t -> told.add(told(t.subject().mandate().id(), t)));
            return told;
        });
        assertThat(moved).containsExactly("1 FIN_MANDAT");
    }

    @Test
    void who_has_given_a_function_away_is_later_than_before_by_their_own_record() {
        register().take(communes(1, 2), MONDAY);
        register().take(Moves.none().retitled(mayor(2, 2, "Maire")), MONDAY);
        Redirection split = new Redirection(
                Redirection.Type.P, person(2).id().value(), person(1).id().value(), TUESDAY, Motive.SCISSION);
        register().take(Moves.none().regrouped(of(1, mayor(2, 2)), List.of(person(1), person(2)), split), TUESDAY);
        assertThat(moving((sealing, each) -> sealing.movedPersons(2, 2, each)))
                .containsExactly("1 v3 2026-03-03 [1, 2]", "2 v3 2026-03-03 []");
    }

    private static Mandate of(int person, Mandate mandate) {
        return mandate.of(person(person).id());
    }

    @Test
    void what_the_client_was_told_of_each_segment_and_in_which_shape_reads_back() {
        assertThat(look(Sealing::shape)).isEmpty();
        assertThat(look(Sealing::told)).isEmpty();
        ledger().sealing(DCLIC, sealing -> {
            sealing.seal(delivery(DCLIC, 1, C, MONDAY), "two tables", Map.of(1, 0L, 10, 0L));
            return sealing;
        });
        register().take(communes(1, 1), TUESDAY);
        ledger().sealing(DCLIC, sealing -> {
            sealing.seal(delivery(DCLIC, 2, J, TUESDAY), "four tables", Map.of(1, 1L));
            return sealing;
        });
        assertThat(look(Sealing::shape)).isEqualTo("four tables");
        assertThat(look(Sealing::told)).isEqualTo(Map.of(1, 1L));
        assertThat(ledger().rehearsing(OTHER, Sealing::told)).isEmpty();
    }

    @Test
    void only_open_bodies_and_current_functions_make_a_complete_delivery() {
        register().take(communes(1, 3), MONDAY);
        register()
                .take(
                        Moves.none()
                                .ended(mayor(2, 2), TUESDAY)
                                .ended(mayor(3, 3), TUESDAY)
                                .closed(commune(3)),
                        TUESDAY);
        assertThat(all()).containsExactly("O1", "O2", "F1");
    }

    @Test
    void a_row_carries_the_revision_and_the_date_that_last_changed_it() {
        register().take(communes(1, 2), MONDAY);
        register().take(renamed(2), TUESDAY);
        List<String> versions = look(sealing -> {
            List<String> found = new ArrayList<>();
            sealing.organisations(o -> found.add(o.version() + " " + o.updatedOn()));
            sealing.contacts(c -> found.add(
                    c.version() + " " + c.updatedOn() + " " + c.person().id()));
            return found;
        });
        assertThat(versions)
                .containsExactly(
                        "1 2026-03-02",
                        "2 2026-03-03",
                        "1 2026-03-02 " + person(1).id(),
                        "1 2026-03-02 " + person(2).id());
    }

    @Test
    void deliveries_that_are_sealed_or_on_their_way_are_unsent_in_the_order_of_their_numbers() {
        seal(C, MONDAY);
        seal(J, TUESDAY);
        seal(C, TUESDAY);
        seal(J, TUESDAY.plusDays(1));
        seal(J, TUESDAY.plusDays(2));
        ledger().mark(DCLIC, 1, DeliveryState.VISIBLE);
        ledger().mark(DCLIC, 2, DeliveryState.SENDING);
        ledger().mark(DCLIC, 4, DeliveryState.QUARANTINED);
        ledger().mark(DCLIC, 5, DeliveryState.SUPERSEDED);
        assertThat(numbers(ledger().unsent(DCLIC))).containsExactly(2L, 3L, 4L);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"VISIBLE", "ACKED", "NACKED", "SUPERSEDED"})
    void what_the_receiver_has_or_needs_no_more_is_not_sent_again(DeliveryState state) {
        SealedDelivery sealed = seal(C, MONDAY);
        ledger().mark(DCLIC, 1, state);
        assertThat(ledger().unsent(DCLIC)).isEmpty();
        assertThat(ledger().all(DCLIC)).containsExactly(sealed.in(state));
    }

    // What persons say

    private static Statement said(int person, Optional<Use> use, Stance stance, String at) {
        return new Statement(
                person(person).id(),
                use,
                Optional.empty(),
                stance,
                Instant.parse(at),
                Origin.PERSON,
                new Proof("COURRIER", "C-1", ""));
    }

    private static Statement objection(int person) {
        return said(person, Optional.empty(), Stance.OPPOSE, "2026-03-03T23:30:00Z");
    }

    @Test
    void who_objects_moves_with_all_their_functions_former_ones_too_and_that_is_urgent() {
        register().take(communes(1, 2), MONDAY);
        seal(C, MONDAY);
        register().take(Moves.none().ended(mayor(2, 2), TUESDAY), TUESDAY);
        say(objection(1), TUESDAY);
        say(objection(2), TUESDAY);
        List<String> urgent = look(sealing -> {
            List<String> moved = new ArrayList<>();
            sealing.movedContacts(1, t -> moved.add(urgency(t) + t.subject().version()));
            sealing.movedPersons(1, 1, t -> moved.add(urgency(t) + t.subject().version()));
            return moved;
        });
        assertThat(urgent).containsExactly("urgent 3", "urgent 4", "urgent 3", "urgent 4");
    }

    @Test
    void a_body_that_objects_is_urgent_with_all_in_it_and_takes_back_what_was_sealed_before() {
        register().take(communes(1, 2), MONDAY);
        SealedDelivery sealed = seal(C, MONDAY);
        assertThat(ledger().isOutdated(sealed)).isFalse();
        register()
                .take(
                        Moves.none()
                                .objecting(
                                        commune(2)
                                                .but()
                                                .diffusion(Diffusion.PARTIELLE)
                                                .build(),
                                        mayor(2, 2)),
                        TUESDAY);
        assertThat(ledger().isOutdated(sealed)).isTrue();
        List<String> urgent = look(sealing -> {
            List<String> moved = new ArrayList<>();
            sealing.movedOrganisations(1, t -> moved.add(urgency(t) + "ORG"));
            sealing.movedContacts(1, t -> moved.add(urgency(t) + "CON"));
            sealing.movedPersons(1, 1, t -> moved.add(urgency(t) + "PER"));
            return moved;
        });
        assertThat(urgent).containsExactly("urgent ORG", "urgent CON", "urgent PER");
    }

    private static String urgency(Sealing.Touched<?> touched) {
        return touched.urgent() ? "urgent " : "";
    }

    @Test
    void what_was_told_before_is_not_urgent_any_more() {
        register().take(communes(1, 1), MONDAY);
        say(objection(1), MONDAY);
        seal(C, MONDAY);
        List<String> moved = look(sealing -> {
            List<String> all = new ArrayList<>();
            sealing.movedContacts(0, t -> all.add(urgency(t) + t.subject().version()));
            return all;
        });
        assertThat(moved).containsExactly("2");
    }

    @Test
    void what_the_person_lets_be_done_comes_with_each_of_their_rows() {
        register().take(communes(1, 2), MONDAY);
        say(objection(2), MONDAY);
        List<Boolean> lets = look(sealing -> {
            List<Boolean> all = new ArrayList<>();
            sealing.contacts(contact -> all.add(contact.permission().lets()));
            sealing.persons(one -> all.add(one.permission().lets()));
            return all;
        });
        assertThat(lets).containsExactly(true, false, true, false);
    }

    @Test
    void oppositions_in_force_are_told_with_their_functions_and_the_day_in_paris() {
        register().take(communes(1, 3), MONDAY);
        say(objection(3), TUESDAY);
        say(said(1, Optional.of(Use.ENQUETE_EMAIL), Stance.OPPOSE, "2026-03-03T10:00:00Z"), TUESDAY);
        say(said(2, Optional.of(Use.ENQUETE_EMAIL), Stance.REFUSE, "2026-03-03T10:00:00Z"), TUESDAY);
        assertThat(objectionsAfter(0)).containsExactly("1 ENQUETE_EMAIL 2026-03-03 [1]", "3 all 2026-03-04 [3]");
        assertThat(objectionsAfter(2)).containsExactly("1 ENQUETE_EMAIL 2026-03-03 [1]");
        say(said(3, Optional.empty(), Stance.LEVE, "2026-03-04T10:00:00Z"), TUESDAY.plusDays(1));
        assertThat(objectionsAfter(0)).containsExactly("1 ENQUETE_EMAIL 2026-03-03 [1]");
    }

    private List<String> objectionsAfter(long revision) {
        return look(sealing -> {
            List<String> told = new ArrayList<>();
            sealing.objectionsAfter(revision, one -> told.add(shown(one)));
            return told;
        });
    }

    private static String shown(Objection one) {
        return number(one.person()) + " " + one.use().map(Use::name).orElse("all") + " " + one.on() + " "
                + one.functions().stream().map(f -> number(f.mandate().id())).toList();
    }

    @Test
    void a_delivery_is_outdated_once_somebody_closes_something_after_it() {
        register().take(communes(1, 2), MONDAY);
        say(objection(2), MONDAY);
        SealedDelivery sealed = seal(C, MONDAY);
        assertThat(ledger().isOutdated(sealed)).isFalse();
        register().take(communes(3, 3), TUESDAY);
        assertThat(ledger().isOutdated(sealed)).isFalse();
        say(said(1, Optional.of(Use.ENQUETE_EMAIL), Stance.REFUSE, "2026-03-03T10:00:00Z"), TUESDAY);
        assertThat(ledger().isOutdated(sealed)).isTrue();
        assertThat(ledger().isOutdated(seal(J, TUESDAY))).isFalse();
    }

    @Test
    void what_is_annulled_is_as_though_it_had_not_been_sealed_but_for_its_revision() {
        register().take(communes(1, 1), MONDAY);
        SealedDelivery first = seal(C, MONDAY);
        ledger().mark(DCLIC, 1, DeliveryState.VISIBLE);
        register().take(communes(2, 2), TUESDAY);
        SealedDelivery stale = seal(J, TUESDAY);
        ledger().sealing(DCLIC, sealing -> {
            assertThat(sealing.unsent()).containsExactly(stale);
            assertThat(sealing.nextRevision(3)).isZero();
            sealing.annul(stale);
            assertThat(sealing.last()).contains(first.in(DeliveryState.VISIBLE));
            assertThat(sealing.watermark()).isEqualTo(1);
            assertThat(sealing.sealed(TUESDAY, J)).isEmpty();
            seal(sealing, delivery(2, J, TUESDAY, sealing.nextRevision(2)));
            return sealing;
        });
        assertThat(ledger().all(DCLIC))
                .map(one -> one.name().number() + "R" + one.name().revision())
                .containsExactly("1R0", "2R1");
        ledger().mark(DCLIC, 2, DeliveryState.VISIBLE);
        assertThat(ledger().unsent(DCLIC)).isEmpty();
    }

    // Months

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Mail NOTICE =
            new Mail("march@acteurs.example", "a@acteurs.example", "b@client.example", "Mars", "é\n");

    private List<String> objectionsOf(YearMonth month) {
        return look(sealing -> {
            List<String> told = new ArrayList<>();
            sealing.objectionsOf(month, one -> told.add(shown(one)));
            return told;
        });
    }

    private void settle(ObjectionMonth month, Optional<Mail> notice) {
        ledger().sealing(DCLIC, sealing -> {
            sealing.settle(month, notice);
            return month;
        });
    }

    private static ObjectionMonth march(ObjectionMedium medium) {
        return new ObjectionMonth(MARCH, 1, medium, Optional.empty());
    }

    @Test
    void a_month_has_the_oppositions_that_were_recorded_from_its_first_day_to_its_last() {
        register().take(communes(1, 4), MONDAY);
        say(objection(1), LocalDate.of(2026, 3, 31));
        say(objection(2), LocalDate.of(2026, 4, 1));
        say(objection(3), LocalDate.of(2026, 4, 30));
        say(objection(4), LocalDate.of(2026, 5, 1));
        assertThat(objectionsOf(MARCH.plusMonths(1))).containsExactly("2 all 2026-03-04 [2]", "3 all 2026-03-04 [3]");
    }

    @Test
    void what_was_recorded_too_late_for_a_month_that_was_settled_is_of_the_next_one() {
        register().take(communes(1, 3), MONDAY);
        say(objection(1), MONDAY);
        settle(march(ObjectionMedium.NOTHING), Optional.empty());
        say(objection(2), LocalDate.of(2026, 3, 31));
        say(objection(3), LocalDate.of(2026, 4, 2));
        assertThat(objectionsOf(MARCH.plusMonths(1))).containsExactly("2 all 2026-03-04 [2]", "3 all 2026-03-04 [3]");
    }

    @Test
    void who_took_it_back_before_the_month_ended_is_of_no_month() {
        register().take(communes(1, 1), MONDAY);
        say(objection(1), TUESDAY);
        say(said(1, Optional.empty(), Stance.LEVE, "2026-03-04T10:00:00Z"), TUESDAY.plusDays(1));
        assertThat(objectionsOf(MARCH)).isEmpty();
    }

    @Test
    void a_month_is_settled_once_and_each_channel_for_itself() {
        assertThat(look(Sealing::settledMonth)).isEmpty();
        settle(march(ObjectionMedium.NOTHING), Optional.empty());
        assertThat(look(Sealing::settledMonth)).contains(MARCH);
        assertThat(notices().months(DCLIC)).containsExactly(march(ObjectionMedium.NOTHING));
        assertThat(notices().months(OTHER)).isEmpty();
        assertThatThrownBy(() -> settle(march(ObjectionMedium.NOTHING), Optional.empty()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_mail_is_kept_with_its_month_and_so_is_how_far_it_has_come() {
        settle(march(ObjectionMedium.MAIL), Optional.of(NOTICE));
        ObjectionNotice waiting = new ObjectionNotice(MARCH, NOTICE, Optional.empty(), Optional.empty());
        assertThat(notices().all(DCLIC)).containsExactly(waiting);
        ObjectionNotice.Acknowledged who = new ObjectionNotice.Acknowledged("C. Exemple", TUESDAY);
        assertThat(notices().acknowledged(DCLIC, MARCH, who)).isFalse();
        ObjectionNotice.Sent how = new ObjectionNotice.Sent(Instant.parse("2026-04-01T03:16:00Z"), "250 Ok");
        Mail left = NOTICE.to("c@client.example");
        notices().sent(DCLIC, MARCH, left, how);
        assertThat(notices().acknowledged(DCLIC, MARCH, who)).isTrue();
        assertThat(notices().all(DCLIC))
                .containsExactly(new ObjectionNotice(MARCH, left, Optional.of(how), Optional.of(who)));
        assertThat(notices().acknowledged(DCLIC, MARCH.plusMonths(1), who)).isFalse();
    }

    @Test
    void a_list_leaves_the_standing_of_the_client_as_it_was_and_a_day_may_have_several() {
        register().take(communes(1, 2), MONDAY);
        SealedDelivery first = ledger().sealing(DCLIC, sealing -> {
            SealedDelivery delivery = delivery(DCLIC, 1, C, MONDAY);
            sealing.seal(delivery, "shape", Map.of(1, 1L));
            return delivery;
        });
        say(objection(2), TUESDAY);
        ledger().sealing(DCLIC, sealing -> {
            sealing.sealAside(delivery(DCLIC, 2, O, TUESDAY));
            sealing.sealAside(delivery(DCLIC, 3, O, TUESDAY));
            sealing.settle(new ObjectionMonth(MARCH, 11, ObjectionMedium.FILE, Optional.of(3L)), Optional.empty());
            return sealing;
        });
        assertThat(look(Sealing::lastOfRows)).contains(first);
        assertThat(last().orElseThrow().name().number()).isEqualTo(3);
        YearMonth listed = look(sealing -> sealing.monthOf(3));
        assertThat(listed).isEqualTo(MARCH);
        assertThat(look(Sealing::firstDay)).contains(MONDAY);
        assertThat(watermark()).isEqualTo(1);
        assertThat(look(Sealing::shape)).isEqualTo("shape");
        assertThat(look(Sealing::told)).isEqualTo(Map.of(1, 1L));
        assertThat(movedContacts()).hasSize(1);
    }

    @Test
    void what_was_recovered_takes_its_number_and_not_its_day() {
        ledger().sealing(DCLIC, sealing -> {
            sealing.sealAside(delivery(DCLIC, 1, C, MONDAY).in(DeliveryState.RECOVERED));
            assertThat(sealing.sealed(MONDAY, C)).isEmpty();
            seal(sealing, delivery(DCLIC, 2, C, MONDAY));
            return sealing;
        });
        assertThat(ledger().unsent(DCLIC))
                .extracting(one -> one.name().number())
                .containsExactly(2L);
        assertThat(numbers(ledger().all(DCLIC))).containsExactly(1L, 2L);
    }

    @Test
    void a_list_is_outdated_by_what_was_closed_after_it_alone() {
        register().take(communes(1, 2), MONDAY);
        seal(C, MONDAY);
        say(objection(1), TUESDAY);
        SealedDelivery list = ledger().sealing(DCLIC, sealing -> {
            SealedDelivery delivery = delivery(DCLIC, 2, O, TUESDAY);
            sealing.sealAside(delivery);
            return delivery;
        });
        assertThat(ledger().isOutdated(list)).isFalse();
        say(objection(2), TUESDAY);
        assertThat(ledger().isOutdated(list)).isTrue();
    }

    private static SealedDelivery delivery(long number, DeliveryType type, LocalDate date, int revision) {
        DeliveryName name = new DeliveryName(type, date, number, revision);
        return new SealedDelivery(
                DCLIC, name, HASH, List.of(name.go()), Map.of(FeedRole.ORG, FeedState.empty()), DeliveryState.SEALED);
    }

    @Test
    void a_mark_says_how_far_a_delivery_has_come_and_changes_nothing_else() {
        SealedDelivery sealed = seal(C, MONDAY);
        ledger().mark(DCLIC, 1, DeliveryState.VISIBLE);
        assertThat(ledger().all(DCLIC)).containsExactly(sealed.in(DeliveryState.VISIBLE));
    }

    @Test
    void sealers_at_the_same_time_wait_for_each_other_and_get_consecutive_numbers() throws Exception {
        int sealers = 6;
        List<Callable<SealedDelivery>> work = new ArrayList<>();
        for (int i = 0; i < sealers; i++) {
            LocalDate date = MONDAY.plusDays(i);
            work.add(() -> seal(C, date));
        }
        var threads = Executors.newFixedThreadPool(sealers);
        try {
            for (Future<SealedDelivery> sealed : threads.invokeAll(work)) {
                assertThat(sealed.get().name().number()).isBetween(1L, (long) sealers);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(numbers(ledger().all(DCLIC))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void who_sends_is_alone_on_the_channel_and_another_is_told_at_once() {
        assertThat(ledger().sending(DCLIC, () -> elsewhere(() -> ledger().sending(DCLIC, () -> "sent"))))
                .contains(Optional.empty());
        assertThat(ledger().sending(DCLIC, () -> elsewhere(() -> ledger().sending(OTHER, () -> "sent"))))
                .contains(Optional.of("sent"));
        assertThat(ledger().sending(DCLIC, () -> "sent")).contains("sent");
    }

    @Test
    void while_somebody_sends_editions_are_read_and_deliveries_sealed_and_marked() {
        ledger().sending(DCLIC, () -> {
            register().take(communes(1, 1), MONDAY);
            ledger().mark(DCLIC, elsewhere(() -> seal(C, MONDAY)).name().number(), DeliveryState.VISIBLE);
            return DCLIC;
        });
        assertThat(ledger().all(DCLIC)).extracting(SealedDelivery::state).containsExactly(DeliveryState.VISIBLE);
    }

    @Test
    void a_sending_that_fails_is_over() {
        assertThatThrownBy(() -> ledger().sending(DCLIC, () -> {
                    throw new IllegalStateException("line cut");
                }))
                .hasMessage("line cut");
        assertThat(elsewhere(() -> ledger().sending(DCLIC, () -> "sent"))).contains("sent");
    }

    private static <T> T elsewhere(Callable<T> work) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Seals the next number, as the publisher does. */
    private SealedDelivery seal(DeliveryType type, LocalDate date) {
        return ledger().sealing(DCLIC, sealing -> {
            long next = sealing.last().map(last -> last.name().number()).orElse(0L) + 1;
            SealedDelivery delivery = delivery(DCLIC, next, type, date);
            seal(sealing, delivery);
            return delivery;
        });
    }

    private static void seal(Sealing sealing, SealedDelivery delivery) {
        sealing.seal(delivery, "", Map.of());
    }

    private void sealAs(long number, DeliveryType type, LocalDate date) {
        ledger().sealing(DCLIC, sealing -> {
            seal(sealing, delivery(DCLIC, number, type, date));
            return number;
        });
    }

    private static SealedDelivery delivery(ChannelCode channel, long number, DeliveryType type, LocalDate date) {
        DeliveryName name = new DeliveryName(type, date, number, 0);
        return new SealedDelivery(
                channel,
                name,
                HASH,
                List.of(name.data(FeedRole.ORG), name.data(FeedRole.CON), name.manifest(), name.go()),
                Map.of(FeedRole.ORG, new FeedState(35_000, HASH), FeedRole.CON, FeedState.empty()),
                DeliveryState.SEALED);
    }

    private <T> T look(Function<Sealing, T> question) {
        return ledger().rehearsing(DCLIC, question);
    }

    private Optional<SealedDelivery> last() {
        return look(Sealing::last);
    }

    private Optional<SealedDelivery> sealedOn(LocalDate date, DeliveryType type) {
        return look(sealing -> sealing.sealed(date, type));
    }

    private long watermark() {
        return look(Sealing::watermark);
    }

    private long revision() {
        return look(Sealing::revision);
    }

    private List<String> movedOrganisations() {
        return look(LedgerContract::organisationsMoved);
    }

    private static List<String> organisationsMoved(Sealing sealing) {
        List<String> moved = new ArrayList<>();
        sealing.movedOrganisations(
                sealing.watermark(), t -> moved.add(told(t.subject().entity().id(), t)));
        return moved;
    }

    private List<String> movedContacts() {
        return look(sealing -> {
            List<String> moved = new ArrayList<>();
            sealing.movedContacts(
                    sealing.watermark(),
                    t -> moved.add(told(t.subject().mandate().id(), t)));
            return moved;
        });
    }

    private List<String> all() {
        return look(sealing -> {
            List<String> found = new ArrayList<>();
            sealing.organisations(o -> found.add("O" + number(o.entity().id())));
            sealing.contacts(c -> found.add("F" + number(c.mandate().id())));
            return found;
        });
    }

    private static String told(Object id, Sealing.Touched<?> touched) {
        return number(id) + touched.motive().map(motive -> " " + motive).orElse("");
    }

    private static int number(Object id) {
        return Integer.parseInt(id.toString().substring(2));
    }

    private static Moves renamed(int... communes) {
        Moves moves = Moves.none();
        for (int n : communes) {
            moves = moves.renamed(commune(n, "Neuville-" + n));
        }
        return moves;
    }

    private static List<Long> numbers(List<SealedDelivery> deliveries) {
        return deliveries.stream().map(d -> d.name().number()).toList();
    }
}
