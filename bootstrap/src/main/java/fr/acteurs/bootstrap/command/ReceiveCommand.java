package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.FileReceiverStore;
import fr.acteurs.adapters.csv.feed.FolderInbox;
import fr.acteurs.adapters.json.AnswerJson;
import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.application.receive.ReceiveDeliveries;
import fr.acteurs.application.receive.ReceiveOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = "The reference receiver: verifies deliveries, applies them, keeps etat_ORG.csv and etat_CON.csv.",
        footer = {
            "",
            "Answers (BDTACT_…_ACK.json, BDTACT_…_NACK.json) are left in the --from folder.",
            "Anyone can check the state: tail -n +2 etat_ORG.csv | LC_ALL=C sort | sha256sum"
        })
final class ReceiveCommand extends Subcommand {

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "where deliveries arrive")
    private Path from = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "where the state is kept")
    private Path into = Path.of("");

    @Override
    Answer answer() {
        Paths.checkFolder(Paths.there(from, "give the folder where deliveries arrive"), "--from takes a folder");
        if (Files.exists(into)) {
            Paths.checkFolder(into, "--into takes a folder");
        }
        List<ReceiveOutcome> outcomes = receive(from, into);
        return ReceiveAnswer.of(outcomes);
    }

    static List<ReceiveOutcome> receive(Path from, Path into) {
        return new ReceiveDeliveries(
                        new FolderInbox(from),
                        new FileReceiverStore(into),
                        new ManifestJson(),
                        new AnswerJson(),
                        TerminalProgress.onThisTerminal())
                .receive();
    }
}
