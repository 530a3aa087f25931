package fr.acteurs.application.ingest;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings what moved in one edition into the register, a chunk at a time: links each observation to its subject, keeps
 * it, then makes the golden records of the subjects anew.
 */
final class Merge {

    private final RegisterTransaction transaction;
    private final IdMint mint;
    private final Tally tally;
    private final Edition edition;
    private final GoldenPass golden;
    private final Classification classification;
    private final SeatPass seats;
    private final DoubtPass doubts;
    private final PersonPass persons;
    private final VanishedPass vanished;
    private final MovementPass movements;
    private final EventPass events;
    private final TakeoverPass takeovers;

    Merge(
            RegisterTransaction transaction,
            GoldenPass golden,
            SuccessionPass successions,
            GoldenRules rules,
            IdMint mint,
            Tally tally,
            Edition edition,
            Optional<ElectionWindow> window,
            KeyedHashes hashes,
            LocalDate today) {
        this.transaction = transaction;
        this.golden = golden;
        this.classification = rules.classification();
        this.mint = mint;
        this.tally = tally;
        this.edition = edition;
        this.doubts = new DoubtPass(transaction, hashes, today);
        this.seats = new SeatPass(transaction, rules, mint, tally, doubts, edition.asOf());
        this.persons = new PersonPass(transaction, tally);
        this.vanished = new VanishedPass(transaction, golden, successions, tally, edition.asOf(), window);
        this.movements = new MovementPass(transaction, golden, successions, edition);
        this.events = new EventPass(transaction, tally);
        this.takeovers = new TakeoverPass(transaction, successions, edition);
    }

    void moved(List<Moved> chunk) {
        GoldenPass.Batch batch = golden.batch();
        List<Settled> settled = new ArrayList<>();
        List<Seated> seated = new ArrayList<>();
        List<PersonPass.Told> alone = new ArrayList<>();
        place(chunk.stream().filter(Merge::isOfASubject).toList(), batch, settled, seated, alone);
        settled.addAll(seats.link(seated, batch));
        settled.addAll(persons.link(alone));
        List<Settled> told = events.link(chunk);
        transaction.keep(Lists.newArrayList(Iterables.concat(settled, told)), edition.asOf());
        golden.renew(settled, edition, batch);
    }

    private void told(List<Settled> alone) {
        transaction.keep(alone, edition.asOf());
        golden.renew(alone, edition, golden.batch());
    }

    private static boolean isOfASubject(Moved moved) {
        return !(moved.observation() instanceof Observation.OfEvent);
    }

    /**
     * All that the edition says is in the register: whom it speaks of for the first time is known, and what INSEE tells of
     * communes and of establishments takes effect.
     */
    void end() {
        persons.end(this::told);
        doubts.end();
        movements.apply();
        takeovers.apply();
    }

    private void place(
            List<Moved> chunk,
            GoldenPass.Batch batch,
            List<Settled> settled,
            List<Seated> seated,
            List<PersonPass.Told> alone) {
        Bodies bodies = Bodies.of(transaction, classification, chunk);
        for (Moved moved : chunk) {
            Optional<EntityId> entity = entity(moved, bodies, batch);
            if (entity.isEmpty()) {
                refuse(moved, reason(moved));
            } else if (moved.observation() instanceof Observation.OfEntity said) {
                settled.add(aboutEntity(moved, said, entity.get()));
            } else if (moved.observation() instanceof Observation.OfMandate mandate) {
                seated.add(Seated.of(moved, mandate, entity.get()));
            } else if (moved.observation() instanceof Observation.OfPerson said) {
                alone.add(new PersonPass.Told(moved, said, entity.get()));
            }
        }
    }

    void vanished(List<StoredObservation> chunk) {
        GoldenPass.Batch batch = golden.batch();
        vanished.settle(chunk, batch);
        golden.write(batch);
    }

    /** The body, founded when it is new and the source may found it. */
    private Optional<EntityId> entity(Moved moved, Bodies bodies, GoldenPass.Batch batch) {
        EntityKey key = moved.observation().entity();
        Optional<EntityId> known = bodies.find(moved.observation());
        if (known.isEmpty() && founds(moved) && movements.keepsOut(key).isEmpty()) {
            return Optional.of(bodies.found(key, newcomer(moved, batch)));
        }
        return known;
    }

    private EntityId newcomer(Moved moved, GoldenPass.Batch batch) {
        tally.renumbered().founded(moved.observation().facts());
        return batch.newcomer(mint.entity());
    }

    private Settled aboutEntity(Moved moved, Observation.OfEntity said, EntityId entity) {
        count(moved);
        Optional<StoredObservation> before =
                moved.before().filter(b -> b.link().entity().equals(entity));
        Facts facts =
                said.facts().settledAfter(before.map(StoredObservation::facts).orElse(Facts.none()));
        boolean founded = before.filter(b -> b.founding() && !b.over()).isPresent();
        Moved kept = founded && isInDoubt(said) ? moved.founding(said) : moved;
        return new Settled(kept, Link.to(entity), facts, Optional.empty(), Optional.empty());
    }

    /**
     * Whether what a row says of the body itself, and not of a record that another list has of it, may be said of several
     * kinds: it founds none, and a body that the source founded before stays one that closes when the source loses it.
     */
    private boolean isInDoubt(Observation observation) {
        return observation instanceof Observation.OfEntity said
                && !said.founding()
                && said.seat().isEmpty()
                && !classification.doubts(said.facts()).isEmpty();
    }

    private void count(Moved moved) {
        if (moved.primary()) {
            tally.taken(moved.before().filter(before -> !before.over()).isEmpty());
        }
    }

    private static boolean founds(Moved moved) {
        return moved.observation() instanceof Observation.OfEntity entity && entity.founding();
    }

    private Reason reason(Moved moved) {
        if (isInDoubt(moved.observation())) {
            return Reason.KIND_IN_DOUBT;
        }
        return founds(moved)
                ? movements.keepsOut(moved.observation().entity()).orElse(Reason.UNKNOWN_BODY)
                : Reason.UNKNOWN_BODY;
    }

    /** The row ends by what it is about; what else it says is lost with a remark. */
    private void refuse(Moved moved, Reason reason) {
        tally.note(new Notice(
                moved.line(),
                moved.primary() ? reason : Reason.LOST_IN_PASSING,
                moved.observation().entity().toString()));
    }
}
