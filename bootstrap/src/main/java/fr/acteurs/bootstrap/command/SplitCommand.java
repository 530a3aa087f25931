package fr.acteurs.bootstrap.command;

import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Says that one identifier names two persons.",
        footer = {
            "",
            "Name all the functions of one of the two. The identifier stays with whoever holds the function",
            "that was minted first, the other person gets a new one; functions keep theirs.",
            "Example: acteurs split P-01JD… F-01JE… --by alice --reason \"père et fils\""
        })
final class SplitCommand extends RulingCommand {

    @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of the person (P-)")
    private String person = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FUNCTION", description = "identifiers of functions (F-)")
    private List<String> functions = new ArrayList<>();

    @Override
    Ruling rule(JudgePersons persons, Signature signature, Mode mode) {
        return persons.split(
                new PersonId(person),
                new HashSet<>(functions.stream().map(FunctionId::new).toList()),
                signature,
                options().today(),
                mode);
    }
}
