package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Losses;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.Staged;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowCounts;
import java.util.EnumMap;
import java.util.Map;

/** Counts the rows of one edition, each where its fate is decided, and keeps their notices with the edition. */
final class Tally {

    private final RegisterTransaction transaction;
    private final Map<Reason, Long> notices = new EnumMap<>(Reason.class);
    private final Fill fill = new Fill();
    private final Renumbered renumbered = new Renumbered();
    private final Losses losses = new Losses();
    private final Map<Reason, Long> passedOver = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> firstPassedOver = new EnumMap<>(Reason.class);
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
        fill.note(notice);
    }

    void passOver(Reading.PassedOver passed) {
        firstPassedOver.putIfAbsent(passed.reason(), passed.line());
        passedOver.merge(passed.reason(), 1L, Long::sum);
    }

    /** One notice stands for all rows that were passed over for one reason. */
    void readingEnds() {
        passedOver.forEach((reason, rows) -> {
            transaction.note(new Notice(firstPassedOver.getOrDefault(reason, 0L), reason, rows + " lignes"));
            notices.merge(reason, rows, Long::sum);
        });
    }

    void asBefore() {
        unchanged++;
        fill.asBefore();
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

    Fill fill() {
        return fill;
    }

    Renumbered renumbered() {
        return renumbered;
    }

    Losses losses() {
        return losses;
    }

    Map<Reason, Long> notices() {
        return Map.copyOf(notices);
    }

    IngestReport report(Edition edition, RowCounts rows) {
        return new IngestReport(edition, rows, created, changed, unchanged, functionsEnded, notices);
    }
}
