package fr.acteurs.application.consent;

import fr.acteurs.application.consent.ImportOutcome.Refused;
import fr.acteurs.application.consent.KeepConsents.Kept;
import fr.acteurs.application.consent.StatementReader.Row;
import fr.acteurs.domain.consent.Statement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Records a table of statements that somebody else has collected: sound rows in one transaction, the others are told by their
 * lines. Read twice, it changes nothing.
 */
public final class ImportStatements {

    private final StatementReader reader;
    private final KeepConsents consents;

    public ImportStatements(StatementReader reader, KeepConsents consents) {
        this.reader = reader;
        this.consents = consents;
    }

    /**
     * Imports the file.
     *
     * @param accepted which statements it may have; others are refused row by row
     * @param by who imports it
     * @param date business date under which rows move
     * @throws ConsentRefused when the file is no such table
     */
    public ImportOutcome imported(Path file, Predicate<Statement> accepted, String by, LocalDate date) {
        Sorted sorted = sorted(file, accepted, by);
        return sorted.outcome(consents.recordAll(sorted.statements(), by, date));
    }

    /** Shows what {@link #imported} would do. */
    public ImportOutcome rehearsed(Path file, Predicate<Statement> accepted, String by, LocalDate date) {
        Sorted sorted = sorted(file, accepted, by);
        return sorted.outcome(consents.rehearseAll(sorted.statements(), by, date));
    }

    /** Rows that can be recorded, and those that cannot. */
    private record Sorted(List<Statement> statements, List<Refused> refused) {

        void add(Row row, Optional<String> problem) {
            problem.ifPresentOrElse(
                    why -> refused.add(new Refused(row.line(), why)),
                    () -> row.statement().ifPresent(statements::add));
        }

        ImportOutcome outcome(List<Kept> kept) {
            long recorded = kept.stream().filter(Kept::isNew).count();
            long moved = kept.stream()
                    .filter(one -> !one.before().equals(one.after()))
                    .map(Kept::person)
                    .distinct()
                    .count();
            return new ImportOutcome(recorded, kept.size() - recorded, moved, refused);
        }
    }

    private Sorted sorted(Path file, Predicate<Statement> accepted, String by) {
        List<Row> rows = reader.read(file);
        Map<Statement, String> problems = consents.problemsOf(
                rows.stream().flatMap(row -> row.statement().stream()).toList(), by);
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        rows.forEach(row -> sorted.add(row, problem(row, accepted, problems)));
        return sorted;
    }

    private static Optional<String> problem(Row row, Predicate<Statement> accepted, Map<Statement, String> problems) {
        return row.statement()
                .map(said -> accepted.test(said)
                        ? Optional.ofNullable(problems.get(said))
                        : Optional.of(said.stance() + " has no place in this list"))
                .orElse(Optional.of(row.problem()));
    }
}
