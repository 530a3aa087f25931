package fr.acteurs.application.deliver;

import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.NackCode;

/** What one answer of the receiver came to. */
public sealed interface AnswerOutcome {

    /** The receiver has applied the delivery. */
    record Acknowledged(DeliveryName name) implements AnswerOutcome {}

    /**
     * The receiver refused the delivery, and nothing has healed it yet.
     *
     * @param detail the receiver's words, on one line
     */
    record Refused(DeliveryName name, NackCode code, String detail) implements AnswerOutcome {}

    /** The receiver refused the delivery, and has applied a later one since. */
    record Healed(DeliveryName name, NackCode code, DeliveryName by) implements AnswerOutcome {}

    /** A file with the name of an answer that is none to a delivery of ours; it was left where it is. */
    record Unusable(String file, String why) implements AnswerOutcome {}
}
