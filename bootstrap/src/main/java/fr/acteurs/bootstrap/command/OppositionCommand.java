package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "opposition",
        mixinStandardHelpOptions = true,
        description = "Who objects to what is done with their data (RGPD art. 21, tender 3.5).",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Who objects to everything disappears with the very next delivery, by a line S with the motive OPPOSITION, and is",
            "told of in its file OPP; who objects to one use keeps their lines, without what that use needs."
        },
        subcommands = {
            OppositionCommand.Recording.class,
            OppositionCommand.Import.class,
            OppositionCommand.Lift.class,
            OppositionCommand.Listing.class,
            OppositionMonthsCommand.class,
            OppositionReceivedCommand.class
        })
final class OppositionCommand {

    private OppositionCommand() {}

    /** A statement of a person, on some uses or on everything. */
    abstract static class Said extends Subcommand {

        @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
        private String person = "";

        @Option(
                names = "--use",
                split = ",",
                paramLabel = "USE",
                description = {
                    "one or several of: ${COMPLETION-CANDIDATES}",
                    "(default: the transmission of all their data)"
                })
        private List<Use> uses = new ArrayList<>();

        @Mixin
        private final ProofOptions proof = new ProofOptions();

        abstract Stance stance();

        @Override
        final Answer answer() {
            List<Statement> said = uses.isEmpty()
                    ? List.of(statement(Optional.empty()))
                    : uses.stream().map(use -> statement(Optional.of(use))).toList();
            try (ActorFeed feed = options().openExisting()) {
                return proof.dryRun()
                        ? KeptAnswer.of(
                                feed.rights()
                                        .consents()
                                        .rehearseAll(said, proof.by(), options().today()),
                                true)
                        : KeptAnswer.of(
                                feed.rights()
                                        .consents()
                                        .recordAll(said, proof.by(), options().today()),
                                false);
            }
        }

        private Statement statement(Optional<Use> use) {
            return new Statement(
                    new PersonId(person), use, Optional.empty(), stance(), proof.at(), Origin.PERSON, proof.proof(""));
        }
    }

    @Command(
            name = "record",
            mixinStandardHelpOptions = true,
            description = "Records that a person objects.",
            footer = {
                "",
                "Example: acteurs opposition record P-01JD… --at 2026-03-01T10:00 --means COURRIER \\\\",
                "             --evidence C-2026-31 --by alice"
            })
    static final class Recording extends Said {
        @Override
        Stance stance() {
            return Stance.OPPOSE;
        }
    }

    @Command(
            name = "lift",
            mixinStandardHelpOptions = true,
            description = "Records that a person takes an opposition back; nothing is agreed by that.")
    static final class Lift extends Said {
        @Override
        Stance stance() {
            return Stance.LEVE;
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Records a list of oppositions that somebody else has collected.",
            footer = {"", ImportCommand.FORM, "Position OPPOSE alone; usage is empty for an opposition to everything."})
    static final class Import extends ImportCommand {
        @Override
        boolean accepts(Statement statement) {
            return statement.stance() == Stance.OPPOSE;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists oppositions in force: ids, no names.")
    static final class Listing extends Subcommand {

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                List<Recorded> all = feed.rights().consents().objections();
                List<String> lines = new ArrayList<>();
                all.forEach(one -> lines.add(one.statement().person() + "  " + KeptAnswer.line(one)));
                if (all.isEmpty()) {
                    lines.add("nobody objects");
                }
                return new Answer(
                        ExitStatus.DONE,
                        lines,
                        Map.of("oppositions", all.stream().map(KeptAnswer::json).toList()));
            }
        }
    }
}
