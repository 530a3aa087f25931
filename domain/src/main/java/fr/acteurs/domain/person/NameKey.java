package fr.acteurs.domain.person;

/**
 * What two spellings of one name have in common: both parts folded, of given names the first. Equal keys mean names that differ at most by case,
 * accents, hyphens and apostrophes.
 */
public record NameKey(String surname, String givenName) {

    public static NameKey of(String surname, String givenName) {
        return new NameKey(Folding.fold(surname), Folding.fold(GivenNames.first(givenName)));
    }

    @Override
    public String toString() {
        return "NameKey[***]";
    }
}
