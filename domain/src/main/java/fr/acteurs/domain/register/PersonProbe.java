package fr.acteurs.domain.register;

import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a person for comparing them with another: no more than identity hangs on. */
public record PersonProbe(NameKey name, Optional<Sex> sex, Optional<LocalDate> birthDate, Set<ExternalId> ids) {

    public PersonProbe {
        ids = Set.copyOf(ids);
    }

    public static PersonProbe of(Facts facts) {
        return new PersonProbe(
                NameKey.of(
                        facts.get(Field.SURNAME).orElse(""),
                        facts.get(Field.GIVEN_NAME).orElse("")),
                facts.get(Field.SEX).map(Sex::valueOf),
                facts.date(Field.BIRTH_DATE),
                facts.ids());
    }

    /** A person of the register, wherever they were seen. */
    public static PersonProbe of(NaturalPerson person) {
        return new PersonProbe(
                person.name().key(),
                Optional.ofNullable(person.sex()),
                Optional.ofNullable(person.birthDate()),
                person.ids());
    }

    /** What it shares with those who may be the same person; nothing without a birth date or a number. */
    public Set<KinKey> kin() {
        Stream<KinKey> born = birthDate.stream().flatMap(birth -> KinKey.of(name, birth).stream());
        return Stream.concat(born, ids.stream().map(KinKey::of)).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "PersonProbe[***]";
    }
}
