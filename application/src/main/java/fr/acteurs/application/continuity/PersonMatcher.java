package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.NaturalPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the person of a row among those who hold a function in its body. Equal names are enough there when one person has
 * them and nothing speaks against it; across bodies names are never compared.
 */
final class PersonMatcher {

    private PersonMatcher() {}

    static Found<NaturalPerson> find(TheirRow row, List<Contact> inBody) {
        List<NaturalPerson> named = those(inBody, person -> hasNames(person, row));
        if (named.isEmpty()) {
            return nearly(row, inBody);
        }
        List<NaturalPerson> sound =
                named.stream().filter(person -> !contradicts(person, row)).toList();
        return sound.isEmpty() ? Found.ambiguous(Reason.CONTRADICTED, ids(named)) : among(sound, row);
    }

    private static Found<NaturalPerson> among(List<NaturalPerson> sound, TheirRow row) {
        List<NaturalPerson> born =
                sound.stream().filter(person -> isBornOnThatDay(person, row)).toList();
        if (born.size() == 1) {
            return Found.matched(born.get(0), Evidence.NAMES_AND_BIRTH_DATE);
        }
        return sound.size() == 1
                ? Found.matched(sound.get(0), Evidence.NAMES)
                : Found.ambiguous(Reason.NAMESAKES, ids(sound));
    }

    private static Found<NaturalPerson> nearly(TheirRow row, List<Contact> inBody) {
        List<String> near = ids(those(inBody, person -> isBornOnThatDay(person, row) && hasOneName(person, row)));
        return near.isEmpty() ? Found.none(Reason.NOBODY) : Found.ambiguous(Reason.NEARLY, near);
    }

    private static List<NaturalPerson> those(List<Contact> inBody, Predicate<NaturalPerson> which) {
        Map<String, NaturalPerson> persons = inBody.stream()
                .map(Contact::person)
                .filter(which)
                .collect(Collectors.toMap(person -> person.id().value(), person -> person, (one, same) -> one));
        return List.copyOf(persons.values());
    }

    private static boolean hasNames(NaturalPerson person, TheirRow row) {
        return hasSurname(person, row) && hasGivenName(person, row);
    }

    private static boolean hasOneName(NaturalPerson person, TheirRow row) {
        return hasSurname(person, row) || hasGivenName(person, row);
    }

    private static boolean hasSurname(NaturalPerson person, TheirRow row) {
        String theirs = Folding.squeeze(row.name().surname());
        return !theirs.isEmpty() && Folding.squeeze(person.name().surname()).equals(theirs);
    }

    private static boolean hasGivenName(NaturalPerson person, TheirRow row) {
        String theirs = Folding.squeeze(row.name().givenName());
        return !theirs.isEmpty() && Folding.squeeze(person.name().givenName()).equals(theirs);
    }

    private static boolean contradicts(NaturalPerson person, TheirRow row) {
        boolean otherSex = Optional.ofNullable(person.sex())
                .flatMap(sex -> row.sex().filter(theirs -> theirs != sex))
                .isPresent();
        boolean otherDay = Optional.ofNullable(person.birthDate())
                .flatMap(day -> row.birthDate().filter(theirs -> !theirs.equals(day)))
                .isPresent();
        return otherSex || otherDay;
    }

    private static boolean isBornOnThatDay(NaturalPerson person, TheirRow row) {
        return Optional.ofNullable(person.birthDate()).equals(row.birthDate())
                && row.birthDate().isPresent();
    }

    private static List<String> ids(List<NaturalPerson> persons) {
        return persons.stream().map(person -> person.id().value()).toList();
    }
}
