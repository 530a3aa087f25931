package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.identity.PersonId;
import picocli.CommandLine.Parameters;

/** A judgement on two persons. */
abstract class PairCommand extends RulingCommand {

    @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
    private String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "identifier of another one")
    private String other = "";

    final PersonId one() {
        return new PersonId(one);
    }

    final PersonId other() {
        return new PersonId(other);
    }
}
