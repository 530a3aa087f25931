package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.ObjectionNotice;
import fr.acteurs.domain.delivery.ChannelCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "months",
        mixinStandardHelpOptions = true,
        description = "Shows how the client was told of the oppositions of each month that has ended.",
        footer = {
            "",
            "acteurs publish settles a month with its first delivery after it: many oppositions by a delivery of type O, few by",
            "mail, as the contract says (contract.oppositions). Without --smtp, mails are laid into the folder mail of the home.",
            "A month that is settled is listed; the present one is not yet."
        })
final class OppositionMonthsCommand extends Subcommand {

    @Option(names = "--channel", paramLabel = "CODE", description = "the channel of the contract, where it has several")
    private @Nullable String channel;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            ChannelCode code = ChannelOptions.of(feed, channel);
            List<ObjectionMonth> months = feed.objectionMonths(code);
            List<ObjectionNotice> notices = feed.objectionNotices(code);
            return new Answer(
                    ExitStatus.DONE,
                    lines(months, notices),
                    Map.of(
                            "months",
                            months.stream().map(MonthAnswer::json).toList(),
                            "notices",
                            notices.stream().map(MonthAnswer::json).toList()));
        }
    }

    private static List<String> lines(List<ObjectionMonth> months, List<ObjectionNotice> notices) {
        List<String> lines = new ArrayList<>();
        for (ObjectionMonth month : months) {
            lines.add(MonthAnswer.line(month));
            notices.stream()
                    .filter(notice -> notice.month().equals(month.month()))
                    .forEach(notice -> lines.addAll(MonthAnswer.lines(notice)));
        }
        return lines.isEmpty() ? List.of("no month has been settled yet") : lines;
    }
}
