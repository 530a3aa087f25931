package fr.acteurs.application.consent;

import fr.acteurs.application.consent.ImportOutcome.Refused;
import fr.acteurs.application.consent.InformationBook.Added;
import fr.acteurs.application.consent.InformationReader.Row;
import fr.acteurs.domain.consent.Information;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the register of who was told what is done with their data (RGPD art. 14). Where the contract makes it a condition,
 * whoever is told leaves with the next delivery in which their segment is due.
 */
public final class KeepInformation {

    private static final int LOT = 5_000;

    private final InformationBook book;
    private final ConsentLedger ledger;
    private final InformationReader reader;
    private final boolean isCondition;

    /** @param isCondition whether nobody leaves who was not told */
    public KeepInformation(InformationBook book, ConsentLedger ledger, InformationReader reader, boolean isCondition) {
        this.book = book;
        this.ledger = ledger;
        this.reader = reader;
        this.isCondition = isCondition;
    }

    /** Whether nobody leaves who was not told. */
    public boolean isCondition() {
        return isCondition;
    }

    /** The register as it is. */
    public InformationBook book() {
        return book;
    }

    /**
     * Records that these were told; whom the register does not know is named in the answer, and nothing is kept of them.
     *
     * @param date business date
     * @throws ConsentRefused when the text is not kept, or the day has not come
     */
    public Added record(List<Information> told, String by, LocalDate date) {
        Set<String> kept = kept(told);
        told.forEach(one -> problem(one, date, kept).ifPresent(why -> {
            throw new ConsentRefused(why);
        }));
        return book.add(told, signed(by), moving(date));
    }

    /**
     * Records a table of who was told: sound rows, the others are told by their lines. Read twice, it changes nothing.
     *
     * @throws ConsentRefused when the file is no such table
     */
    public ImportOutcome imported(Path file, String by, LocalDate date) {
        Import running = new Import(signed(by), date);
        reader.read(file, running::add);
        return running.end();
    }

    /** A table on its way, some thousand rows at a time, each lot in a transaction: all of France is told in one campaign. */
    private final class Import {

        private final String by;
        private final LocalDate date;
        private final List<Row> lot = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private long recorded;
        private long known;

        Import(String by, LocalDate date) {
            this.by = by;
            this.date = date;
        }

        void add(Row row) {
            lot.add(row);
            if (lot.size() == LOT) {
                keep();
            }
        }

        ImportOutcome end() {
            keep();
            return new ImportOutcome(recorded, known, 0, refused);
        }

        private void keep() {
            List<Row> sound = sound(lot, date, refused);
            Added added = book.add(told(sound), by, moving(date));
            recorded += added.recorded();
            known += added.known();
            refuseUnknown(sound, added.unknown(), refused);
            lot.clear();
        }
    }

    private static List<Information> told(List<Row> rows) {
        return rows.stream().flatMap(row -> row.told().stream()).toList();
    }

    private List<Row> sound(List<Row> rows, LocalDate date, List<Refused> refused) {
        Set<String> kept = kept(told(rows));
        List<Row> sound = new ArrayList<>();
        for (Row row : rows) {
            row.told()
                    .map(one -> problem(one, date, kept))
                    .orElse(Optional.of(row.problem()))
                    .ifPresentOrElse(why -> refused.add(new Refused(row.line(), why)), () -> sound.add(row));
        }
        return sound;
    }

    private static void refuseUnknown(List<Row> rows, Set<String> unknown, List<Refused> refused) {
        for (Row row : rows) {
            row.told()
                    .filter(one -> unknown.contains(one.subject()))
                    .ifPresent(
                            one -> refused.add(new Refused(row.line(), one.subject() + " is unknown to the register")));
        }
    }

    /** Versions of texts that are kept, of those that are named. */
    private Set<String> kept(List<Information> told) {
        return told.stream()
                .map(one -> one.proof().wording())
                .distinct()
                .filter(version -> ledger.wording(version).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<LocalDate> moving(LocalDate date) {
        return isCondition ? Optional.of(date) : Optional.empty();
    }

    private static String signed(String by) {
        if (by.isBlank()) {
            throw new ConsentRefused("Name who records it: --by");
        }
        return by;
    }

    private static Optional<String> problem(Information told, LocalDate date, Set<String> kept) {
        String version = told.proof().wording();
        if (!kept.contains(version)) {
            return Optional.of(
                    "The version of the wording is not kept: `acteurs consent wording VERSION FILE` keeps one");
        }
        return told.on().isAfter(date)
                ? Optional.of("Nobody can have been told in the future: " + told.on() + ", today is " + date)
                : Optional.empty();
    }
}
