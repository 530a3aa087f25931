package fr.acteurs.application.register;

import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.SourceCode;
import java.util.Optional;
import java.util.function.Function;

/** The register: what we hold of bodies, persons and functions, and what every source says of them. */
public interface Register {

    /** The numbers of all open bodies, as they are now. */
    Followed followed();

    /** The last edition of the source that was taken, of whichever dataset. */
    Optional<Edition> lastTaken(SourceCode source);

    /**
     * Reads one edition into the register, all or nothing: what {@code work} did is kept when it returns and forgotten
     * when it throws. One writer at a time; a second one waits.
     */
    <T> T write(SourceCode source, String dataset, Function<RegisterTransaction, T> work);
}
