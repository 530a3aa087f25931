package fr.acteurs.application.order;

import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderStep;
import java.util.List;
import java.util.Optional;

/** Keeps order forms. Steps are added, never changed; two who add the same step get one of them refused. */
public interface OrderBook {

    /** All, in the order of their references. */
    List<OrderForm> all();

    Optional<OrderForm> find(String reference);

    /**
     * Keeps a form that was received.
     *
     * @throws OrderRefused when there is one of that reference
     */
    void place(OrderForm form);

    /**
     * Adds a step to the form.
     *
     * @throws OrderRefused when somebody added it meanwhile
     */
    void add(String reference, OrderStep step);
}
