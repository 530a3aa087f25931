package fr.acteurs.application.ingest;

import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.Held;
import fr.acteurs.application.register.Holder;
import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Settled;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.application.register.ToReview;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.CouncilOffices;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.register.Golden;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.register.PersonResolver;
import fr.acteurs.domain.register.PersonResolver.Resolution;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links observations of mandates: first the person, by what the source said before or by {@link PersonResolver}; then
 * the function, which is person, body, generic function and term.
 */
final class SeatPass {

    private final RegisterTransaction transaction;
    private final GoldenRules rules;
    private final IdMint mint;
    private final Tally tally;
    private final DoubtPass doubts;
    private final LocalDate asOf;

    SeatPass(
            RegisterTransaction transaction,
            GoldenRules rules,
            IdMint mint,
            Tally tally,
            DoubtPass doubts,
            LocalDate asOf) {
        this.transaction = transaction;
        this.doubts = doubts;
        this.rules = rules;
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
        List<Settled> settled = new ArrayList<>(seated.size());
        seated.forEach(one -> settled.add(chunk.link(one)));
        doubts.review(chunk.toReview);
        transaction.markOver(chunk.over);
        return settled;
    }

    /** Who somebody was found to be: by which evidence, and from which former word of the source, if any. */
    private record Found(PersonId person, Facts facts, Optional<StoredObservation> former, Optional<Level> by) {

        Optional<String> formerKey() {
            return former.map(StoredObservation::key);
        }
    }

    /** The chunk at hand. */
    private final class Chunk {

        private final GoldenPass.Batch batch;
        private final Rectified rectified;
        private final Neighbourhood around;
        private final List<ToReview> toReview = new ArrayList<>();
        private final List<String> over = new ArrayList<>();

        Chunk(List<Seated> seated, GoldenPass.Batch batch) {
            this.batch = batch;
            this.rectified = transaction.rectified();
            this.around = new Neighbourhood(transaction, seated, rectified);
        }

        Settled link(Seated seated) {
            return seated.moved()
                    .before()
                    .map(before -> knownSubject(seated, before))
                    .orElseGet(() -> newSubject(seated));
        }

        /** The source named the same subject before: same person; same function unless its story or term is over. */
        private Settled knownSubject(Seated seated, StoredObservation before) {
            PersonId person = before.link().person();
            if (person == null) {
                throw new IllegalStateException("Observation " + before.key() + " has a function and no person");
            }
            if (seated.isNewOrReturns() && !seated.isNumbered() && sitsElsewhere(seated, person)) {
                return newSubject(seated);
            }
            count(seated, before.over());
            Facts facts = seated.facts().settledAfter(before.facts());
            return before.over()
                            || isOther(
                                    Golden.term(before.facts()), before.facts().tenure(), facts)
                    ? seat(seated, new Found(person, facts, Optional.empty(), Optional.empty()))
                    : settled(seated, before.link(), facts, Optional.empty(), Optional.empty());
        }

        /** A row counts by what it is about. */
        private void count(Seated seated, boolean isNew) {
            if (seated.moved().primary()) {
                tally.taken(isNew);
            }
        }

        /** Whether the person was found meanwhile where nobody may sit who sits here. */
        private boolean sitsElsewhere(Seated seated, PersonId person) {
            Seat seat = seated.seat();
            return !around.isJoined(person)
                    && around.heldBy(person).stream()
                            .anyMatch(held -> held.listed() && seat.excludes(Seat.of(held.mandate())));
        }

        private Settled newSubject(Seated seated) {
            count(seated, true);
            Resolution resolution = PersonResolver.resolve(seated.probe(), seated.seat(), around.candidates(seated));
            resolution.remark().ifPresent(reason -> remark(seated, reason));
            Optional<PersonId> person = known(resolution);
            tally.renumbered()
                    .seat(
                            seated,
                            person,
                            person.map(around::heldBy).orElse(List.of()),
                            around.holdersIn(seated.entity()));
            return seat(
                    seated,
                    resolution instanceof Resolution.Known known ? known(seated, known) : unknown(seated, resolution));
        }

        private static Optional<PersonId> known(Resolution resolution) {
            return resolution instanceof Resolution.Known known
                    ? Optional.of(known.candidate().id())
                    : Optional.empty();
        }

        private Found unknown(Seated seated, Resolution resolution) {
            PersonId newcomer = batch.newcomer(mint.person());
            doubts.newcomer(newcomer, seated);
            if (resolution instanceof Resolution.Unknown unknown) {
                unknown.doubts()
                        .forEach(doubt -> toReview.add(new ToReview(newcomer, doubt.other(), doubt.evidence())));
            }
            return new Found(newcomer, seated.facts(), Optional.empty(), Optional.empty());
        }

        /** Somebody known; of the holder under another spelling, the source's former words give way to the new ones. */
        private Found known(Seated seated, Resolution.Known known) {
            PersonId person = known.candidate().id();
            Optional<StoredObservation> former = leaving(seated, person).map(Holder::observation);
            Facts facts = former.map(said -> seated.facts().settledAfter(said.facts()))
                    .orElse(seated.facts());
            if (former.isPresent() && known.remark().equals(Optional.of(Reason.BIRTH_DATE_CHANGED))) {
                facts = facts.with(Field.BIRTH_DATE, former.get().facts());
            }
            return new Found(person, facts, former, Optional.of(known.evidence().level()));
        }

        /** The person's own place in the body with this function, which the edition lists no more under its former key. */
        private Optional<Holder> leaving(Seated seated, PersonId person) {
            return around.holdersIn(seated.entity()).stream()
                    .filter(holder -> !holder.listed()
                            && holder.mandate().person().equals(person)
                            && holder.mandate().function().equals(seated.function()))
                    .findFirst();
        }

        /** The person's function in the seat: the one that goes on, or a new one. */
        private Settled seat(Seated seated, Found found) {
            Optional<Mandate> office = officeThatTakesUp(seated, found.person());
            if (office.isPresent()) {
                return settled(seated, link(office.get()), asPerson(found.facts()), found.formerKey(), found.by());
            }
            Optional<Mandate> current = around.current(found.person(), seated.entity(), seated.function());
            if (current.isPresent()
                    && !isOther(
                            Optional.ofNullable(current.get().term()),
                            current.get().tenure(),
                            found.facts())) {
                around.listedAgain(current.get());
                return settled(seated, link(current.get()), found.facts(), found.formerKey(), found.by());
            }
            FunctionId previous = current.map(Mandate::id)
                    .or(() -> inFormerBody(seated, found.person()))
                    .orElse(null);
            Mandate begun = begin(seated, found, previous);
            return settled(seated, link(begun), found.facts(), found.formerKey(), found.by());
        }

        /** The function that the source told of in the body whose place this one has taken. */
        private static Optional<FunctionId> inFormerBody(Seated seated, PersonId person) {
            return seated.moved()
                    .before()
                    .map(StoredObservation::link)
                    .filter(link ->
                            person.equals(link.person()) && !link.entity().equals(seated.entity()))
                    .flatMap(Link::functionId);
        }

        private Optional<Mandate> officeThatTakesUp(Seated seated, PersonId person) {
            return around.currentIn(seated.entity(), person)
                    .filter(office -> CouncilOffices.takesUp(office.function(), seated.function()))
                    .findFirst();
        }

        private static Link link(Mandate mandate) {
            return new Link(mandate.entity(), mandate.person(), mandate.id());
        }

        /** What a row says of the person alone: the office is told by who lists it. */
        private static Facts asPerson(Facts facts) {
            Facts.Builder person = Facts.builder();
            facts.values().forEach((field, value) -> {
                if (field.isOfThePerson()) {
                    person.say(field, value);
                }
            });
            return person.build();
        }

        /** A new function; who held the seat so far ends, and what the person held in the body as well. */
        private Mandate begin(Seated seated, Found found, @Nullable FunctionId previous) {
            FunctionId function = mint.function();
            Mandate begun =
                    rules.mandate(function, found.person(), seated.entity(), found.facts(), rectified, previous);
            LocalDate on = Golden.term(found.facts()).flatMap(Term::start).orElse(asOf);
            around.holderOf(seated).ifPresent(holder -> end(holder, function, on));
            ends(seated, found.person()).forEach(mandate -> end(mandate, function, on));
            batch.begin(begun);
            around.begun(begun);
            return begun;
        }

        /** Former terms, seats that the office takes up, and functions that the edition lists no more beside this one. */
        private List<Mandate> ends(Seated seated, PersonId person) {
            return around.heldBy(person).stream()
                    .filter(held -> held.mandate().entity().equals(seated.entity()))
                    .filter(held -> isOverBy(seated, held))
                    .map(Held::mandate)
                    .toList();
        }

        private boolean isOverBy(Seated seated, Held held) {
            return held.mandate().function().equals(seated.function())
                    || CouncilOffices.takesUp(seated.function(), held.mandate().function())
                    || (!held.listed() && isLeft(held.mandate()));
        }

        /** Whether this dataset lists it no more. */
        private boolean isLeft(Mandate mandate) {
            return around.holdersIn(mandate.entity()).stream()
                    .anyMatch(
                            holder -> !holder.listed() && holder.mandate().id().equals(mandate.id()));
        }

        private void end(Holder holder, FunctionId successor, LocalDate on) {
            end(holder.mandate(), successor, on);
        }

        private void end(Mandate mandate, FunctionId successor, LocalDate on) {
            around.holdersIn(mandate.entity()).stream()
                    .filter(holder -> holder.mandate().id().equals(mandate.id()))
                    .forEach(holder -> over.add(holder.observation().key()));
            batch.end(mandate.ended(on, successor));
            around.ended(mandate);
            tally.renumbered().left(mandate);
            tally.functionEnded();
        }

        private Settled settled(Seated seated, Link link, Facts facts, Optional<String> formerKey, Optional<Level> by) {
            PersonId person = link.person();
            if (person != null && !seated.moved().stranger()) {
                around.met(person, PersonProbe.of(facts));
            }
            return new Settled(seated.moved(), link, facts, formerKey, by);
        }

        /** Another function than before: of a later term, or for good and no longer in the place of another. */
        private boolean isOther(Optional<Term> before, Tenure held, Facts now) {
            boolean acted = held == Tenure.INTERIM;
            return acted != (now.tenure() == Tenure.INTERIM) || isNewTerm(before, now);
        }

        private boolean isNewTerm(Optional<Term> before, Facts now) {
            Optional<String> was = before.map(Term::label);
            Optional<String> is = Golden.term(now).map(Term::label);
            return was.isPresent() && is.isPresent() && !was.equals(is);
        }

        private void remark(Seated seated, Reason reason) {
            tally.note(new Notice(
                    seated.moved().line(), reason, seated.observation().entity().toString()));
        }
    }
}
