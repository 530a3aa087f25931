package fr.acteurs.domain.person;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as we hold them today: one identifier for life, whatever their mandates.
 *
 * @param ids the numbers under which registers know the person
 * @param highest the function of the greatest honour among those that the person holds (tender 3.2, "Fonction
 *     protocolaire"), a code of the nomenclature
 */
public record NaturalPerson(
        PersonId id,
        PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        Set<ExternalId> ids,
        PublicProfile profile,
        @Nullable String highest) {

    public NaturalPerson {
        ids = Set.copyOf(ids);
    }

    /** One to whom no register gives a number. */
    public NaturalPerson(PersonId id, PersonName name, @Nullable Sex sex, @Nullable LocalDate birthDate) {
        this(id, name, sex, birthDate, Set.of(), PublicProfile.NONE, null);
    }

    /** The same person, with another function of the greatest honour, or none. */
    public NaturalPerson honoured(@Nullable String function) {
        return new NaturalPerson(id, name, sex, birthDate, ids, profile, function);
    }

    @Override
    public String toString() {
        return "NaturalPerson[" + id + "]";
    }
}
