package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Staged;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.RowCounts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the rows of one edition, each where its fate is decided, and keeps their notices with the edition. */
final class Tally {

    private final RegisterTransaction transaction;
    private final Map<Reason, Long> notices = new EnumMap<>(Reason.class);
    private final Validity validity = new Validity();
    private long created;
    private long changed;
    private long unchanged;
    private long functionsEnded;

    Tally(RegisterTransaction transaction) {
        this.transaction = transaction;
    }

    void note(Notice notice) {
        transaction.note(notice);
        notices.merge(notice.reason(), 1L, Long::sum);
        validity.note(notice);
    }

    /** Whether too many values of the edition cannot be read. */
    Optional<Gate.Held> validityGate(RowCounts rows) {
        return validity.gate(rows.rows());
    }

    void asBefore() {
        unchanged++;
    }

    void compared(Staged staged) {
        staged.notices().forEach((reason, count) -> notices.merge(reason, count, Long::sum));
        unchanged += staged.unchanged();
    }

    void taken(boolean isNew) {
        created += isNew ? 1 : 0;
        changed += isNew ? 0 : 1;
    }

    void functionEnded() {
        functionsEnded++;
    }

    IngestReport report(Edition edition, RowCounts rows) {
        return new IngestReport(edition, rows, created, changed, unchanged, functionsEnded, notices);
    }
}
