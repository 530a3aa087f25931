package fr.acteurs.domain.identity;

/**
 * Our identifier of one natural person: {@code P-} and a ULID. Minted once by {@link IdMint}, opaque, never reused;
 * it survives a change of name, of commune or of mandate (tender 3.1 C).
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /** @throws IllegalArgumentException when this is not {@code P-} and 26 characters of Crockford's base 32 */
    public PersonId {
        Ulid.check("P-", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
