package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.consent.ImportOutcome;
import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.application.consent.InformationBook.Added;
import fr.acteurs.application.consent.InformationBook.Count;
import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.consent.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "information",
        mixinStandardHelpOptions = true,
        description = "Who was told what is done with their data, and who waits to be (RGPD art. 14, tender 3.5).",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Keep the text first: acteurs consent wording INFO-1 notice.txt",
            "With contract.information.required nobody is delivered who was not told; whoever is told leaves with the next",
            "delivery, and the delivery after the switch was turned is a complete one."
        },
        subcommands = {
            InformationCommand.Recording.class,
            InformationCommand.Import.class,
            InformationCommand.Queue.class,
            InformationCommand.Show.class
        })
final class InformationCommand {

    private InformationCommand() {}

    @Command(
            name = "record",
            mixinStandardHelpOptions = true,
            description = "Records that persons or bodies were told.",
            footer = {
                "",
                "Example: acteurs information record P-01JD… O-01JD… --on 2026-03-01 --means COURRIER \\",
                "             --evidence 'Envoi 12' --wording INFO-1 --by alice"
            })
    static final class Recording extends Subcommand {

        @Parameters(arity = "1..*", paramLabel = "ID", description = "identifiers of persons (P-) or bodies (O-)")
        private List<String> subjects = new ArrayList<>();

        @Option(names = "--on", required = true, paramLabel = "DATE", description = "the day")
        private LocalDate on = LocalDate.EPOCH;

        @Option(
                names = "--means",
                required = true,
                paramLabel = "MEANS",
                description = "how: COURRIER, COURRIEL, AVIS_PUBLIC …")
        private String means = "";

        @Option(
                names = "--evidence",
                required = true,
                paramLabel = "REFERENCE",
                description = "where it can be seen that it was sent or shown; no data of the person")
        private String evidence = "";

        @Option(
                names = "--wording",
                required = true,
                paramLabel = "VERSION",
                description = "the text, kept by acteurs consent wording")
        private String wording = "";

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "who records it")
        private String by = "";

        @Override
        Answer answer() {
            Proof proof = new Proof(means, evidence, wording);
            List<Information> told =
                    subjects.stream().map(id -> new Information(id, on, proof)).toList();
            try (ActorFeed feed = options().openExisting()) {
                return answer(
                        feed.rights().information().record(told, by, options().today()));
            }
        }

        private static Answer answer(Added added) {
            List<String> lines = new ArrayList<>();
            lines.add("recorded " + added.recorded() + ", known before " + added.known());
            added.unknown().forEach(id -> lines.add(id + " is not in the register"));
            return new Answer(
                    added.unknown().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED,
                    lines,
                    Map.of("recorded", added.recorded(), "known", added.known(), "unknown", added.unknown()));
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Records a table of who was told, after a campaign perhaps.",
            footer = {
                "",
                "Columns: identifiant;date;moyen;preuve;libelle (UTF-8). Read twice, it changes nothing.",
                "Rows that cannot be recorded are told by their lines (exit status 1); the others are."
            })
    static final class Import extends Subcommand {

        @Parameters(index = "0", paramLabel = "FILE", description = "the table")
        private Path file = Path.of("");

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "who imports it")
        private String by = "";

        @Override
        Answer answer() {
            Paths.checkFile(file, "give the table that acteurs information queue wrote, filled in");
            try (ActorFeed feed = options().openExisting()) {
                return answer(
                        feed.rights().information().imported(file, by, options().today()));
            }
        }

        private static Answer answer(ImportOutcome outcome) {
            List<String> lines = new ArrayList<>();
            lines.add("rows %d = recorded %d + known %d + refused %d"
                    .formatted(
                            outcome.rows(),
                            outcome.recorded(),
                            outcome.known(),
                            outcome.refused().size()));
            outcome.refused().forEach(one -> lines.add("  line " + one.line() + ": " + one.why()));
            return new Answer(
                    outcome.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED,
                    lines,
                    Map.of(
                            "rows", outcome.rows(),
                            "recorded", outcome.recorded(),
                            "known", outcome.known(),
                            "refused",
                                    outcome.refused().stream()
                                            .map(one -> Map.of("line", one.line(), "why", one.why()))
                                            .toList()));
        }
    }

    @Command(
            name = "queue",
            mixinStandardHelpOptions = true,
            description = "Counts who waits to be told; with --out, lists them.",
            footer = {
                "",
                "The list has the columns identifiant;fonction;organisme, ids only; acteurs explain ID says who that is and how",
                "they are reached."
            })
    static final class Queue extends Subcommand {

        @Option(names = "--out", paramLabel = "FILE", description = "a new file for the list")
        private @Nullable Path out;

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                InformationBook book = feed.rights().information().book();
                Count persons = book.persons();
                Count bodies = book.bodies();
                List<String> lines = new ArrayList<>(List.of(
                        words("persons with a function", persons),
                        words("bodies", bodies),
                        feed.rights().information().isCondition()
                                ? "nobody is delivered who was not told"
                                : "to be told is no condition of delivery (contract.information.required)"));
                if (out != null) {
                    write(book, out);
                    lines.add("list in " + out);
                }
                return new Answer(ExitStatus.DONE, lines, Map.of("persons", json(persons), "bodies", json(bodies)));
            }
        }

        private static String words(String what, Count count) {
            return "%s: %d, of whom %d told, %d wait"
                    .formatted(what, count.all(), count.told(), count.all() - count.told());
        }

        private static Map<String, Object> json(Count count) {
            return Map.of("all", count.all(), "told", count.told(), "wait", count.all() - count.told());
        }

        private static void write(InformationBook book, Path file) {
            try (Writer list = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                list.write("identifiant;fonction;organisme\n");
                book.untoldPersons(one -> line(list, one.person() + ";" + one.function() + ";" + one.body()));
                book.untoldBodies(one -> line(list, one + ";;" + one));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(
                        "Cannot write " + file + "; name a new file in a folder that is there", unwritable);
            }
        }

        private static void line(Writer list, String text) {
            try {
                list.write(text + "\n");
            } catch (IOException full) {
                throw new UncheckedIOException("Cannot write the list; check the space", full);
            }
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows what a person or a body was told, when, and by which text.")
    static final class Show extends Subcommand {

        @Parameters(index = "0", paramLabel = "ID", description = "identifier of a person (P-) or a body (O-)")
        private String subject = "";

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                List<InformationBook.Line> told =
                        feed.rights().information().book().of(subject);
                List<String> lines = told.isEmpty()
                        ? List.of(subject + " was not told yet")
                        : told.stream().map(Show::line).toList();
                return new Answer(
                        ExitStatus.DONE,
                        lines,
                        Map.of(
                                "subject",
                                subject,
                                "told",
                                told.stream().map(Show::json).toList()));
            }
        }

        private static String line(InformationBook.Line line) {
            Proof proof = line.told().proof();
            return "%s  by wording %s, %s %s; recorded on %s by %s"
                    .formatted(
                            line.told().on(),
                            proof.wording(),
                            proof.means(),
                            proof.evidence(),
                            line.recordedAt(),
                            line.by());
        }

        static Map<String, Object> json(InformationBook.Line line) {
            Proof proof = line.told().proof();
            return Map.of(
                    "on", line.told().on().toString(),
                    "wording", proof.wording(),
                    "means", proof.means(),
                    "evidence", proof.evidence(),
                    "by", line.by(),
                    "recordedAt", line.recordedAt().toString());
        }
    }
}
