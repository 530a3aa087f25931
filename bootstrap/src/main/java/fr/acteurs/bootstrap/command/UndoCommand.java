package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import picocli.CommandLine.Command;
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
final class UndoCommand extends RulingCommand {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "number of the judgement")
    private long number;

    @Override
    Ruling rule(JudgePersons persons, Signature signature, Mode mode) {
        return persons.undo(number, signature, options().today(), mode);
    }
}
