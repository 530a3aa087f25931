package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The register of who was told what is done with their data. Nothing in it is ever changed. */
public interface InformationBook {

    /**
     * Adds to it, in one transaction.
     *
     * @param by who records it
     * @param moving the business date under which persons who were not told before move in the journal, because they leave
     *     from now on; empty where that is no condition
     * @return what was new, and who is unknown: of them nothing is kept
     */
    Added add(Collection<Information> told, String by, Optional<LocalDate> moving);

    /** What became of lines. */
    record Added(long recorded, long known, Set<String> unknown) {}

    /** A line of it. */
    record Line(Information told, String by, Instant recordedAt) {}

    /** What a person or a body was told, under whichever identifier of theirs, the oldest first. */
    List<Line> of(String subject);

    /** Holders of a current function who were not told yet, each with one of their functions, in the order of their ids. */
    void untoldPersons(Consumer<UntoldPerson> each);

    /** Open bodies that were not told yet, in the order of their ids. */
    void untoldBodies(Consumer<EntityId> each);

    /** Somebody who is to be told, and where they are found. */
    record UntoldPerson(PersonId person, FunctionId function, EntityId body) {}

    /** How many there are, and how many were told. */
    Count persons();

    /** Likewise of open bodies. */
    Count bodies();

    /** Of how many. */
    record Count(long all, long told) {}
}
