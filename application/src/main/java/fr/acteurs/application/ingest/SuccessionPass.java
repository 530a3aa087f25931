package fr.acteurs.application.ingest;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import fr.acteurs.application.register.BodiesOverTime;
import fr.acteurs.application.register.BodiesOverTime.Followed;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.Listing;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Successors;
import fr.acteurs.domain.entity.CommuneHistory;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Succession.Kind;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One body takes the place of another: another SIREN under the code of a commune, and members of a grouping that are
 * found in another. The former closes and its functions end; who is listed since that day goes on in the new body.
 */
final class SuccessionPass implements Successors {

    private final RegisterTransaction transaction;
    private final BodiesOverTime bodies;
    private final GoldenRules goldenRules;
    private final IdMint mint;
    private final Tally tally;
    private final Edition edition;
    private final LocalDate today;
    private final List<Redirection> redirections = new ArrayList<>();
    private final List<Succession> links = new ArrayList<>();
    private final Set<EntityId> closed = new HashSet<>();
    private final Map<Siren, Multiset<Siren>> moves = new HashMap<>();
    private final Supplier<CommuneHistory> history;

    SuccessionPass(
            RegisterTransaction transaction,
            GoldenRules goldenRules,
            IdMint mint,
            Tally tally,
            Edition edition,
            LocalDate today) {
        this.transaction = transaction;
        this.bodies = transaction.bodies();
        this.goldenRules = goldenRules;
        this.mint = mint;
        this.tally = tally;
        this.edition = edition;
        this.today = today;
        this.history = Suppliers.memoize(() -> new CommuneHistory(bodies.movements(MovementPass.SOURCE)));
    }

    @Override
    public void renewed(LegalEntity was, LegalEntity is) {
        seatMoved(was, is);
        groupingLeft(was, is);
    }

    /** The client knows the body by the SIRET that it had. */
    private void seatMoved(LegalEntity was, LegalEntity is) {
        if (is.hasMovedSince(was)) {
            redirections.add(new Redirection(Redirection.Type.SIRET, siret(was), siret(is), today, Motive.TRANSFERT));
        }
    }

    private static String siret(LegalEntity entity) {
        return Objects.requireNonNull(entity.siret()).value();
    }

    /** Notes which grouping a body has left for which. */
    private void groupingLeft(LegalEntity was, LegalEntity is) {
        Optional<Siren> left = siren(was.parent());
        Optional<Siren> joined = siren(is.parent());
        if (left.isPresent() && joined.isPresent() && !left.equals(joined)) {
            moves.computeIfAbsent(left.get(), first -> HashMultiset.create()).add(joined.get());
        }
    }

    private static Optional<Siren> siren(@Nullable ParentBody parent) {
        return Optional.ofNullable(parent).map(ParentBody::siren);
    }

    @Override
    public EntityId replace(LegalEntity was, LegalEntity is, long line, GoldenPass.Batch batch) {
        LegalEntity next = is.renamed(batch.newcomer(mint.entity()));
        Optional<CommuneMovement> movement = movementOf(was.insee());
        LocalDate on = movement.map(CommuneMovement::on).orElse(edition.asOf());
        String why = movement.map(one -> one.mod().code()).orElse(Succession.BY_SIREN);
        tally.note(new Notice(line, Reason.SUCCEEDED, was.id() + " (" + why + ", " + on + ")"));
        if (movement.isEmpty()) {
            tally.renumbered().replaced();
        }
        bodies.inherit(was.id(), next.id());
        batch.close(was);
        batch.found(next);
        functions(was.id(), Optional.of(next.id()), on, batch);
        links.add(new Succession(was.id(), next.id(), Kind.REPLACES, on, why));
        return next.id();
    }

    /** What INSEE told of the commune since the last edition: the reason of what is seen in this one. */
    private Optional<CommuneMovement> movementOf(@Nullable InseeCode code) {
        LocalDate since = transaction.lastEdition().map(Edition::asOf).orElse(edition.asOf());
        return Optional.ofNullable(code).flatMap(c -> history.get().latest(c, since, edition.asOf()));
    }

    /** Closes a body, which others may follow; where one alone does, it is told. */
    void close(LegalEntity entity, List<EntityId> successors, LocalDate on, String why, GoldenPass.Batch batch) {
        batch.close(entity);
        functions(entity.id(), Optional.empty(), on, batch);
        successors.forEach(next -> follow(entity.id(), next, on, why));
    }

    /** A body that stands in the place of another, which others close. */
    void follow(EntityId former, EntityId successor, LocalDate on, String why) {
        links.add(new Succession(former, successor, Kind.REPLACES, on, why));
    }

    /** A body that left another, which goes on. */
    void part(EntityId former, EntityId successor, LocalDate on, String why) {
        links.add(new Succession(former, successor, Kind.PARTED, on, why));
    }

    /** Ends all functions in a body; of those who are listed since that day, each goes on in its successor. */
    private void functions(EntityId body, Optional<EntityId> next, LocalDate on, GoldenPass.Batch batch) {
        Set<FunctionId> listed = next.isPresent() ? listedSince(body, on) : Set.of();
        transaction.currentMandatesIn(Set.of(body)).stream()
                .filter(mandate -> !batch.hasEnded(mandate.id()))
                .forEach(mandate -> {
                    Optional<Mandate> now = next.filter(any -> listed.contains(mandate.id()))
                            .map(successor -> goOn(mandate, successor, batch));
                    batch.end(mandate.ended(on, now.map(Mandate::id).orElse(null)));
                    tally.functionEnded();
                });
        closed.add(body);
    }

    private Set<FunctionId> listedSince(EntityId body, LocalDate on) {
        return bodies.listings(Set.of(body)).stream()
                .filter(listing -> listing.isOf(on))
                .flatMap(listing -> listing.observation().link().functionId().stream())
                .collect(Collectors.toSet());
    }

    /** The same person in the same function of the new body: a function of its own, for the old office has ended. */
    private Mandate goOn(Mandate mandate, EntityId body, GoldenPass.Batch batch) {
        Mandate now = goldenRules.mandate(
                mint.function(), mandate.person(), body, said(mandate), transaction.rectified(), mandate.id());
        batch.begin(now);
        bodies.goesOn(mandate.id(), now);
        return now;
    }

    private Facts said(Mandate mandate) {
        return goldenRules.merge(
                transaction.testimoniesOfFunctions(Set.of(mandate.id())).getOrDefault(mandate.id(), List.of()));
    }

    /**
     * The grouping in which most of the members of a vanished one are found by this edition; the evidence is theirs, for
     * no publisher lists mergers of groupings.
     */
    Optional<EntityId> heirOf(LegalEntity vanished) {
        Siren siren = vanished.siren();
        Multiset<Siren> joined = siren == null ? null : moves.get(siren);
        if (siren == null || joined == null) {
            return Optional.empty();
        }
        Siren most = Multisets.copyHighestCountFirst(joined).iterator().next();
        long all = joined.size() + bodies.members(siren);
        EntityKey key = EntityKey.of(most);
        return joined.count(most) * 2L > all
                ? Optional.ofNullable(transaction.entities(List.of(key)).get(key))
                : Optional.empty();
    }

    /** Closes a vanished grouping in favour of the one in which its members are. */
    void merge(LegalEntity vanished, EntityId heir, GoldenPass.Batch batch) {
        tally.note(new Notice(0, Reason.MEMBERS_ELSEWHERE, vanished.id() + " -> " + heir));
        close(vanished, List.of(heir), edition.asOf(), Succession.BY_MEMBERS, batch);
    }

    /** Since when the register follows communes; what INSEE tells of before is no news. */
    Optional<Followed> followed(SourceCode source) {
        return bodies.followed(source);
    }

    CommuneHistory history() {
        return history.get();
    }

    /** Whether a source lists the body in an edition of that day or a later one. */
    boolean isListedBy(SourceCode source, EntityId body, LocalDate on) {
        return founding(body, source)
                .map(listing -> source.equals(edition.source()) ? listing.in(edition.asOf()) : listing)
                .anyMatch(listing -> listing.isOf(on));
    }

    private Stream<Listing> founding(EntityId body, SourceCode source) {
        return bodies.listings(Set.of(body)).stream()
                .filter(listing ->
                        listing.source().equals(source) && listing.observation().founding());
    }

    void retire(EntityId entity, InseeCode code) {
        bodies.retire(entity, EntityKey.of(code));
    }

    /** Writes who comes after whom, and that all is said of those that closed; the bodies have been written before. */
    void write() {
        if (!closed.isEmpty()) {
            transaction.markOverIn(closed);
        }
        links.stream()
                .filter(link -> link.kind() == Kind.REPLACES)
                .forEach(link -> tally.losses().followed(link.former()));
        if (!links.isEmpty()) {
            transaction.succeed(links, today);
        }
        transaction.redirect(redirections);
    }
}
