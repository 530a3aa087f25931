package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.domain.identity.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "unsure",
        mixinStandardHelpOptions = true,
        description = "Says of two persons that nobody can tell yet; they go to the end of the review.",
        footer = {"", "Example: acteurs unsure P-01JD… P-01JE… --by alice --reason \"mairie interrogée\""})
final class UnsureCommand extends Subcommand {

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
                    feed.persons().leaveOpen(new PersonId(one), new PersonId(other), said.signature(), said.mode()),
                    said.mode());
        }
    }
}
