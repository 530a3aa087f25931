package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** The one revision of a transaction, opened when something first moves; numbers have no gap by the lock that every writer holds. */
final class Revision {

    private final Handle handle;
    private final SourceCode source;
    private long number;

    Revision(Handle handle, SourceCode source) {
        this.handle = handle;
        this.source = source;
    }

    /** The number, opened on that business date unless it is open. */
    long on(LocalDate date) {
        if (number == 0) {
            number = handle.createQuery("""
                            insert into revision (number, business_date, source)
                            select coalesce(max(number), 0) + 1, :date, :source from revision
                            returning number
                            """)
                    .bind("date", date)
                    .bind("source", source.value())
                    .mapTo(Long.class)
                    .one();
        }
        return number;
    }

    /** The number, 0 before anything moved. */
    long number() {
        return number;
    }
}
