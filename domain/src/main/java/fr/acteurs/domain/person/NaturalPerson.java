package fr.acteurs.domain.person;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person as we hold them today: one identifier for life, whatever their mandates. */
public record NaturalPerson(
        PersonId id,
        PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate) {

    @Override
    public String toString() {
        return "NaturalPerson[" + id + "]";
    }
}
