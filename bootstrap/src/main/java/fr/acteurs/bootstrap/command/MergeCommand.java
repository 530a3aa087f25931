package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import picocli.CommandLine.Command;

@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Says that two identifiers name one person; the older one stays.",
        footer = {
            "",
            "Functions of the other go to it; the next delivery has the redirection in its file RED.",
            "Example: acteurs merge P-01JD… P-01JE… --by alice --reason \"acte de mariage\" --dry-run"
        })
final class MergeCommand extends PairCommand {

    @Override
    Ruling rule(JudgePersons persons, Signature signature, Mode mode) {
        return persons.merge(one(), other(), signature, options().today(), mode);
    }
}
