package fr.acteurs.domain.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the client orders beside the contract: a new segment, or further data of one (tender, bons de commande).
 *
 * @param reference the client's, which the contract file names
 * @param subject in French
 * @param amount in euros before tax
 * @param steps how far it has come, the first being its reception
 */
public record OrderForm(
        String reference,
        String subject,
        LocalDate orderedOn,
        LocalDate deadline,
        BigDecimal amount,
        List<OrderStep> steps) {

    /** What a reference looks like. */
    public static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

    private static final Pattern REFERENCES = Pattern.compile(REFERENCE);
    private static final int CENTS = 2;

    /** @throws IllegalArgumentException when something is missing or cannot be; the message is French */
    public OrderForm {
        steps = List.copyOf(steps);
        refuseUnless(REFERENCES.matcher(reference).matches(), "une référence d'au plus 40 caractères, sans espace");
        refuseUnless(!subject.isBlank(), "un objet");
        refuseUnless(!deadline.isBefore(orderedOn), "une échéance qui ne précède pas la commande du " + orderedOn);
        refuseUnless(
                amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= CENTS,
                "un montant en euros, positif ou nul, de deux décimales au plus");
        refuseUnless(!steps.isEmpty() && steps.get(0).state() == OrderState.RECEIVED, "sa réception");
    }

    private static void refuseUnless(boolean sound, String wanted) {
        if (!sound) {
            throw new IllegalArgumentException("Un bon de commande a " + wanted);
        }
    }

    /** How far it has come. */
    public OrderState state() {
        return steps.get(steps.size() - 1).state();
    }

    /** When it was delivered, if it was. */
    public Optional<LocalDate> deliveredOn() {
        return steps.stream()
                .filter(step -> step.state() == OrderState.DELIVERED)
                .map(OrderStep::on)
                .findFirst();
    }

    /** Whether it was delivered after its deadline, or is not delivered and the deadline is past. */
    public boolean isLate(LocalDate today) {
        return deliveredOn().orElse(today).isAfter(deadline);
    }

    /**
     * The step that comes next.
     *
     * @throws IllegalArgumentException when another one does, or it would be before the last; the message is French
     */
    public OrderStep next(OrderState wanted, LocalDate on, String by) {
        OrderStep last = steps.get(steps.size() - 1);
        if (last.state().next().filter(wanted::equals).isEmpty()) {
            throw new IllegalArgumentException(
                    "Le bon de commande " + reference + " est " + last.state().label()
                            + last.state()
                                    .next()
                                    .map(next -> " : l'étape suivante est « " + next.label() + " »")
                                    .orElse("")
                            + ", non « " + wanted.label() + " »");
        }
        if (on.isBefore(last.on())) {
            throw new IllegalArgumentException(
                    "Le bon de commande " + reference + " est " + last.state().label() + " depuis le " + last.on());
        }
        return new OrderStep(wanted, on, by);
    }
}
