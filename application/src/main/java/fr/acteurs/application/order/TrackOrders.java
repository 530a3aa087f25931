package fr.acteurs.application.order;

import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.order.OrderStep;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Follows order forms from their reception to their delivery. */
public final class TrackOrders {

    private final OrderBook book;
    private final SegmentCatalogue segments;

    public TrackOrders(OrderBook book, SegmentCatalogue segments) {
        this.book = book;
        this.segments = segments;
    }

    /** All order forms. */
    public List<OrderForm> all() {
        return book.all();
    }

    /** Segments that the form ordered, as the contract names it. */
    public List<Segment> segmentsOf(String reference) {
        return segments.segments().stream()
                .filter(segment -> segment.order().filter(reference::equals).isPresent())
                .toList();
    }

    /**
     * Keeps a form that came in.
     *
     * @throws IllegalArgumentException when the form is not sound
     * @throws OrderRefused when there is one of that reference
     */
    public OrderForm receive(
            String reference,
            String subject,
            LocalDate orderedOn,
            LocalDate deadline,
            BigDecimal amount,
            LocalDate today,
            String by) {
        OrderForm form = new OrderForm(
                reference,
                subject,
                orderedOn,
                deadline,
                amount,
                List.of(new OrderStep(OrderState.RECEIVED, today, by)));
        book.place(form);
        return form;
    }

    /**
     * Brings a form into its next state. None is delivered whose segments the contract does not have.
     *
     * @throws OrderRefused when there is no such form, or another state comes next
     */
    public OrderForm move(String reference, OrderState state, LocalDate today, String by) {
        OrderForm form = book.find(reference).orElseThrow(() -> new OrderRefused("Aucun bon de commande " + reference));
        book.add(reference, next(form, state, today, by));
        return book.find(reference).orElseThrow();
    }

    private static OrderStep next(OrderForm form, OrderState state, LocalDate today, String by) {
        try {
            return form.next(state, today, by);
        } catch (IllegalArgumentException another) {
            throw new OrderRefused(String.valueOf(another.getMessage()));
        }
    }

    /**
     * Makes sure that all that the contract delivers by order was accepted.
     *
     * @throws OrderRefused when an order is missing or not accepted yet
     */
    public void require() {
        segments.segments().forEach(segment -> segment.order().ifPresent(reference -> require(segment, reference)));
    }

    private void require(Segment segment, String reference) {
        String what = "Le segment " + segment.number() + " (" + segment.label() + ") est livré par le bon de commande "
                + reference;
        OrderForm form = book.find(reference)
                .orElseThrow(
                        () -> new OrderRefused(what + ", qui n'est pas enregistré : l'enregistrer par `acteurs order"
                                + " receive " + reference + "`, puis l'accepter"));
        if (!form.state().isAccepted()) {
            throw new OrderRefused(what + ", qui est " + form.state().label()
                    + " et non accepté : `acteurs order accept " + reference + "`");
        }
    }
}
