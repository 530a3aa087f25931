package fr.acteurs.domain.identity;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Mints identifiers. Their random part is drawn anew each time, so that an identifier tells neither a count nor a
 * neighbour. Safe for several threads when the generator is.
 */
public final class IdMint {

    private final InstantSource clock;
    private final RandomGenerator random;

    public IdMint(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public EntityId entity() {
        return new EntityId("O-" + ulid());
    }

    public PersonId person() {
        return new PersonId("P-" + ulid());
    }

    public FunctionId function() {
        return new FunctionId("F-" + ulid());
    }

    private String ulid() {
        return Ulid.of(clock.millis(), random.nextLong(), random.nextLong());
    }
}
