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

    /** @throws IllegalArgumentException when something is missing or out of order; the message is French */
    public SubjectRequest {
        require(!reference.isBlank() && !by.isBlank(), "une demande a une référence, et quelqu'un qui l'enregistre");
        require(
                reference.codePoints().noneMatch(Character::isISOControl),
                "une référence est sur une ligne, sans caractère de contrôle");
        require(
                extension
                                .map(Extension::on)
                                .filter(on -> on.isBefore(receivedOn))
                                .isEmpty()
                        && reply.map(Reply::on)
                                .filter(on -> on.isBefore(receivedOn))
                                .isEmpty(),
                "rien ne peut précéder la réception, le " + receivedOn);
        require(
                extension
                        .map(Extension::on)
                        .filter(receivedOn.plusMonths(MONTHS)::isBefore)
                        .isEmpty(),
                "une prolongation s'annonce dans le mois : avant le "
                        + receivedOn.plusMonths(MONTHS).plusDays(1));
    }

    private static void require(boolean sound, String wanted) {
        if (!sound) {
            throw new IllegalArgumentException("Demande refusée : " + wanted);
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
        require(extension.isEmpty(), "elle est déjà prolongée");
        require(!how.reason().isBlank() && !how.by().isBlank(), "une prolongation a un motif et un auteur");
        return new SubjectRequest(number, right, person, reference, receivedOn, by, Optional.of(how), reply);
    }

    /** The same, answered. */
    public SubjectRequest answered(Reply how) {
        requireOpen();
        require(!how.outcome().isBlank() && !how.by().isBlank(), "une réponse a une suite et un auteur");
        return new SubjectRequest(number, right, person, reference, receivedOn, by, extension, Optional.of(how));
    }

    private void requireOpen() {
        require(isOpen(), "elle a reçu sa réponse");
    }
}
