package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.publish.PublishDailyFeed.Quarantine;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.domain.delivery.DeliveryType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Composes, seals and sends the day's delivery.",
        footer = {
            "",
            "One delivery for each business date and type; asked again, only what is not visible yet is sent.",
            "The receiver's answers (BDTACT_…_ACK.json, BDTACT_…_NACK.json) are read where deliveries go.",
            "Example: acteurs publish --to sftp://cdc@sftp.example.fr:22/in --key id_ed25519 --known-hosts known_hosts"
        })
final class PublishCommand extends Subcommand {

    @Option(names = "--complete", description = "all that the client may hold, instead of what moved")
    private boolean complete;

    @Option(names = "--dry-run", description = "show what would be sealed; nothing is written or sent")
    private boolean dryRun;

    @Option(
            names = "--release",
            description = "try a delivery in quarantine again, once the other bytes under its names are gone")
    private boolean release;

    @Mixin
    private final ChannelOptions channel = new ChannelOptions();

    @Override
    Answer answer() {
        DeliveryType wanted = complete ? DeliveryType.C : DeliveryType.J;
        try (ActorFeed feed = channel.applyTo(options().acteurs()).open()) {
            PublishOutcome outcome = dryRun
                    ? feed.rehearse(options().today(), wanted)
                    : feed.publish(options().today(), wanted, release ? Quarantine.IS_TRIED_AGAIN : Quarantine.STAYS);
            return PublishAnswer.of(outcome);
        }
    }
}
