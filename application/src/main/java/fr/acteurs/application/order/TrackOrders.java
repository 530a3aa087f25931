package fr.acteurs.application.order;

import fr.acteurs.application.contract.Declaration;
import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.order.OrderStep;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Follows order forms from their reception to their delivery. */
public final class TrackOrders {

    private final OrderBook book;
    private final SegmentCatalogue segments;
    private final List<OrderedExtras> extras;

    /**
     * @param segments of the contract, some of which are delivered by order
     * @param sources of the contract, some of which say what was ordered
     */
    public TrackOrders(OrderBook book, SegmentCatalogue segments, Collection<Declaration> sources) {
        this.book = book;
        this.segments = segments;
        this.extras = OrderedExtras.of(sources);
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

    /** Further information that the form ordered, as the contract names it: all of bodies, or all of functions. */
    public List<OrderedExtras> extrasOf(String reference) {
        return extras.stream().filter(one -> one.order().equals(reference)).toList();
    }

    /**
     * Likewise, when it may leave.
     *
     * @throws OrderRefused when there is no such form, it is not accepted, or the contract names no source for it
     */
    public List<OrderedExtras> acceptedExtras(String reference) {
        requireAccepted("Le fichier complémentaire est livré par le bon de commande " + reference, reference);
        List<OrderedExtras> ordered = extrasOf(reference);
        if (ordered.isEmpty()) {
            throw new OrderRefused("Aucune source du contrat ne donne d'informations complémentaires pour le bon de"
                    + " commande " + reference
                    + " : les nommer sous \"extras\" d'une source du contrat, puis relire son"
                    + " fichier par `acteurs ingest`");
        }
        return ordered;
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
     * Brings a form into its next state. None is delivered of which the contract has neither segments nor extras.
     *
     * @throws OrderRefused when there is no such form, another state comes next, or there is nothing to deliver
     */
    public OrderForm move(String reference, OrderState state, LocalDate today, String by) {
        OrderForm form = book.find(reference).orElseThrow(() -> new OrderRefused("Aucun bon de commande " + reference));
        OrderStep step = next(form, state, today, by);
        if (state == OrderState.DELIVERED) {
            requireSomething(reference);
        }
        book.add(reference, step);
        return book.find(reference).orElseThrow();
    }

    private void requireSomething(String reference) {
        if (segmentsOf(reference).isEmpty() && extrasOf(reference).isEmpty()) {
            throw new OrderRefused("Le contrat n'a ni segment ni informations complémentaires du bon de commande "
                    + reference + " : y écrire \"order\" d'un segment, ou \"extras\" d'une source, puis `acteurs order"
                    + " deliver " + reference + "`");
        }
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
        requireAccepted(
                "Le segment " + segment.number() + " (" + segment.label() + ") est livré par le bon de commande "
                        + reference,
                reference);
    }

    private void requireAccepted(String what, String reference) {
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
