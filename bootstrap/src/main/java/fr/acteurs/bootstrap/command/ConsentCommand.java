package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.application.consent.Wording;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "consent",
        mixinStandardHelpOptions = true,
        description = "The ledger of what persons have said of the use of their data (tender 3.5).",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Contact data of a person leaves only by a channel that they have agreed to, in the body where they were asked.",
            "The last word decides; what a file brings never opens what a person has closed.",
            "To record that somebody objects: acteurs opposition."
        },
        subcommands = {
            ConsentCommand.Recording.class,
            ConsentCommand.Import.class,
            ConsentCommand.Text.class,
            ConsentCommand.Prove.class,
            ConsentAuditCommand.class,
            RightsProofCommand.class
        })
final class ConsentCommand {

    private ConsentCommand() {}

    @Command(
            name = "record",
            mixinStandardHelpOptions = true,
            description = "Records that a person agrees to a use, refuses it, or takes a refusal back.",
            footer = {
                "",
                "Example: acteurs consent record P-01JD… --use EMAILING_EMAIL --stance CONSENTI --body O-01JD… \\\\",
                "             --at 2026-03-01T10:00 --means FORMULAIRE --evidence F-2026-118 --wording V1 --by alice"
            })
    static final class Recording extends Subcommand {

        @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
        private String person = "";

        @Option(
                names = "--use",
                required = true,
                split = ",",
                paramLabel = "USE",
                description = "one or several of: ${COMPLETION-CANDIDATES}")
        private List<Use> uses = new ArrayList<>();

        @Option(names = "--stance", required = true, paramLabel = "STANCE", description = "CONSENTI, REFUSE or LEVE")
        private Stance stance = Stance.REFUSE;

        @Option(names = "--body", paramLabel = "BODY", description = "of an agreement: the body (O-) in whose office")
        private @Nullable String body;

        @Option(
                names = "--wording",
                defaultValue = "",
                paramLabel = "VERSION",
                description = "of an agreement: the text that was read, kept by acteurs consent wording")
        private String wording = "";

        @Mixin
        private final ProofOptions proof = new ProofOptions();

        @Override
        Answer answer() {
            if (stance == Stance.OPPOSE) {
                throw new IllegalArgumentException("To record an opposition: acteurs opposition record");
            }
            List<Statement> said = uses.stream().map(this::statement).toList();
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

        private Statement statement(Use use) {
            return new Statement(
                    new PersonId(person),
                    Optional.of(use),
                    Optional.ofNullable(body).map(EntityId::new),
                    stance,
                    proof.at(),
                    Origin.PERSON,
                    proof.proof(wording));
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Records a table of statements that somebody else has collected.",
            footer = {
                "",
                ImportCommand.FORM,
                "It may close what is open, and never opens what a person has closed. Read twice, it changes nothing.",
                "Rows that cannot be recorded are told by their lines (exit status 1); the others are."
            })
    static final class Import extends ImportCommand {
        @Override
        boolean accepts(Statement statement) {
            return true;
        }
    }

    @Command(
            name = "wording",
            mixinStandardHelpOptions = true,
            description = "Keeps a text by which persons are informed or asked, or shows one that is kept.",
            footer = {
                "",
                "A text is kept once under its version: another text is another version.",
                "Example: acteurs consent wording V1 texte-du-formulaire.txt"
            })
    static final class Text extends Subcommand {

        @Parameters(index = "0", paramLabel = "VERSION", description = "such as V1 or 2026-formulaire")
        private String version = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "the text, in UTF-8")
        private @Nullable Path file;

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                if (file != null) {
                    feed.rights()
                            .consents()
                            .keep(new Wording(version, text(file), options().today()));
                }
                Wording kept = feed.rights()
                        .consents()
                        .wording(version)
                        .orElseThrow(() -> new IllegalArgumentException("No wording " + version + " is kept"));
                return new Answer(
                        ExitStatus.DONE,
                        List.of(
                                version + ", kept since " + kept.keptOn(),
                                "",
                                kept.text().stripTrailing()),
                        Map.of("version", version, "keptOn", kept.keptOn().toString(), "text", kept.text()));
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read the wording " + file + " as UTF-8", unreadable);
            }
        }
    }

    @Command(
            name = "prove",
            mixinStandardHelpOptions = true,
            description = "Shows by what may be done with the data of a person is proved.",
            footer = {"", "Example: acteurs consent prove P-01JD…"})
    static final class Prove extends Subcommand {

        @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
        private String person = "";

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                PersonId id = new PersonId(person);
                List<Recorded> chain = feed.rights().consents().proofOf(id);
                List<String> lines = new ArrayList<>();
                lines.add(person + ": "
                        + KeptAnswer.words(feed.rights().consents().permissionOf(id)));
                chain.forEach(one -> lines.add("  " + KeptAnswer.line(one)));
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("person", person);
                json.put("permission", KeptAnswer.json(feed.rights().consents().permissionOf(id)));
                json.put("statements", chain.stream().map(KeptAnswer::json).toList());
                return new Answer(ExitStatus.DONE, lines, json);
            }
        }
    }
}
