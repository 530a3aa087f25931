package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.retention.RetentionDesk;
import fr.acteurs.bootstrap.Acteurs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description =
                "Destroys what is older than its term in the contract (retention), of every category, and certifies it.",
        footer = {
            "",
            "Once a day, as a role that owns the tables. It cannot be undone. A category that fails does not stop the",
            "others; the next purge goes on with it. A clock that may have jumped destroys nothing, and neither does a",
            "first purge: look at another clock, then say what day it is by --confirm-date.",
            "",
            "--proof tries the chain of certificates and tells, of each category, its term, its last purge and the oldest",
            "that is there; exit status 1 when something is older than its term, or a certificate is missing.",
            "",
            "Examples: acteurs purge --dry-run",
            "          acteurs purge && acteurs purge --proof"
        })
final class PurgeCommand extends Subcommand {

    @Option(names = "--dry-run", description = "show what would be destroyed, and destroy nothing")
    private boolean dryRun;

    @Option(names = "--proof", description = "destroy nothing; prove what earlier purges did, in French")
    private boolean proof;

    @Option(
            names = "--confirm-date",
            paramLabel = "DATE",
            description = "the day that it is by another clock than the computer's; overrules a doubt")
    private @Nullable LocalDate confirmed;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "where the keys of pseudonyms are kept (default: keys/traces in the home)")
    private @Nullable Path keys;

    @Override
    Answer answer() {
        if (options().namesToday()) {
            throw new IllegalArgumentException("A purge goes by the clocks of program and database, never by --today");
        }
        if (!options().hasRegister()) {
            throw new IllegalArgumentException(
                    "There is no register in " + options().home() + "; check --home");
        }
        try (ActorFeed feed = settings().open()) {
            return answer(feed.retention());
        }
    }

    private Acteurs settings() {
        Acteurs acteurs = options().acteurs();
        return keys == null ? acteurs : acteurs.traceKeys(keys);
    }

    private Answer answer(RetentionDesk desk) {
        Optional<LocalDate> word = Optional.ofNullable(confirmed);
        if (proof) {
            return RetentionProofAnswer.of(desk.prove().prove());
        }
        return PurgeAnswer.of(
                dryRun ? desk.purge().rehearse(word) : desk.purge().purge(word));
    }
}
