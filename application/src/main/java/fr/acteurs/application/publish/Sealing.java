package fr.acteurs.application.publish;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Objection;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.segment.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The channel while its next delivery is made: where it stands, and what the register holds. */
public interface Sealing {

    /** The delivery of that day and type, when it was sealed before; not one that was only recovered. */
    Optional<SealedDelivery> sealed(LocalDate date, DeliveryType type);

    /** The last delivery of the channel. */
    Optional<SealedDelivery> last();

    /** The last one that tells what is: any but a list of the oppositions of a month. */
    Optional<SealedDelivery> lastOfRows();

    /** The day of the channel's first delivery. */
    Optional<LocalDate> firstDay();

    /** Journal revision of the register in this view. */
    long revision();

    /** Journal revision up to which the client has been told. */
    long watermark();

    /** All open bodies, in the bytewise order of their ids. */
    void organisations(Consumer<Organisation> each);

    /** All current functions, in the bytewise order of their ids. */
    void contacts(Consumer<Contact> each);

    /** All who hold a current function, with those functions, in the bytewise order of their ids. */
    void persons(Consumer<Individual> each);

    /** The bodies that moved in later revisions than this one, in the bytewise order of their ids. */
    void movedOrganisations(long since, Consumer<Touched<Organisation>> each);

    /** The functions that moved in later revisions than this one, in the bytewise order of their ids. */
    void movedContacts(long since, Consumer<Touched<Contact>> each);

    /**
     * Whoever holds or held a function that moved in later revisions than the one, and whose identifier did, in the
     * bytewise order of their ids: with their current functions and those that ended after the other.
     */
    void movedPersons(long since, long endedAfter, Consumer<Touched<Individual>> each);

    /**
     * A subject that the journal names.
     *
     * @param motive why it left, when it did
     * @param urgent whether it has moved since the last delivery for what waits for no due date ({@link
     *     fr.acteurs.domain.register.Urgent})
     */
    record Touched<T>(T subject, Optional<Motive> motive, boolean urgent) {

        /** As it is, whatever the journal says of it. */
        static <T> Touched<T> now(T subject) {
            return new Touched<>(subject, Optional.empty(), false);
        }
    }

    /** Identifiers that moved in later revisions than this one, in the order in which they did. */
    void redirectionsAfter(long revision, Consumer<Redirection> each);

    /** Oppositions in force that were recorded in later revisions than this one, in the order of persons, with all their functions. */
    void objectionsAfter(long revision, Consumer<Objection> each);

    /**
     * Oppositions in force that were recorded in that month, or before its end and after the month before it was settled: none
     * falls between two months. In the order of persons, with all their functions.
     */
    void objectionsOf(YearMonth month, Consumer<Objection> each);

    /** The last month of which the client was told all oppositions once more. */
    Optional<YearMonth> settledMonth();

    /** The month whose oppositions the delivery of that number lists. */
    YearMonth monthOf(long number);

    /**
     * Notes what became of a month, in place of what was known of it.
     *
     * @param notice the mail by which the client is told, when it is one
     */
    void settle(ObjectionMonth month, Optional<Mail> notice);

    /** Of whom nothing may leave, and by what they are known again. */
    SuppressionList suppressed();

    /** The last editions of all sources, and what gates have held since the last delivery. */
    List<Manifest.SourceState> sources();

    List<Manifest.Barrier> barriers();

    /** By which contract the register runs, in this view; empty before there was one. */
    Map<EntityKind, Standing> standings();

    /** What the client's rows look like and hold since the last delivery; empty before the first. */
    String shape();

    /** Journal revisions up to which the client has been told of segments, by their numbers, as far as they are known. */
    Map<Integer, Long> told();

    /** In which revision the delivery of that number is sealed: one after all that were annulled. */
    int nextRevision(long number);

    /** Deliveries that are sealed and were never visible, in the order of their numbers. */
    List<SealedDelivery> unsent();

    /** Takes a delivery back that was never visible: it is as though it had not been sealed, but for its revision. */
    void annul(SealedDelivery delivery);

    /**
     * Writes the delivery into the ledger and moves the watermark to {@link #revision()}.
     *
     * @param shape what the client's rows look like and hold from now on
     * @param told up to which revisions the client has been told of each segment, in place of what was known of them
     */
    void seal(SealedDelivery delivery, String shape, Map<Integer, Long> told);

    /** Writes a delivery into the ledger that tells nothing of the rows, or of which that is not known: the client's standing stays. Of recovered ones some may be lost: their numbers may have gaps. */
    void sealAside(SealedDelivery delivery);
}
