package fr.acteurs.application.receive;

import fr.acteurs.domain.delivery.DeliveryName;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The folder where deliveries arrive, as the receiver sees it. */
public interface Inbox {

    /** The deliveries whose {@code .GO} is there, in the order of their numbers; all else is ignored. */
    List<DeliveryName> deliveries();

    /** A file for reading, or nothing when it is not there or is no file; whoever calls closes the stream. */
    Optional<InputStream> open(String name);

    /** Leaves an answer for the sender, in place of a former one of that name. */
    void answer(String name, byte[] content);
}
