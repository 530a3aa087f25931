package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.trace.TraceDesk;
import fr.acteurs.application.trace.TraceProof;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.trace.HalfYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "traces",
        mixinStandardHelpOptions = true,
        description =
                "Traces of what the client's agents did here: proved, shown to whoever may see them. acteurs purge purges them.",
        footer = {
            "",
            "  proof   tries the chain of certificates, tells how old the oldest day is and which keys exist;",
            "          exit status 1 when something is too old or was tampered with. --half-year 2026-S1 prints",
            "          the attestation of that half-year for the client, in French.",
            "  list    shows traces of the last six months, pseudonyms only; as a user in role trace_reader.",
            "  counts  how often was extracted, by month, template and purpose; no purge alters it.",
            "",
            "Examples: acteurs traces proof --backups /srv/backups",
            "          acteurs traces proof --half-year 2026-S1",
            "          acteurs traces list --from 2026-11-01 --user-file who.txt"
        })
final class TracesCommand extends Subcommand {

    /** What can be done with traces. */
    enum Deed {
        proof,
        list,
        counts
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DEED",
            description = "${COMPLETION-CANDIDATES} (default: proof)")
    private Deed deed = Deed.proof;

    @Option(
            names = "--half-year",
            paramLabel = "YYYY-S1|YYYY-S2",
            description = "with proof: print the attestation of a half-year")
    private @Nullable String halfYear;

    @Option(
            names = "--backups",
            paramLabel = "FOLDER",
            description = "with proof: look how old the backups of the database in it are, for traces live on in them")
    private @Nullable Path backups;

    @Option(names = "--from", paramLabel = "DATE", description = "with list: the first day, of UTC (default: all)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "with list: the last day, of UTC (default: all)")
    private @Nullable LocalDate to;

    @Option(
            names = "--user-file",
            paramLabel = "FILE",
            description =
                    "with list: only the user whose name stands in the file, for a command line is seen by others")
    private @Nullable Path userFile;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "with list: how many, the newest (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "where the keys of pseudonyms are kept (default: keys/traces in the home)")
    private @Nullable Path keys;

    @Override
    Answer answer() {
        return switch (deed) {
            case proof -> atDesk(this::proof);
            case list -> list();
            case counts -> atDesk(desk -> TraceAnswers.counts(desk.count().counts()));
        };
    }

    private Answer atDesk(Function<TraceDesk, Answer> work) {
        refuseWithoutRegister();
        try (ActorFeed feed = settings().open()) {
            return work.apply(feed.traces());
        }
    }

    private Acteurs settings() {
        Acteurs acteurs = options().acteurs();
        return keys == null ? acteurs : acteurs.traceKeys(keys);
    }

    private void refuseWithoutRegister() {
        if (!options().hasRegister()) {
            throw new IllegalArgumentException(
                    "There is no register in " + options().home() + "; check --home");
        }
    }

    private Answer proof(TraceDesk desk) {
        TraceProof proof = desk.prove().prove();
        Answer answer = halfYear == null ? ProofAnswer.of(proof) : AttestationAnswer.of(half(halfYear), proof);
        return backups == null
                ? answer
                : BackupInventory.of(backups, proof.at()).beside(answer);
    }

    private static HalfYear half(String text) {
        return HalfYear.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("A half-year is written 2026-S1, not " + text));
    }

    private Answer list() {
        refuseWithoutRegister();
        Instant first = from == null ? Instant.EPOCH : start(from);
        Instant end = to == null ? Instant.parse("9999-01-01T00:00:00Z") : start(to.plusDays(1));
        Optional<String> user = Optional.ofNullable(userFile).map(TracesCommand::userIn);
        return settings().readTraces(reading -> TraceAnswers.list(reading.between(first, end, user, limit)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String userIn(Path file) {
        Paths.checkFile(file, "put the name of the user into it");
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
