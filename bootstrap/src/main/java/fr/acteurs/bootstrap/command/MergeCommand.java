package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.domain.identity.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Says that two identifiers name one person; the older one stays.",
        footer = {
            "",
            "Functions of the other go to it; the next delivery has the redirection in its file RED.",
            "Example: acteurs merge P-01JD… P-01JE… --by alice --reason \"acte de mariage\" --dry-run"
        })
final class MergeCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
    private String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "identifier of another one")
    private String other = "";

    @Mixin
    private final SignatureOptions said = new SignatureOptions();

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            return RulingAnswer.of(
                    feed.persons()
                            .merge(
                                    new PersonId(one),
                                    new PersonId(other),
                                    said.signature(),
                                    options().today(),
                                    said.mode()),
                    said.mode());
        }
    }
}
