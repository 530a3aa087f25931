package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what is told of the life of bodies with one that the register holds; it takes effect elsewhere, at the end. */
final class EventPass {

    private final RegisterTransaction transaction;
    private final Tally tally;

    EventPass(RegisterTransaction transaction, Tally tally) {
        this.transaction = transaction;
        this.tally = tally;
    }

    /** Links each event to the body that there is afterwards, else to the one before; of others we hold neither. */
    List<Settled> link(List<Moved> chunk) {
        List<Told> told = chunk.stream().flatMap(Told::of).toList();
        Map<EntityKey, EntityId> held =
                transaction.entities(told.stream().flatMap(Told::parties).toList());
        List<Settled> settled = new ArrayList<>(told.size());
        for (Told one : told) {
            Optional<EntityId> body = one.parties()
                    .flatMap(key -> Optional.ofNullable(held.get(key)).stream())
                    .findFirst();
            body.ifPresentOrElse(found -> settled.add(settled(one.moved(), found)), () -> refuse(one.moved()));
        }
        return settled;
    }

    /** An event where it stands in its file. */
    private record Told(Moved moved, Observation.OfEvent event) {

        static Stream<Told> of(Moved moved) {
            return moved.observation() instanceof Observation.OfEvent event
                    ? Stream.of(new Told(moved, event))
                    : Stream.empty();
        }

        Stream<EntityKey> parties() {
            return event.parties().stream();
        }
    }

    private Settled settled(Moved moved, EntityId body) {
        tally.taken(moved.before().filter(before -> !before.over()).isEmpty());
        return new Settled(moved, Link.to(body), moved.observation().facts(), Optional.empty(), Optional.empty());
    }

    private void refuse(Moved moved) {
        tally.note(new Notice(
                moved.line(),
                Reason.OUT_OF_SCOPE,
                "aucun des organismes n'est tenu : " + moved.observation().key()));
    }
}
