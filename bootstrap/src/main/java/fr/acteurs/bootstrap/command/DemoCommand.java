package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.application.receive.ReceiverKeys;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Offline tour on sample registers, in a minute.",
            "A few dozen communes (real communes, invented people): day 1 complete, day 2 a delta, and the",
            "receiver's proof."
        },
        footer = {"", "Keeps to a folder of its own: demo under --home's default, or the --home that you give."})
final class DemoCommand extends Subcommand {

    private static final LocalDate DAY_1 = LocalDate.of(2022, 2, 21);
    private static final LocalDate DAY_2 = LocalDate.of(2022, 2, 22);

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final List<Map<String, Object>> steps = new ArrayList<>();

    @Override
    Answer answer() {
        if (options().namesDatabase()) {
            throw new IllegalArgumentException("demo brings its own database along; leave out --db");
        }
        if (options().namesContract()) {
            throw new IllegalArgumentException(
                    "demo runs by the contract that the product carries; leave out --contract");
        }
        Path home = home();
        if (Files.exists(home.resolve("contract.json"))) {
            throw new IllegalArgumentException(
                    "demo runs by the contract that the product carries; give a --home without" + " a contract.json");
        }
        DemoSamples samples = DemoSamples.in(home);
        try (ActorFeed feed = Acteurs.in(home).open()) {
            return tour(home, samples, feed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the samples to " + home, unwritable);
        }
    }

    private Path home() {
        boolean given = command.commandLine().getParseResult().hasMatchedOption("--home");
        return given ? options().home() : options().home().resolve("demo");
    }

    private Answer tour(Path home, DemoSamples samples, ActorFeed feed) throws IOException {
        say("Day 1, " + DAY_1 + ": four registers, then everything is delivered");
        ingest(feed, "cog-communes", samples.file("day1/cog-communes.csv"), DAY_1);
        ingest(feed, "cog-communes", samples.file("day1/cog-outremer.csv"), DAY_1);
        ingest(feed, "dgcl-epci", samples.file("day1/dgcl-epci.xlsx"), DAY_1);
        ingest(feed, "insee-populations", samples.file("day1/insee-populations.csv"), DAY_1);
        ingest(feed, "rne-maires", samples.file("day1/rne-maires.txt"), DAY_1);
        deliver(feed, home, DAY_1);
        say("Day 2, " + DAY_2 + ": a mayor replaced, a commune renamed, a population changed, a bad row, a cut file");
        ingest(feed, "rne-maires", samples.file("day2/rne-maires-tronque.csv"), DAY_2);
        ingest(feed, "rne-maires", samples.file("day2/rne-maires.csv"), DAY_2);
        ingest(feed, "cog-communes", samples.file("day2/cog-communes.csv"), DAY_2);
        ingest(feed, "insee-populations", samples.file("day2/insee-populations.csv"), DAY_2);
        PublishOutcome.Published last = deliver(feed, home, DAY_2);
        return summary(home, feed, last);
    }

    private void ingest(ActorFeed feed, String source, Path file, LocalDate day) {
        IngestOutcome outcome = feed.ingest(source, file, day, day);
        Answer answer = IngestAnswer.of(outcome);
        answer.lines().forEach(line -> say("  " + line));
        steps.add(answer.json());
    }

    private PublishOutcome.Published deliver(ActorFeed feed, Path home, LocalDate day) {
        PublishOutcome.Published published = feed.publish(day, DeliveryType.J);
        Answer sent = PublishAnswer.of(published);
        sent.lines().forEach(line -> say("  " + line));
        steps.add(sent.json());
        for (ReceiveOutcome outcome : receive(home)) {
            ReceiveAnswer.lines(outcome).forEach(line -> say("  receiver: " + line));
        }
        return published;
    }

    private static List<ReceiveOutcome> receive(Path home) {
        return ReceiveCommand.receive(home.resolve("outbox"), home.resolve("receiver"), ReceiverKeys.none());
    }

    private Answer summary(Path home, ActorFeed feed, PublishOutcome.Published last) {
        var counts = feed.view().counts();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("%d bodies, %d persons, %d mayors; %d deliveries, the last is %s"
                .formatted(
                        counts.entities().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        counts.persons(),
                        counts.currentMandates().getOrDefault("MAYOR", 0L),
                        feed.deliveries(ChannelCode.DCLIC).size(),
                        last.delivery().name()));
        lines.add("Look at   " + home.resolve("outbox") + "   what the client gets, day by day");
        lines.add("          " + home.resolve("receiver") + "   what the client then holds");
        lines.add("Prove it  tail -n +2 " + home.resolve("receiver") + "/etat_CON.csv | LC_ALL=C sort | sha256sum");
        last.delivery()
                .stateAfter()
                .forEach((role, state) -> lines.add("          " + role + " must give " + state.sha256()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("home", home.toString());
        json.put("steps", steps);
        return new Answer(ExitStatus.DONE, lines, json);
    }
}
