package fr.acteurs.application.retention;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps certificates of purges where a database that is brought back takes none of them back; never alters what it has. */
public interface PurgeCertificates {

    /** All, in the order of their numbers. */
    List<PurgeCertificate> all();

    /** Adds one behind the others, and forces it to disk before it returns. */
    void add(PurgeCertificate certificate);

    /**
     * Runs {@code work} while nobody else purges, be it another program.
     *
     * @return empty, at once, when somebody else does; the work was not begun then
     */
    <T> Optional<T> alone(Supplier<T> work);
}
