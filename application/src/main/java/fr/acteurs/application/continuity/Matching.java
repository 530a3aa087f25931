package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One file of the previous provider beside the register: looked up, staged, settled as a whole, recorded. */
public interface Matching {

    /** The numbering by which open bodies are found. */
    enum Numbering {
        SIRET,
        SIREN,
        /** Of communes only. */
        INSEE
    }

    /** The open bodies of these numbers. */
    Map<String, List<Organisation>> bodies(Numbering by, Collection<String> values);

    /** The open bodies of these names. */
    Map<Namesake, List<EntityId>> namesakes(Collection<Namesake> names);

    /** The open bodies among these. */
    Map<EntityId, Organisation> bodiesById(Collection<EntityId> ids);

    /** The current functions in these bodies, in the order of their ids. */
    Map<EntityId, List<Contact>> contactsIn(Collection<EntityId> bodies);

    /** What earlier files of the provider linked these to, or bodies of this file once they are settled. */
    Map<OldId, String> linked(Collection<OldId> ids);

    void stage(Collection<Finding> findings);

    /**
     * Decides what no row can decide by itself, once all are staged: an old identifier for two of ours is refused; one
     * that a row of this file links is linked on all its rows, whatever an earlier file said; of several old identifiers
     * for the SIREN of one body none is taken.
     */
    void settle();

    /** How many rows, and how many different old identifiers, ended in which way. */
    Tally tally();

    /** The findings of that type, in the order of the lines. */
    void eachFinding(SubjectType type, Consumer<Finding> each);

    /** Several old identifiers of one subject of ours, in the order of its ids. */
    void eachDuplicate(Consumer<Duplicate> each);

    /**
     * What we hold and they have not, of the types that their file numbers and in the scope that it covers: bodies of the
     * kinds of those that matched, functions of the kinds of bodies and the codes of those that matched, and persons in
     * such functions.
     */
    void eachNew(Consumer<NewSubject> each);

    /**
     * Keeps the links, and has the rows of the feed move whose {@code id_precedent} changes by it.
     *
     * @param personsStandIn whether their identifiers of persons stand in for those of functions
     */
    Recorded record(boolean personsStandIn);

    /**
     * How many ended in which way.
     *
     * @param rows rows of the file
     * @param ids different old identifiers of each type
     */
    record Tally(Map<Verdict, Long> rows, Map<SubjectType, Map<Verdict, Long>> ids) {
        public Tally {
            rows = Map.copyOf(rows);
            ids = Map.copyOf(ids);
        }
    }

    /** Old identifiers that name one subject of ours: the previous provider had it twice. */
    record Duplicate(SubjectType type, String ours, List<String> oldIds) {
        public Duplicate {
            oldIds = List.copyOf(oldIds);
        }
    }

    /**
     * A subject of ours that they have not.
     *
     * @param function code of the function, of a person that of the first one by its id; empty of a body
     */
    record NewSubject(SubjectType type, String id, String entity, String body, String kind, String function) {}

    /**
     * What a file changed.
     *
     * @param created links that are new
     * @param changed links that were to something else
     * @param rowsMoved rows of the feed that move by it
     */
    record Recorded(long created, long changed, long unchanged, long rowsMoved) {}
}
