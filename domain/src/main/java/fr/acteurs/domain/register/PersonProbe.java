package fr.acteurs.domain.register;

import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Namesake;
import fr.acteurs.domain.person.NaturalPerson;
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

    /** A person of the register, wherever they were seen. */
    public static PersonProbe of(NaturalPerson person) {
        return new PersonProbe(
                person.name().key(),
                Optional.ofNullable(person.sex()),
                Optional.ofNullable(person.birthDate()),
                Optional.empty());
    }

    /** What those who may be the same person share; without a birth date nobody is looked for. */
    public Optional<Namesake> namesake() {
        return birthDate.map(birth -> Namesake.of(name, birth));
    }

    @Override
    public String toString() {
        return "PersonProbe[***]";
    }
}
