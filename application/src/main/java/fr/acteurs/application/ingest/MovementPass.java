package fr.acteurs.application.ingest;

import fr.acteurs.application.register.BodiesOverTime.Followed;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.domain.entity.CommuneHistory;
import fr.acteurs.domain.entity.CommuneHistory.Ending;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What INSEE tells of communes: those that end, have another code, or leave another. It takes effect on communes that the
 * register holds, whichever came first, the movements or the list of communes of the same year; a movement of before the
 * first list that was read is history, and has none.
 */
final class MovementPass {

    static final SourceCode SOURCE = SourceCode.of("cog-mouvements");
    static final SourceCode COMMUNES = SourceCode.of("cog-communes");

    private final RegisterTransaction transaction;
    private final GoldenPass golden;
    private final SuccessionPass successions;
    private final Edition edition;
    private final boolean isFirst;

    MovementPass(RegisterTransaction transaction, GoldenPass golden, SuccessionPass successions, Edition edition) {
        this.transaction = transaction;
        this.golden = golden;
        this.successions = successions;
        this.edition = edition;
        this.isFirst = transaction.lastEdition().isEmpty();
    }

    /**
     * Why a commune is not founded by this edition, when it is not: a movement says that it ended after that day, or the
     * movements of the year have not been read, and the code may be another one of a commune that is held.
     */
    Optional<Reason> keepsOut(EntityKey key) {
        if (isFirst || key.scheme() != Scheme.INSEE || !edition.source().equals(COMMUNES)) {
            return Optional.empty();
        }
        InseeCode code = new InseeCode(key.value());
        Optional<Followed> movements = successions.followed(SOURCE);
        if (movements.isEmpty() || code.departement().region().isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = movements.get().until();
        if (until.isBefore(edition.asOf())) {
            return Optional.of(Reason.AWAITS_MOVEMENTS);
        }
        return successions
                .history()
                .ending(code, until)
                .filter(ending -> ending.on().isAfter(edition.asOf()))
                .map(ending -> Reason.ENDED_SINCE);
    }

    /** Lets all movements that are due take effect. */
    void apply() {
        Optional<Followed> communes = concerns() ? successions.followed(COMMUNES) : Optional.empty();
        communes.ifPresent(followed -> {
            CommuneHistory history = successions.history();
            history.endings(followed.since(), edition.asOf()).forEach(this::end);
            history.partings(followed.since(), edition.asOf()).forEach(this::part);
        });
    }

    private boolean concerns() {
        return edition.source().equals(SOURCE) || edition.source().equals(COMMUNES);
    }

    private void end(Ending ending) {
        EntityId body = held(Set.of(ending.code())).get(EntityKey.of(ending.code()));
        if (body != null && !successions.isListedBy(COMMUNES, body, ending.on())) {
            end(ending, body, held(ending.successors()));
        }
    }

    /** A commune waits for its successor when that one is not held yet: the list of communes will found it. */
    private void end(Ending ending, EntityId body, Map<EntityKey, EntityId> successors) {
        GoldenPass.Batch batch = golden.batch();
        if (successors.isEmpty() && ending.renumbering().isPresent()) {
            renumber(body, ending.renumbering().get(), batch);
        } else if (successors.size() == ending.successors().size()) {
            close(ending, body, successors.values(), batch);
        }
    }

    private void close(Ending ending, EntityId body, Collection<EntityId> next, GoldenPass.Batch batch) {
        LegalEntity entity = transaction.entitiesById(Set.of(body)).get(body);
        if (entity != null) {
            successions.close(entity, List.copyOf(next), ending.on(), ending.why(), batch);
            golden.write(batch);
        }
    }

    /** The same commune under another code: what founded it is over, and INSEE's word stands until its list says so. */
    private void renumber(EntityId body, CommuneMovement movement, GoldenPass.Batch batch) {
        InseeCode former = movement.former();
        InseeCode present = movement.present();
        if (former != null && present != null) {
            successions.retire(body, former);
            Settled word = word(body, present, movement.name());
            transaction.keep(List.of(word), edition.asOf());
            golden.renew(List.of(word), edition, batch);
        }
    }

    private static Settled word(EntityId body, InseeCode code, String name) {
        Facts facts = Facts.builder()
                .say(Field.NAME, name)
                .say(Field.INSEE_CODE, code.value())
                .say(Field.COMMUNE, name)
                .build();
        Observation observation = new Observation.OfEntity(EntityKey.of(code), false, facts);
        Moved moved = new Moved(0, false, observation, Optional.empty(), false, Optional.empty());
        return new Settled(moved, Link.to(body), facts, Optional.of(observation.key()), Optional.empty());
    }

    private void part(CommuneMovement movement) {
        InseeCode former = movement.former();
        InseeCode present = movement.present();
        if (former == null || present == null) {
            return;
        }
        Map<EntityKey, EntityId> held = held(Set.of(former, present));
        EntityId from = held.get(EntityKey.of(former));
        EntityId to = held.get(EntityKey.of(present));
        if (from != null && to != null) {
            successions.part(from, to, movement.on(), movement.mod().code());
        }
    }

    private Map<EntityKey, EntityId> held(Set<InseeCode> codes) {
        return transaction.entities(codes.stream().map(EntityKey::of).toList());
    }
}
