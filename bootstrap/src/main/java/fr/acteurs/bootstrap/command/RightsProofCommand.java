package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.consent.RightsProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Proves that whoever has objected or was erased stays away, whatever becomes of the database.",
        footer = {
            "",
            "It looks at what lies beside the database: the journal of rights (whole, and this register's own) and the keys of the",
            "suppression list; then whether the register lets nothing leave of whomever the journal has closed. Exit status 1",
            "when something is not so. Run it each night, and after a backup was brought back."
        })
final class RightsProofCommand extends Subcommand {

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            RightsProof proof = feed.rights().proof().prove();
            return new Answer(
                    proof.isSound() ? ExitStatus.DONE : ExitStatus.REFUSED,
                    lines(proof),
                    Map.of(
                            "sound", proof.isSound(),
                            "entries", proof.entries(),
                            "had", proof.had(),
                            "keys", proof.keys(),
                            "closed", proof.closed(),
                            "faults", proof.faults()));
        }
    }

    private static List<String> lines(RightsProof proof) {
        List<String> lines = new ArrayList<>();
        lines.add("journal of rights  %d entries, of which the register has had %d%s"
                .formatted(
                        proof.entries(),
                        proof.had(),
                        proof.had() < proof.entries()
                                ? "; the next command that reads or delivers does the rest"
                                : ""));
        lines.add("keys               " + proof.keys());
        lines.add("closed             " + proof.closed() + " persons of whom nothing may leave");
        proof.faults().forEach(fault -> lines.add("FAULT              " + fault));
        lines.add(proof.isSound() ? "sound" : "NOT SOUND: set right what stands above before anything is delivered");
        return lines;
    }
}
