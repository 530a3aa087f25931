package fr.acteurs.domain.identity;

/**
 * Our identifier of one function (one person in one body for one term): {@code F-} and a ULID. Minted once by {@link IdMint}, opaque, never reused;
 * it survives a change of rank, of title or of delegation (tender 3.1 C).
 */
public record FunctionId(String value) implements Comparable<FunctionId> {

    /** @throws IllegalArgumentException when this is not {@code F-} and 26 characters of Crockford's base 32 */
    public FunctionId {
        Ulid.check("F-", value);
    }

    @Override
    public int compareTo(FunctionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
