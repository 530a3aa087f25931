package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableList;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.NaturalPerson;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person with what they do, as the register gives it to the publisher.
 *
 * @param version the last journal revision in which the person or a function of theirs, be it a former one, was moved
 * @param updatedOn the last business date of those
 * @param functions the current ones, and those that ended and of which a receiver may not have heard yet
 * @param permission what the person lets be done with their data
 * @param replacedBy whom the identifier names today, when the person turned out to be another
 */
public record Individual(
        NaturalPerson person,
        long version,
        LocalDate updatedOn,
        List<Contact> functions,
        Permission permission,
        @Nullable PersonId replacedBy) {

    public Individual {
        functions = ImmutableList.copyOf(functions);
    }

    /** The same, as one who leaves in that revision: whatever made them leave may have moved no row of theirs. */
    public Individual leaving(long revision) {
        return new Individual(person, revision, updatedOn, functions, permission, replacedBy);
    }

    /** The same with these functions. */
    public Individual with(List<Contact> theirs) {
        return new Individual(person, version, updatedOn, theirs, permission, replacedBy);
    }
}
