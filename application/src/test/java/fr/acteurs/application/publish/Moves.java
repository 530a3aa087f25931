package fr.acteurs.application.publish;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Urgent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one edition moves in the register, put together by hand for tests: rows and their lines of the journal. */
public record Moves(
        List<LegalEntity> entities,
        List<NaturalPerson> persons,
        List<Mandate> mandates,
        List<Change> changes,
        List<Redirection> redirections) {

    public static Moves none() {
        return new Moves(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A register that takes such moves under one new revision. */
    @FunctionalInterface
    public interface Taker {
        void take(Moves moves, LocalDate date);
    }

    public Moves created(LegalEntity entity) {
        return with(entity, Change.created(entity.id()));
    }

    public Moves renamed(LegalEntity entity) {
        return with(entity, Change.modified(entity.id(), Set.of("name")));
    }

    /** As SIRENE tells it: all functions in the body move with it. */
    public Moves objecting(LegalEntity entity, Mandate inIt) {
        return with(entity, Change.modified(entity.id(), Set.of(Urgent.DIFFUSION)))
                .with(inIt, Change.modified(inIt.id(), Set.of(Urgent.DIFFUSION)));
    }

    public Moves closed(LegalEntity entity) {
        return with(entity.closed(), Change.ended(entity.id(), Motive.FERMETURE));
    }

    public Moves created(NaturalPerson person, Mandate mandate) {
        return new Moves(entities, and(persons, person), mandates, changes, redirections)
                .with(mandate, Change.created(mandate.id()));
    }

    public Moves retitled(Mandate mandate) {
        return with(mandate, Change.modified(mandate.id(), Set.of("title")));
    }

    public Moves ended(Mandate mandate, LocalDate on) {
        return with(mandate.ended(on, null), Change.ended(mandate.id(), Motive.FIN_MANDAT));
    }

    /** A function that gives way to another, and what the client is told of it. */
    public Moves fused(Mandate mandate, Redirection redirection) {
        FunctionId into = new FunctionId(redirection.current());
        Moves ended = with(mandate.ended(redirection.on(), into), Change.ended(mandate.id(), Motive.FUSION));
        return new Moves(ended.entities, ended.persons, ended.mandates, ended.changes, and(redirections, redirection));
    }

    /** A function of somebody who is known. */
    public Moves created(Mandate mandate) {
        return with(mandate, Change.created(mandate.id()));
    }

    /** A function that is given to somebody else, whose record and the giver's move too, and what the client is told of it. */
    public Moves regrouped(Mandate mandate, List<NaturalPerson> people, Redirection redirection) {
        Moves moved = with(mandate, Change.modified(mandate.id(), Set.of("person")));
        List<Change> all = new ArrayList<>(moved.changes);
        people.forEach(person -> all.add(Change.modified(person.id(), Set.of("functions"))));
        List<NaturalPerson> known = new ArrayList<>(persons);
        known.addAll(people);
        return new Moves(moved.entities, known, moved.mandates, all, and(redirections, redirection));
    }

    private Moves with(LegalEntity entity, Change change) {
        return new Moves(and(entities, entity), persons, mandates, and(changes, change), redirections);
    }

    private Moves with(Mandate mandate, Change change) {
        return new Moves(entities, persons, and(mandates, mandate), and(changes, change), redirections);
    }

    private static <T> List<T> and(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
