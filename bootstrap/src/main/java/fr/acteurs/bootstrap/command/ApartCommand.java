package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.domain.identity.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "apart",
        mixinStandardHelpOptions = true,
        description = "Says that two persons who look alike are two.",
        footer = {
            "",
            "They wait for no review any more, and are never merged until that is undone.",
            "Example: acteurs apart P-01JD… P-01JE… --by alice --reason \"jumeaux\""
        })
final class ApartCommand extends Subcommand {

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
                    feed.persons().keepApart(new PersonId(one), new PersonId(other), said.signature(), said.mode()),
                    said.mode());
        }
    }
}
