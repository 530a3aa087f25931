package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The channel while its next delivery is made: where it stands, and what the register holds. */
public interface Sealing {

    /** The delivery of that day and type, when it was sealed before. */
    Optional<SealedDelivery> sealed(LocalDate date, DeliveryType type);

    /** The last delivery of the channel. */
    Optional<SealedDelivery> last();

    /** Journal revision of the register in this view. */
    long revision();

    /** Journal revision up to which the client has been told. */
    long watermark();

    /** All open bodies, in the bytewise order of their ids. */
    void organisations(Consumer<Organisation> each);

    /** All current functions, in the bytewise order of their ids. */
    void contacts(Consumer<Contact> each);

    /** The bodies that moved after the watermark, in the bytewise order of their ids. */
    void movedOrganisations(Consumer<Touched<Organisation>> each);

    /** The functions that moved after the watermark, in the bytewise order of their ids. */
    void movedContacts(Consumer<Touched<Contact>> each);

    /**
     * A subject that the journal names.
     *
     * @param motive why it left, when it did
     */
    record Touched<T>(T subject, Optional<Motive> motive) {}

    /** Identifiers that moved in later revisions than this one, in the order in which they did. */
    void redirectionsAfter(long revision, Consumer<Redirection> each);

    /** The last editions of all sources, and what gates have held since the last delivery. */
    List<Manifest.SourceState> sources();

    List<Manifest.Barrier> barriers();

    /** Writes the delivery into the ledger and moves the watermark to {@link #revision()}. */
    void seal(SealedDelivery delivery);
}
