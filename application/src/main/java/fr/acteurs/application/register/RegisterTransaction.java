package fr.acteurs.application.register;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Opinions;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Rates;
import fr.acteurs.domain.source.RowPrint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One edition of one dataset on its way into the register. First {@link #stage} every observation of a row that is not
 * {@linkplain #listsAgain listed again}, then {@link #compare}; after that only what moved is looked at, a chunk at a
 * time, by keys and in bulk.
 */
public interface RegisterTransaction extends GoldenRecords {

    /** What the contract that the register runs by makes of each kind; empty when it runs by none. */
    Map<EntityKind, Standing> standings();

    /** The last edition of the dataset that was taken. */
    Optional<Edition> lastEdition();

    /**
     * Whether the dataset last said what it says of a subject by this very row. If so the subject counts as listed, and
     * nothing need be staged; a second row of the same print is not known any more.
     */
    boolean listsAgain(RowPrint print);

    /**
     * Puts an observation aside.
     *
     * @param part 0 is what the row is about; what comes first in a row has a lower number
     * @param print of the row, when knowing it again is enough to know what it says
     */
    void stage(long line, int part, Observation observation, Optional<RowPrint> print);

    /** Keeps a notice with the edition. */
    void note(Notice notice);

    /**
     * Compares what was staged with what the dataset said before. Rows that repeat or contradict another are sorted out
     * here: the one of the latest start stays, else the one that is listed again, else the first. So are two holders of
     * a seat for one: the later start of function is current and the other is held; equal starts hold both. Who is held
     * is listed all the same, so an absence before it is over.
     */
    Staged compare();

    /** Gives the new and changed observations, in the order of their lines. */
    void eachMoved(int chunk, Consumer<List<Moved>> work);

    /** Gives what the dataset said before and no longer lists. */
    void eachVanished(int chunk, Consumer<List<StoredObservation>> work);

    /** The open bodies that have these keys. */
    Map<EntityKey, EntityId> entities(Collection<EntityKey> keys);

    /**
     * Open bodies that this dataset names by these keys, as it did when they were linked: a body may have been found by
     * another number, and keeps the number of one record only.
     */
    Map<String, EntityId> bodiesNamed(Set<String> keys);

    /** Those of these bodies that this edition founded. */
    Set<EntityId> begun(Set<EntityId> bodies);

    /** The SIRET that the edition gives to more than one body; to be asked after {@link #compare}. */
    Set<Siret> sharedSirets();

    /** The SIRET of open bodies to which the edition gives another one; to be asked after {@link #compare}. */
    Set<Siret> givenUpSirets();

    /** Who holds the seats for one in these bodies. */
    Map<EntityId, List<Holder>> holders(Collection<EntityId> entities);

    /** Who holds a seat in these bodies by the word of this dataset, and is listed there no more. */
    Map<EntityId, List<Holder>> leaving(Collection<EntityId> entities);

    /** Who is listed in one of these functions of these bodies by another dataset, and was never by this one. */
    Map<EntityId, List<Holder>> beside(Collection<EntityId> entities, Set<FunctionCode> functions);

    /** All of these functions in these bodies that somebody holds or ever held. */
    List<Mandate> everHeldIn(Set<EntityId> bodies, Set<FunctionCode> functions);

    /** The functions by whose holders this dataset tells of these persons beside functions, as far as it lists them. */
    List<Mandate> toldThrough(Set<PersonId> persons);

    /** The persons who were ever seen with one of these keys. */
    Map<KinKey, List<NaturalPerson>> kin(Collection<KinKey> keys);

    /** The current mandates of these persons. */
    Map<PersonId, List<Held>> held(Collection<PersonId> persons);

    /** What humans said of persons that the register holds. */
    Opinions opinions();

    /** Notes pairs for a human to look at; a pair that is noted already stays as it is. */
    void review(Collection<ToReview> pairs);

    /** Keeps observations as the source's present word. */
    void keep(List<Settled> observations, LocalDate asOf);

    /** Notes that the source no longer lists these since that day; nothing ends by it. */
    void markAbsent(Collection<String> keys, LocalDate since);

    /** Notes that these stories are over: listed again, they are new ones. */
    void markOver(Collection<String> keys);

    /** Notes that every story of these bodies, and of functions in them, is over, whichever source tells it. */
    void markOverIn(Set<EntityId> entities);

    /** What is asked and told when one body takes the place of another. */
    BodiesOverTime bodies();

    /** Notes who comes after whom, under the revision of this edition; a link that is noted already stays as it is. */
    void succeed(Collection<Succession> successions, LocalDate businessDate);

    /** Of the rows that are {@linkplain #listsAgain listed again}, how many say each field; to be asked before a merge. */
    Map<Field, Long> filledAgain();

    /** The rates of the last edition of the dataset that was taken with some. */
    Optional<Rates> lastRates();

    /** Keeps the rates of the edition; those of the last one give way. */
    void keepRates(Rates rates);

    /** The current functions that this dataset lists, counted. */
    Map<Ground, Long> functionsListed();

    /** The open bodies that this dataset founded and lists, counted. */
    Map<Ground, Long> bodiesListed();

    /** Who let this edition through, should it be held. */
    List<Approval> approvals(Edition edition);

    /** Notes the edition as taken. The same edition again takes the place of its former note, notices included. */
    void taken(Edition edition);

    /** Notes the edition as held by a gate; its notices are dropped. */
    void held(Edition edition, Gate.Held held);
}
