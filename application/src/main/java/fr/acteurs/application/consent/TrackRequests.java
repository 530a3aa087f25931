package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.consent.SubjectRequest.Extension;
import fr.acteurs.domain.consent.SubjectRequest.Reply;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Follows what persons ask for from its reception to the answer, with the day on which that is due. */
public final class TrackRequests {

    private final RequestBook book;
    private final ConsentLedger ledger;

    public TrackRequests(RequestBook book, ConsentLedger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /**
     * Keeps a request.
     *
     * @param person who asks, as far as the register knows them
     * @throws ConsentRefused when nobody ever had the identifier, it was received in the future, or something is missing
     */
    public SubjectRequest receive(
            DataRight right,
            Optional<PersonId> person,
            String reference,
            LocalDate receivedOn,
            String by,
            LocalDate today) {
        person.filter(id -> ledger.permissionOf(id).isEmpty()).ifPresent(unknown -> {
            throw new ConsentRefused("No person " + unknown);
        });
        refuseFuture(receivedOn, today);
        return checked(() -> book.add(
                new SubjectRequest(0, right, person, reference, receivedOn, by, Optional.empty(), Optional.empty())));
    }

    /** All requests, in the order in which they were recorded. */
    public List<SubjectRequest> all() {
        return book.all();
    }

    /**
     * Notes that the person was told that it takes longer, and why.
     *
     * @throws ConsentRefused when there is no such request, or it cannot be
     */
    public SubjectRequest extend(long number, Extension how) {
        return change(number, request -> request.extended(how));
    }

    /** Notes the answer; likewise. */
    public SubjectRequest answer(long number, Reply how) {
        return change(number, request -> request.answered(how));
    }

    private SubjectRequest change(long number, UnaryOperator<SubjectRequest> how) {
        return checked(() -> book.change(number, how))
                .orElseThrow(() -> new ConsentRefused("No request " + number + ": `acteurs subject requests`"));
    }

    private static void refuseFuture(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new ConsentRefused("A request cannot be of the future: " + on + ", today is " + today);
        }
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException unsound) {
            throw new ConsentRefused(String.valueOf(unsound.getMessage()));
        }
    }
}
