package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableList;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An opposition in force, with what the client may know of the person.
 *
 * @param use to what the person objects; empty for the transmission of all their data
 * @param on the day on which it was received
 * @param functions those of the person, former ones too
 */
public record Objection(PersonId person, Optional<Use> use, LocalDate on, List<Contact> functions) {

    public Objection {
        functions = ImmutableList.copyOf(functions);
    }
}
