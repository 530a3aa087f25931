package fr.acteurs.application.order;

import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An order book in memory. */
public final class MemoryOrderBook implements OrderBook {

    private final TreeMap<String, OrderForm> forms = new TreeMap<>();

    @Override
    public synchronized List<OrderForm> all() {
        return List.copyOf(forms.values());
    }

    @Override
    public synchronized Optional<OrderForm> find(String reference) {
        return Optional.ofNullable(forms.get(reference));
    }

    @Override
    public synchronized void place(OrderForm form) {
        if (forms.putIfAbsent(form.reference(), form) != null) {
            throw new OrderRefused("Le bon de commande " + form.reference() + " est déjà enregistré");
        }
    }

    @Override
    public synchronized void add(String reference, OrderStep step) {
        OrderForm form = find(reference).orElseThrow();
        if (form.steps().stream().anyMatch(known -> known.state() == step.state())) {
            throw new OrderRefused("Le bon de commande " + reference + " est déjà "
                    + step.state().label());
        }
        List<OrderStep> steps = new ArrayList<>(form.steps());
        steps.add(step);
        forms.put(
                reference,
                new OrderForm(
                        form.reference(), form.subject(), form.orderedOn(), form.deadline(), form.amount(), steps));
    }
}
