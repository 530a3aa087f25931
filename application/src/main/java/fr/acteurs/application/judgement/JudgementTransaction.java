package fr.acteurs.application.judgement;

import fr.acteurs.application.register.GoldenRecords;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Judgement.Deed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A judgement on its way into the register. */
public interface JudgementTransaction extends GoldenRecords {

    /** Who the person is now, when their identifier gave way to another; followed to its end. */
    Optional<PersonId> survivorOf(PersonId person);

    /** The identifiers that gave way to this one, directly or by way of others. */
    Set<PersonId> aliasesOf(PersonId person);

    /** All that these persons hold or ever held. */
    List<Mandate> mandatesOf(Set<PersonId> persons);

    Optional<Judgement> judgement(long number);

    /** The judgement that undid this one. */
    Optional<Judgement> undoing(long number);

    /** The last judgement on the two, by whichever identifiers they had then, that is not undone. */
    Optional<Judgement> inForce(PersonId one, PersonId other);

    /** Keeps a judgement under the next number. */
    Judgement note(Deed deed, PersonId one, PersonId other, Optional<Long> undoes, Signature signature, Instant at);

    /** Gives what the sources say of these functions to that person, and remembers which functions they were. */
    void give(Judgement by, Collection<FunctionId> functions, PersonId to);

    /** The functions that a judgement gave away. */
    Set<FunctionId> given(long judgement);

    /** Gives what the sources say of a function to the one that it gives way to, and remembers what it was. */
    void fuse(Judgement by, FunctionId function, FunctionId into);

    /** Gives back what {@link #fuse} took; the answer is the functions of which sources still say something. */
    Set<FunctionId> restore(long judgement);

    /** Notes that an identifier gives way; by its former names the survivor is found from now on. */
    void join(PersonId alias, PersonId survivor);

    /** Notes that an identifier names its own person again. */
    void part(PersonId alias);
}
