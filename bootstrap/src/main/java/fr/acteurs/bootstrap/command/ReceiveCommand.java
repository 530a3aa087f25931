package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.FileReceiverStore;
import fr.acteurs.adapters.csv.feed.FolderInbox;
import fr.acteurs.adapters.json.AnswerJson;
import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.adapters.openpgp.OpenPgpReceiverKeys;
import fr.acteurs.application.receive.ReceiveDeliveries;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.application.receive.ReceiverKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = "The reference receiver: verifies deliveries, applies them, keeps etat_ORG.csv and etat_CON.csv.",
        footer = {
            "",
            "Signatures are checked first, then hashes; then files are decrypted, in memory, and applied.",
            "Answers (BDTACT_…_ACK.json, BDTACT_…_NACK.json) are left in the --from folder.",
            "Anyone can check the state: tail -n +2 etat_ORG.csv | LC_ALL=C sort | sha256sum"
        })
final class ReceiveCommand extends Subcommand {

    private static final int MOST_SIGNERS = 2;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "where deliveries arrive")
    private Path from = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "where the state is kept")
    private Path into = Path.of("");

    @Option(
            names = "--signed-by",
            paramLabel = "FILE",
            description = {
                "public key of the sender (as acteurs keys generate made it): deliveries must be signed by it.",
                "Give it twice while the sender changes keys; without it signatures are not looked at"
            })
    private List<Path> signers = new ArrayList<>();

    @Option(
            names = "--decrypt-with",
            paramLabel = "FILE",
            description = "secret key of the receiver (mode 0600), for deliveries that are encrypted")
    private @Nullable Path secretKey;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = {
                "its first line opens the secret key (mode 0600; else ACTEURS_RECEIVER_PASSPHRASE_FILE names it, or",
                "ACTEURS_RECEIVER_PASSPHRASE holds it)"
            })
    private @Nullable Path passphrase;

    @Override
    Answer answer() {
        Paths.checkFolder(Paths.there(from, "give the folder where deliveries arrive"), "--from takes a folder");
        if (Files.exists(into)) {
            Paths.checkFolder(into, "--into takes a folder");
        }
        return ReceiveAnswer.of(receive(from, into, keys()));
    }

    /** Whoever names no key receives as ever: nothing of OpenPGP is touched. */
    private ReceiverKeys keys() {
        if (secretKey == null && passphrase != null) {
            throw new IllegalArgumentException("--passphrase-file opens a secret key: add --decrypt-with FILE");
        }
        if (signers.size() > MOST_SIGNERS) {
            throw new IllegalArgumentException("--signed-by takes two keys at most, that of today and the next one");
        }
        return signers.isEmpty() && secretKey == null
                ? ReceiverKeys.none()
                : new OpenPgpReceiverKeys(
                        signers,
                        Optional.ofNullable(secretKey),
                        GivenSecret.of(passphrase, "ACTEURS_RECEIVER_PASSPHRASE"),
                        Clock.systemUTC());
    }

    static List<ReceiveOutcome> receive(Path from, Path into, ReceiverKeys keys) {
        return new ReceiveDeliveries(
                        new FolderInbox(from),
                        new FileReceiverStore(into),
                        keys,
                        new ManifestJson(),
                        new AnswerJson(),
                        TerminalProgress.onThisTerminal())
                .receive();
    }
}
