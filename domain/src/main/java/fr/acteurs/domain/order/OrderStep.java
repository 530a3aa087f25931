package fr.acteurs.domain.order;

import java.time.LocalDate;

/** A state that an order form came into: when, and by whom. */
public record OrderStep(OrderState state, LocalDate on, String by) {

    /** @throws IllegalArgumentException when nobody is named */
    public OrderStep {
        if (by.isBlank()) {
            throw new IllegalArgumentException("Une étape a un auteur");
        }
    }
}
