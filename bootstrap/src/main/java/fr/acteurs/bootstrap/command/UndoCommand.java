package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes a judgement back, as a new one.",
        footer = {
            "",
            "After a merge the younger identifier names its own person again; after a split the two are one.",
            "acteurs review --judged lists the judgements with their numbers.",
            "Example: acteurs undo 12 --by alice --reason \"deux sœurs\""
        })
final class UndoCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "number of the judgement")
    private long number;

    @Mixin
    private final SignatureOptions said = new SignatureOptions();

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            return RulingAnswer.of(
                    feed.persons().undo(number, said.signature(), options().today(), said.mode()), said.mode());
        }
    }
}
