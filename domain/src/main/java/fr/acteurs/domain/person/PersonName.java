package fr.acteurs.domain.person;

/** Surname and given name as delivered. {@link #toString()} hides them: names never reach logs or messages. */
public record PersonName(String surname, String givenName) {

    /** @throws IllegalArgumentException when the surname is blank; a given name may be unknown, then it is empty */
    public PersonName {
        if (surname.isBlank()) {
            throw new IllegalArgumentException("A person has a surname");
        }
    }

    public NameKey key() {
        return NameKey.of(surname, givenName);
    }

    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
