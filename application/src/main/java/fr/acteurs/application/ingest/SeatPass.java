package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Holder;
import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.Namesake;
import fr.acteurs.domain.register.Golden;
import fr.acteurs.domain.register.PersonCandidate;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.register.PersonResolver;
import fr.acteurs.domain.register.PersonResolver.Resolution;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links observations of mandates: to the function that goes on, to a new term of the same person, or to a successor
 * before whom the former holder ends. Identity of a function: person, body, generic function and term.
 */
final class SeatPass {

    /** An observation of a mandate and the body it was found to be in. */
    record Seated(Moved moved, Observation.OfMandate observation, EntityId entity) {
        Facts facts() {
            return observation.facts();
        }

        boolean isForOne() {
            return observation.function().hasOneHolder();
        }

        /** Whether the person is to be looked for among those that we know. */
        boolean mayBeKnown() {
            return isNewOrReturns() && !moved.stranger();
        }

        /** Whether the last edition did not list the subject: meanwhile the person may have been found elsewhere. */
        boolean isNewOrReturns() {
            return moved.before()
                    .filter(before -> !before.over() && before.absentSince().isEmpty())
                    .isEmpty();
        }
    }

    private final RegisterTransaction transaction;
    private final IdMint mint;
    private final Tally tally;
    private final LocalDate asOf;

    SeatPass(RegisterTransaction transaction, IdMint mint, Tally tally, LocalDate asOf) {
        this.transaction = transaction;
        this.mint = mint;
        this.tally = tally;
        this.asOf = asOf;
    }

    /** Links them in the order of their lines; what ends or begins goes into the batch. */
    List<Settled> link(List<Seated> seated, GoldenPass.Batch batch) {
        if (seated.isEmpty()) {
            return List.of();
        }
        Chunk chunk = new Chunk(seated, batch);
        List<Settled> settled = new ArrayList<>();
        for (Seated one : seated) {
            settled.add(chunk.link(one));
        }
        return settled;
    }

    /** The chunk at hand: holders and namesakes fetched once, and what this very chunk adds to them. */
    private final class Chunk {

        private final GoldenPass.Batch batch;
        private final Map<EntityId, Holder> holders;
        private final Map<Namesake, List<PersonCandidate>> namesakes = new HashMap<>();
        private final Set<PersonId> seatedHere = new HashSet<>();

        Chunk(List<Seated> seated, GoldenPass.Batch batch) {
            this.batch = batch;
            this.holders = transaction.holders(
                    seated.stream().filter(Seated::isForOne).map(Seated::entity).collect(Collectors.toSet()));
            transaction
                    .namesakes(seated.stream()
                            .filter(Seated::mayBeKnown)
                            .flatMap(one -> one.observation().namesake().stream())
                            .collect(Collectors.toSet()))
                    .forEach((namesake, known) -> namesakes.put(namesake, new ArrayList<>(known)));
        }

        Settled link(Seated seated) {
            Optional<StoredObservation> before = seated.moved().before();
            return before.isPresent() ? knownSubject(seated, before.get()) : newSubject(seated);
        }

        /** The source named the same subject before: same person; same function unless its story or term is over. */
        private Settled knownSubject(Seated seated, StoredObservation before) {
            Facts facts = seated.facts().settledAfter(before.facts());
            PersonId person = before.link().person();
            if (person == null) {
                throw new IllegalStateException("Observation " + before.key() + " has a function and no person");
            }
            if (seated.isNewOrReturns() && seated.isForOne() && sitsElsewhere(seated, person)) {
                return newSubject(seated);
            }
            tally.taken(before.over());
            return before.over() || isNewTerm(before.facts(), facts)
                    ? seat(seated, person, facts, Optional.empty())
                    : settled(seated, before.link(), facts, Optional.empty());
        }

        private boolean sitsElsewhere(Seated seated, PersonId person) {
            Holder holder = holderOf(seated);
            if (holder != null && holder.mandate().person().equals(person)) {
                return heldElsewhere(holder);
            }
            return seatedHere.contains(person)
                    || namesakesOf(PersonProbe.of(seated.facts())).stream()
                            .anyMatch(namesake -> namesake.id().equals(person) && namesake.heldElsewhere());
        }

        /** Only a seat for one is closed to who holds another such seat. */
        private PersonCandidate asSeatedHere(PersonCandidate namesake) {
            return seatedHere.contains(namesake.id()) ? namesake.heldElsewhereNow() : namesake;
        }

        private @Nullable Holder holderOf(Seated seated) {
            return seated.isForOne() ? holders.get(seated.entity()) : null;
        }

        private List<PersonCandidate> namesakesOf(PersonProbe seen) {
            return seen.namesake().map(namesakes::get).orElse(List.of());
        }

        private boolean heldElsewhere(Holder holder) {
            return holder.heldElsewhere()
                    || seatedHere.contains(holder.mandate().person());
        }

        private Settled newSubject(Seated seated) {
            tally.taken(true);
            if (seated.moved().stranger()) {
                return seat(seated, batch.newcomer(mint.person()), seated.facts(), Optional.empty());
            }
            Holder holder = holderOf(seated);
            Resolution resolution = resolve(seated, holder);
            resolution.remark().ifPresent(reason -> remark(seated, reason));
            if (resolution instanceof Resolution.Known known) {
                return known.candidate().sameSeat() && holder != null
                        ? sameSeat(seated, holder, known)
                        : seat(seated, known.candidate().id(), seated.facts(), Optional.empty());
            }
            return seat(seated, batch.newcomer(mint.person()), seated.facts(), Optional.empty());
        }

        private Resolution resolve(Seated seated, @Nullable Holder holder) {
            PersonProbe seen = PersonProbe.of(seated.facts());
            List<PersonCandidate> candidates = new ArrayList<>();
            if (holder != null && !holder.listed()) {
                candidates.add(new PersonCandidate(
                        holder.mandate().person(),
                        PersonProbe.of(holder.observation().facts()),
                        true,
                        heldElsewhere(holder)));
            }
            for (PersonCandidate namesake : namesakesOf(seen)) {
                candidates.add(seated.isForOne() ? asSeatedHere(namesake) : namesake.heldNowhere());
            }
            return PersonResolver.resolve(seen, candidates);
        }

        /** The holder under another spelling: the source's former words of them give way to the new ones. */
        private Settled sameSeat(Seated seated, Holder holder, Resolution.Known known) {
            Facts before = holder.observation().facts();
            Facts facts = seated.facts().settledAfter(before);
            if (known.remark().equals(Optional.of(Reason.BIRTH_DATE_CHANGED))) {
                facts = facts.with(Field.BIRTH_DATE, before);
            }
            Optional<String> formerKey = Optional.of(holder.observation().key());
            return isNewTerm(before, facts)
                    ? seat(seated, holder.mandate().person(), facts, formerKey)
                    : settled(seated, holder.observation().link(), facts, formerKey);
        }

        /** A new function in the seat; the holder so far ends, and is its predecessor when it is the same person. */
        private Settled seat(Seated seated, PersonId person, Facts facts, Optional<String> formerKey) {
            FunctionId function = mint.function();
            Holder former = holderOf(seated);
            if (former != null) {
                end(former, function, facts);
            }
            FunctionId previous = former != null && former.mandate().person().equals(person)
                    ? former.mandate().id()
                    : null;
            batch.begin(Golden.mandate(function, person, seated.entity(), facts, previous));
            return settled(seated, new Link(seated.entity(), person, function), facts, formerKey);
        }

        private void end(Holder former, FunctionId successor, Facts facts) {
            LocalDate on = Golden.term(facts).flatMap(Term::start).orElse(asOf);
            Mandate ended = former.mandate().ended(on, successor);
            batch.end(ended);
            transaction.markOver(List.of(former.observation().key()));
            tally.functionEnded();
        }

        private Settled settled(Seated seated, Link link, Facts facts, Optional<String> formerKey) {
            Settled settled = new Settled(seated.moved(), link, facts, formerKey);
            PersonId person = link.person();
            if (person != null && !seated.moved().stranger()) {
                remember(person, PersonProbe.of(facts), seated.isForOne());
            }
            return settled;
        }

        /** Rows further down may speak of the same person, or of somebody else who has the name. */
        private void remember(PersonId person, PersonProbe probe, boolean forOne) {
            if (forOne) {
                seatedHere.add(person);
            }
            probe.namesake()
                    .map(namesake -> namesakes.computeIfAbsent(namesake, key -> new ArrayList<>()))
                    .filter(known ->
                            forOne || known.stream().noneMatch(one -> one.id().equals(person)))
                    .ifPresent(known -> known.add(new PersonCandidate(person, probe, false, forOne)));
        }

        private boolean isNewTerm(Facts before, Facts now) {
            Optional<String> was = Golden.term(before).map(Term::label);
            Optional<String> is = Golden.term(now).map(Term::label);
            return was.isPresent() && is.isPresent() && !was.equals(is);
        }

        private void remark(Seated seated, Reason reason) {
            tally.note(new Notice(
                    seated.moved().line(), reason, seated.observation().entity().toString()));
        }
    }
}
