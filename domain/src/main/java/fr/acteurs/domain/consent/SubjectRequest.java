package fr.acteurs.domain.consent;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person asks for something that they have a right to: an answer is due within one month of its reception, or three when they
 * were told within the first why it takes longer (RGPD art. 12-3).
 *
 * @param number by which we know it
 * @param person who asks, as far as the register knows them
 * @param reference under which the letter is kept; no data of the person
 * @param by who records it
 */
public record SubjectRequest(
        long number,
        DataRight right,
        Optional<PersonId> person,
        String reference,
        LocalDate receivedOn,
        String by,
        Optional<Extension> extension,
        Optional<Reply> reply) {

    private static final int MONTHS = 1;
    private static final int MORE_MONTHS = 2;

    /** The person was told on that day that it takes longer, and why. */
    public record Extension(LocalDate on, String reason, String by) {}

    /** The person was answered. */
    public record Reply(LocalDate on, String outcome, String by) {}

    /** @throws IllegalArgumentException when something is missing or out of order */
    public SubjectRequest {
        require(!reference.isBlank() && !by.isBlank(), "a request has a reference, and somebody who records it");
        require(
                reference.codePoints().noneMatch(Character::isISOControl),
                "a reference is on one line, without control characters");
        require(
                extension
                                .map(Extension::on)
                                .filter(on -> on.isBefore(receivedOn))
                                .isEmpty()
                        && reply.map(Reply::on)
                                .filter(on -> on.isBefore(receivedOn))
                                .isEmpty(),
                "nothing can be before its reception on " + receivedOn);
        require(
                extension
                        .map(Extension::on)
                        .filter(receivedOn.plusMonths(MONTHS)::isBefore)
                        .isEmpty(),
                "an extension is told within the month: before "
                        + receivedOn.plusMonths(MONTHS).plusDays(1));
    }

    private static void require(boolean sound, String wanted) {
        if (!sound) {
            throw new IllegalArgumentException("Not a sound request: " + wanted);
        }
    }

    /** The last day for the answer. */
    public LocalDate dueOn() {
        return receivedOn.plusMonths(extension.isPresent() ? MONTHS + MORE_MONTHS : MONTHS);
    }

    public boolean isOpen() {
        return reply.isEmpty();
    }

    /** Whether it is open after its last day. */
    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(dueOn());
    }

    /** The same, which takes longer. */
    public SubjectRequest extended(Extension how) {
        requireOpen();
        require(extension.isEmpty(), "it is extended already");
        require(!how.reason().isBlank() && !how.by().isBlank(), "an extension has a reason and an author");
        return new SubjectRequest(number, right, person, reference, receivedOn, by, Optional.of(how), reply);
    }

    /** The same, answered. */
    public SubjectRequest answered(Reply how) {
        requireOpen();
        require(!how.outcome().isBlank() && !how.by().isBlank(), "an answer has an outcome and an author");
        return new SubjectRequest(number, right, person, reference, receivedOn, by, extension, Optional.of(how));
    }

    private void requireOpen() {
        require(isOpen(), "it has its answer");
    }
}
