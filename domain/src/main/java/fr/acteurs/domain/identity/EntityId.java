package fr.acteurs.domain.identity;

/**
 * Our identifier of one legal entity: {@code O-} and a ULID. Minted once by {@link IdMint}, opaque, never reused;
 * it survives a change of SIRET, of name or of seat (tender 3.1 C).
 */
public record EntityId(String value) implements Comparable<EntityId> {

    /** @throws IllegalArgumentException when this is not {@code O-} and 26 characters of Crockford's base 32 */
    public EntityId {
        Ulid.check("O-", value);
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
