package fr.acteurs.domain.person;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as we hold them today: one identifier for life, whatever their mandates.
 *
 * @param ids the numbers under which registers know the person
 */
public record NaturalPerson(
        PersonId id,
        PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        Set<ExternalId> ids) {

    public NaturalPerson {
        ids = Set.copyOf(ids);
    }

    /** One to whom no register gives a number. */
    public NaturalPerson(PersonId id, PersonName name, @Nullable Sex sex, @Nullable LocalDate birthDate) {
        this(id, name, sex, birthDate, Set.of());
    }

    @Override
    public String toString() {
        return "NaturalPerson[" + id + "]";
    }
}
