package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import picocli.CommandLine.Command;

@Command(
        name = "apart",
        mixinStandardHelpOptions = true,
        description = "Says that two persons who look alike are two.",
        footer = {
            "",
            "They wait for no review any more, and are never merged until that is undone.",
            "Example: acteurs apart P-01JD… P-01JE… --by alice --reason \"jumeaux\""
        })
final class ApartCommand extends PairCommand {

    @Override
    Ruling rule(JudgePersons persons, Signature signature, Mode mode) {
        return persons.keepApart(one(), other(), signature, options().today(), mode);
    }
}
