package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.audit.Audited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Looks whether every line that the client holds after the last delivery has its basis.",
        footer = {
            "",
            "It reads the rows that were delivered and the ledgers of statements and information, folded anew. Exit status 1",
            "when a line has no basis; the finding names the line by its id."
        })
final class ConsentAuditCommand extends Subcommand {

    @Option(names = "--channel", paramLabel = "CODE", description = "the channel of the contract, where it has several")
    private @Nullable String channel;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            Audited audited = feed.audit(ChannelOptions.of(feed, channel));
            return new Answer(
                    audited.found() == 0 ? ExitStatus.DONE : ExitStatus.REFUSED, lines(audited), json(audited));
        }
    }

    private static List<String> lines(Audited audited) {
        List<String> lines = new ArrayList<>();
        lines.add(
                audited.delivery() + ": " + audited.lines() + " lines of functions, " + audited.found() + " findings");
        audited.bases().forEach((basis, count) -> lines.add("  %d : %s".formatted(count, basis.label())));
        if (audited.waiting() > 0) {
            lines.add("  " + audited.waiting() + " of them are withdrawn by the next delivery");
        }
        audited.findings().forEach(one -> lines.add("  " + one.id() + " " + one.what()));
        if (audited.found() > audited.findings().size()) {
            lines.add("  … and " + (audited.found() - audited.findings().size()) + " more");
        }
        return lines;
    }

    private static Map<String, Object> json(Audited audited) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delivery", audited.delivery().toString());
        json.put("lines", audited.lines());
        Map<String, Long> bases = new LinkedHashMap<>();
        audited.bases().forEach((basis, count) -> bases.put(basis.name(), count));
        json.put("bases", bases);
        json.put("waiting", audited.waiting());
        json.put("found", audited.found());
        json.put(
                "findings",
                audited.findings().stream()
                        .map(one -> Map.of("id", one.id(), "what", one.what()))
                        .toList());
        return json;
    }
}
