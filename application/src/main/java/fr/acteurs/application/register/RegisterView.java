package fr.acteurs.application.register;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.feed.BodyExtras;
import fr.acteurs.domain.feed.FunctionExtras;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What can be asked of the register without changing it. */
public interface RegisterView {

    /**
     * Of each dataset of each source the edition in force, and behind it the last one held, if none of the dataset was
     * taken since. A held file whose dataset nobody could tell is forgotten when any of its source is taken.
     */
    List<EditionLine> editions();

    /** An edition that was read, the gate that holds it when one does, and who has let it through so far. */
    record EditionLine(Edition edition, Optional<Gate.Held> held, List<Approval> approvals) {

        public EditionLine {
            approvals = List.copyOf(approvals);
        }

        public EditionLine(Edition edition, Optional<Gate.Held> held) {
            this(edition, held, List.of());
        }
    }

    /**
     * How far a general renewal has come: of the current functions that the source lists, how many are of a term that
     * began on that day or later; by function and département, in their order.
     */
    List<RenewalLine> renewal(SourceCode source, LocalDate since);

    /**
     * The seats of one function in one département.
     *
     * @param departement nothing for bodies that are of none
     */
    record RenewalLine(String function, Optional<String> departement, long seats, long renewed, long outgoing) {}

    /** How much there is. */
    Counts counts();

    /**
     * The register in figures.
     *
     * @param entities open bodies by kind
     * @param withoutSiren open bodies of which no source gives the SIREN, by kind; likewise the SIRET
     * @param currentMandates current functions by code
     */
    record Counts(
            Map<String, Long> entities,
            Map<String, Long> withoutSiren,
            Map<String, Long> withoutSiret,
            long persons,
            Map<String, Long> currentMandates,
            long revision) {}

    /** The notices of the last edition of a dataset that was taken, in the order of their lines. */
    List<Notice> notices(SourceCode source, String dataset);

    /** What sources say of the body, person or function of this id, the latest first; empty when there is none. */
    List<Testimony> testimonies(String id);

    /** The function of this id, or all that the person of this id has or had, in the order of their ids. */
    List<FunctionLine> functions(String id);

    /** A function: whose, where, and how it ended when it did. */
    record FunctionLine(
            String id,
            String function,
            String person,
            String entity,
            Optional<LocalDate> endedOn,
            Optional<String> replacedBy) {}

    /** Gives each current function of which no source says anything. */
    void unattested(Consumer<FunctionId> each);

    /** How open bodies of a kind are called: communes by their INSEE code, others by their SIREN, those that have one. */
    Set<EntityKey> keysOf(EntityKind kind);

    /** For each kind and function that the contract in force wishes there, how many open bodies have a holder of it. */
    List<FunctionCoverage> functionCoverage();

    /**
     * A function that is wished in bodies of a kind.
     *
     * @param bodies how many there are
     * @param held in how many somebody holds it
     * @param vacant in how many others a source says that nobody does
     */
    record FunctionCoverage(String kind, String function, long bodies, long held, long vacant) {

        /** In how many nobody knows. */
        public long unknown() {
            return bodies - held - vacant;
        }
    }

    /** Names of open bodies of the kind in which nobody is known to hold the function, in their order; not those where it is vacant. */
    List<String> bodiesWithout(EntityKind kind, FunctionCode function);

    /** Gives all open bodies of the kind, in the order of their ids; one at a time, however many there are. */
    void eachOpen(EntityKind kind, Consumer<LegalEntity> work);

    /**
     * Gives what these sources say now of open bodies beside the columns of the feed, in the bytewise order of ids, then of
     * sources; one at a time, however many there are. What a source lists no more is not given.
     */
    void eachBodyExtras(Set<SourceCode> sources, Consumer<BodyExtras> work);

    /** Likewise of current functions. */
    void eachFunctionExtras(Set<SourceCode> sources, Consumer<FunctionExtras> work);

    /** Titles of current functions that the nomenclature does not know, the most frequent first. */
    List<UnknownTitle> unknownTitles();

    /**
     * A title that wants a place in the nomenclature.
     *
     * @param kind of the bodies in which it is held
     * @param example one function that has it
     */
    record UnknownTitle(String title, String kind, long holders, String example) {}

    /** Why identifiers stand for whom they stand for. */
    WhoIsWho whoIsWho();

    /** Which bodies the body of this id came after, and which came after it, the earliest first. */
    List<Succession> successions(String id);

    /** The journal of the body, person or function of this id, the oldest first. */
    List<JournalLine> journal(String id);

    /**
     * The deliveries by which the client may have been told of the person of this id, or of a function of theirs: complete
     * ones while they were known, others when something of theirs had moved. In the order of channels and numbers.
     */
    List<DisclosureLine> disclosures(PersonId person);

    /** A delivery that may have told of somebody, and how far it came. */
    record DisclosureLine(String channel, long number, String type, LocalDate date, String state) {}

    /** A line of the journal with the day under which it was written. */
    record JournalLine(long revision, LocalDate date, String kind, Optional<String> motive, List<String> fields) {}
}
