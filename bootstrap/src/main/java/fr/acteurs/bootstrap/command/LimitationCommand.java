package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "limit",
        mixinStandardHelpOptions = true,
        description = "Keeps a person's data and lets nothing of it out until a question is settled (RGPD art. 18).",
        footer = {
            "",
            "The next delivery withdraws their lines (motive SORTIE_PERIMETRE); --end brings them back.",
            "Example: acteurs subject limit P-01JD… --at 2026-03-01T10:00 --means COURRIER --evidence C-2026-31 --by alice"
        })
final class LimitationCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "PERSON", description = "identifier of a person (P-)")
    private String person = "";

    @Option(names = "--end", description = "the question is settled")
    private boolean end;

    @Mixin
    private final ProofOptions proof = new ProofOptions();

    @Override
    Answer answer() {
        List<Statement> said = List.of(new Statement(
                new PersonId(person),
                Optional.empty(),
                Optional.empty(),
                end ? Stance.FIN_LIMITE : Stance.LIMITE,
                proof.at(),
                Origin.PERSON,
                proof.proof("")));
        try (ActorFeed feed = options().openExisting()) {
            return proof.dryRun()
                    ? KeptAnswer.of(
                            feed.rights()
                                    .consents()
                                    .rehearseAll(said, proof.by(), options().today()),
                            true)
                    : KeptAnswer.of(
                            feed.rights()
                                    .consents()
                                    .recordAll(said, proof.by(), options().today()),
                            false);
        }
    }
}
