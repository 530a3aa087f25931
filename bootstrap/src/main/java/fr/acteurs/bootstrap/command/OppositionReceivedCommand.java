package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "received",
        mixinStandardHelpOptions = true,
        description = "Notes that the client has the mail of a month's oppositions.",
        footer = {"", "Example: acteurs opposition received 2026-10 --by 'C. Exemple, CDC'"})
final class OppositionReceivedCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "MONTH", description = "such as 2026-10")
    private YearMonth month = YearMonth.of(2000, 1);

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "who says so at the client's")
    private String by = "";

    @Option(names = "--channel", paramLabel = "CODE", description = "the channel of the contract, where it has several")
    private @Nullable String channel;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            boolean isKnown = feed.acknowledgeNotice(
                    ChannelOptions.of(feed, channel), month, by, options().today());
            return isKnown
                    ? new Answer(
                            ExitStatus.DONE,
                            List.of("mail of " + month + " acknowledged by " + by),
                            Map.of("month", month.toString(), "acknowledgedBy", by))
                    : new Answer(
                            ExitStatus.REFUSED,
                            List.of("no mail of " + month + " was sent; see acteurs opposition months"),
                            Map.of("month", month.toString()));
        }
    }
}
