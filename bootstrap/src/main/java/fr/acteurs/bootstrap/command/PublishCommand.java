package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.mail.SmtpMailer;
import fr.acteurs.adapters.mail.SmtpServer;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.mail.Mailer;
import fr.acteurs.application.publish.PublishDailyFeed.Quarantine;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--signing-passphrase-file",
            paramLabel = "FILE",
            description = {
                "its first line opens the key that signs (mode 0600; else ACTEURS_SIGNING_PASSPHRASE_FILE names it, or",
                "ACTEURS_SIGNING_PASSPHRASE holds it)"
            })
    private @Nullable Path signingPassphrase;

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description = {
                "the server that takes mails (smtp://user@host:587 with STARTTLS, smtps://user@host:465); its password comes",
                "from the file that ACTEURS_SMTP_PASSWORD_FILE names, or from ACTEURS_SMTP_PASSWORD",
                "(default: mails are laid into the folder mail of the home)"
            })
    private @Nullable String smtp;

    @Mixin
    private final ChannelOptions channel = new ChannelOptions();

    @Override
    Answer answer() {
        Acteurs acteurs = channel.applyTo(options().acteurs());
        GivenSecret.of(signingPassphrase, "ACTEURS_SIGNING_PASSPHRASE").ifPresent(acteurs::signingPassphrase);
        if (smtp != null) {
            acteurs.mailer(smtp(smtp));
        }
        if (!options().hasRegister()) {
            throw new PublishRefused(
                    "Nothing was ingested: there is no register in " + options().home() + "; check --home");
        }
        try (ActorFeed feed = acteurs.open()) {
            sayWhenNothingIsReleased(feed);
            Answer answer = PublishAnswer.of(outcome(feed, complete ? DeliveryType.C : DeliveryType.J));
            return KeyWarnings.added(answer, feed.keys().warnings(channel.of(feed)));
        }
    }

    private static Mailer smtp(String address) {
        return new SmtpMailer(
                SmtpServer.at(address), GivenSecret.of(null, "ACTEURS_SMTP_PASSWORD"), InstantSource.system());
    }

    private PublishOutcome outcome(ActorFeed feed, DeliveryType wanted) {
        return dryRun
                ? feed.rehearse(channel.of(feed), options().today(), wanted)
                : feed.publish(
                        channel.of(feed),
                        options().today(),
                        wanted,
                        release ? Quarantine.IS_TRIED_AGAIN : Quarantine.STAYS);
    }

    private void sayWhenNothingIsReleased(ActorFeed feed) {
        if (release
                && feed.deliveries(channel.of(feed)).stream().noneMatch(d -> d.state() == DeliveryState.QUARANTINED)) {
            say("--release: no delivery is in quarantine");
        }
    }
}
