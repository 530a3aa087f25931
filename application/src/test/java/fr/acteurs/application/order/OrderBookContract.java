package fr.acteurs.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.acteurs.application.Segments;
import fr.acteurs.domain.feed.ExtrasSchema.About;
import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.order.OrderStep;
import fr.acteurs.domain.segment.Obligation;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.SourceCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every order book promises, and what is promised of orders. */
public abstract class OrderBookContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String REFERENCE = "BC-2026/07";

    private OrderBook book;
    private TrackOrders orders;

    /** A book that holds nothing. */
    protected abstract OrderBook emptyBook();

    @BeforeEach
    void begin() {
        book = emptyBook();
        orders = new TrackOrders(
                book,
                withASegmentByOrder(),
                List.of(
                        Declared.bodies("enquete", "BC-2026-09", "logements", "statut"),
                        Declared.bodies("autre-enquete", "BC-2026-09", "annee"),
                        Declared.functions("liste", "BC-2026-10", "anciennete")));
    }

    private static SegmentCatalogue withASegmentByOrder() {
        Segment plain = Segments.segment(17, Segments.kind("ESS"));
        Segment ordered = new Segment(
                plain.number(),
                plain.id(),
                plain.label(),
                Obligation.COMPLEMENTARY,
                plain.cadence(),
                true,
                plain.targets(),
                plain.updateDelays(),
                plain.afterElections(),
                plain.kinds(),
                Set.of(),
                Optional.of(REFERENCE));
        return SegmentCatalogue.of(List.of(Segments.segment(1, Segments.kind("COMMUNE")), ordered));
    }

    private OrderForm received() {
        return orders.receive(
                REFERENCE, "Entreprises de l'ESS", DAY, DAY.plusDays(30), new BigDecimal("12000.50"), DAY, "alice");
    }

    @Test
    void a_form_is_kept_as_it_came() {
        OrderForm form = received();
        assertThat(book.all()).containsExactly(form);
        assertThat(book.find(REFERENCE)).contains(form);
        assertThat(book.find("BC-0")).isEmpty();
        assertThat(form.state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void a_reference_is_of_one_form() {
        received();
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(this::received)
                .withMessageContaining("déjà enregistré");
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void it_goes_from_state_to_state_and_skips_none() {
        received();
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.move(REFERENCE, OrderState.DELIVERED, DAY, "alice"))
                .withMessage("Le bon de commande " + REFERENCE
                        + " est reçu : l'étape suivante est « accepté », non « livré »");
        orders.move(REFERENCE, OrderState.ACCEPTED, DAY.plusDays(1), "bruno");
        orders.move(REFERENCE, OrderState.IN_PROGRESS, DAY.plusDays(2), "bruno");
        OrderForm delivered = orders.move(REFERENCE, OrderState.DELIVERED, DAY.plusDays(31), "bruno");
        assertThat(delivered.steps())
                .extracting(OrderStep::state)
                .containsExactly(
                        OrderState.RECEIVED, OrderState.ACCEPTED, OrderState.IN_PROGRESS, OrderState.DELIVERED);
        assertThat(book.find(REFERENCE)).contains(delivered);
        assertThat(delivered.isLate(DAY)).isTrue();
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.move(REFERENCE, OrderState.DELIVERED, DAY.plusDays(32), "bruno"));
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.move("BC-0", OrderState.ACCEPTED, DAY, "bruno"));
    }

    @Test
    void one_step_is_taken_once_whoever_comes_first() {
        received();
        OrderStep step = new OrderStep(OrderState.ACCEPTED, DAY, "alice");
        book.add(REFERENCE, step);
        assertThatExceptionOfType(OrderRefused.class).isThrownBy(() -> book.add(REFERENCE, step));
        assertThat(book.find(REFERENCE).orElseThrow().steps()).hasSize(2);
    }

    @Test
    void what_was_ordered_is_delivered_once_the_order_is_accepted() {
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.require())
                .withMessageContaining("Le segment 17")
                .withMessageContaining("pas enregistré");
        received();
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.require())
                .withMessageContaining("est reçu et non accepté");
        orders.move(REFERENCE, OrderState.ACCEPTED, DAY, "bruno");
        orders.require();
        assertThat(orders.segmentsOf(REFERENCE)).extracting(Segment::number).containsExactly(17);
    }

    @Test
    void an_order_names_what_sources_of_the_contract_say_for_it() {
        assertThat(orders.extrasOf("BC-2026-09"))
                .containsExactly(
                        new OrderedExtras(
                                "BC-2026-09", SourceCode.of("enquete"), About.BODIES, List.of("logements", "statut")),
                        new OrderedExtras(
                                "BC-2026-09", SourceCode.of("autre-enquete"), About.BODIES, List.of("annee")));
        assertThat(orders.extrasOf("BC-2026-10"))
                .extracting(OrderedExtras::about)
                .containsExactly(About.FUNCTIONS);
        assertThat(orders.extrasOf(REFERENCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BC-2026-09, , 'qui n''est pas enregistré : l''enregistrer par `acteurs order receive BC-2026-09`, puis l''accepter'",
        "BC-2026-09, RECEIVED, qui est reçu et non accepté : `acteurs order accept BC-2026-09`",
        "BC-2026-11, , 'qui n''est pas enregistré : l''enregistrer par `acteurs order receive BC-2026-11`, puis l''accepter'",
        "BC-2026-11, ACCEPTED, 'Aucune source du contrat ne donne d''informations complémentaires pour le bon de commande'"
    })
    void what_was_ordered_beside_the_feed_does_not_leave(String reference, @Nullable OrderState state, String why) {
        bring(reference, state);
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.acceptedExtras(reference))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "IN_PROGRESS", "DELIVERED"})
    void what_was_ordered_beside_the_feed_leaves_from_its_acceptance_on_and_again(OrderState state) {
        bring("BC-2026-10", state);
        assertThat(orders.acceptedExtras("BC-2026-10")).hasSize(1);
    }

    @Test
    void an_order_of_which_the_contract_has_nothing_is_not_delivered() {
        bring("BC-2026-11", OrderState.IN_PROGRESS);
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders.move("BC-2026-11", OrderState.DELIVERED, DAY, "bruno"))
                .withMessageContaining("ni segment ni informations complémentaires")
                .withMessageContaining("acteurs order deliver BC-2026-11");
        assertThat(book.find("BC-2026-11").orElseThrow().state()).isEqualTo(OrderState.IN_PROGRESS);
    }

    private void bring(String reference, @Nullable OrderState state) {
        if (state != null) {
            orders.receive(reference, "Plus", DAY, DAY.plusDays(30), BigDecimal.TEN, DAY, "alice");
            for (OrderState next : OrderState.values()) {
                if (next != OrderState.RECEIVED && next.compareTo(state) <= 0) {
                    orders.move(reference, next, DAY, "alice");
                }
            }
        }
    }

    @Test
    void a_form_that_cannot_be_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> orders.receive(REFERENCE, "x", DAY, DAY.minusDays(1), BigDecimal.ONE, DAY, "alice"))
                .withMessageContaining("une échéance");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> orders.receive(REFERENCE, "x", DAY, DAY, new BigDecimal("1.005"), DAY, "alice"))
                .withMessageContaining("deux décimales");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> orders.receive("B C", "x", DAY, DAY, BigDecimal.ONE, DAY, "alice"))
                .withMessageContaining("une référence");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> orders.receive(REFERENCE, "x", DAY, DAY, BigDecimal.ONE, DAY, " "))
                .withMessageContaining("un auteur");
        assertThat(book.all()).isEmpty();
    }

    @Test
    void it_is_late_when_the_deadline_is_past_and_not_on_the_day() {
        OrderForm form = received();
        assertThat(form.isLate(DAY.plusDays(30))).isFalse();
        assertThat(form.isLate(DAY.plusDays(31))).isTrue();
    }
}
