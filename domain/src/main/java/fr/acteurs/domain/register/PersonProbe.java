package fr.acteurs.domain.register;

import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The person that an observation speaks of, as far as it can be compared.
 *
 * @param electedOn election to the seat where they were seen
 */
public record PersonProbe(
        NameKey name, Optional<Sex> sex, Optional<LocalDate> birthDate, Optional<LocalDate> electedOn) {

    public static PersonProbe of(Facts facts) {
        return new PersonProbe(
                NameKey.of(
                        facts.get(Field.SURNAME).orElse(""),
                        facts.get(Field.GIVEN_NAME).orElse("")),
                facts.get(Field.SEX).map(Sex::valueOf),
                facts.get(Field.BIRTH_DATE).map(LocalDate::parse),
                facts.get(Field.ELECTED_ON).map(LocalDate::parse));
    }

    /** What namesakes have in common: names and birth date, whatever the sex and the seat. */
    public PersonProbe anySex() {
        return new PersonProbe(name, Optional.empty(), birthDate, Optional.empty());
    }

    @Override
    public String toString() {
        return "PersonProbe[***]";
    }
}
