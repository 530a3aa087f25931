package fr.acteurs.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.acteurs.application.Segments;
import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.order.OrderStep;
import fr.acteurs.domain.segment.Obligation;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        orders = new TrackOrders(book, withASegmentByOrder());
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
