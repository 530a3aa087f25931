package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import picocli.CommandLine.Command;

@Command(
        name = "unsure",
        mixinStandardHelpOptions = true,
        description = "Says of two persons that nobody can tell yet; they go to the end of the review.",
        footer = {"", "Example: acteurs unsure P-01JD… P-01JE… --by alice --reason \"mairie interrogée\""})
final class UnsureCommand extends PairCommand {

    @Override
    Ruling rule(JudgePersons persons, Signature signature, Mode mode) {
        return persons.leaveOpen(one(), other(), signature, options().today(), mode);
    }
}
