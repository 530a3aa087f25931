package fr.acteurs.docs;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.deliver.RemoteFolders;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.protect.SecretFiles;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.bootstrap.DatabaseAddress;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A program that keeps the register of one préfecture's groupings, and delivers it to a channel of its own. */
public final class DailyRun {

    private final Path home;
    private final RemoteFolders channel;
    private final Optional<DatabaseAddress> database;

    public DailyRun(Path home, RemoteFolders channel, Optional<DatabaseAddress> database) {
        this.home = home;
        this.channel = channel;
        this.database = database;
    }

    /** Takes a folder and a file of the register; a PostgreSQL of one's own when its address is in the environment. */
    public static void main(String[] words) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        Optional<DatabaseAddress> database = Optional.ofNullable(System.getenv("OUR_DB_URL"))
                .map(url -> new DatabaseAddress(url, System.getenv("OUR_DB_USER"), ourPassword()));
        new DailyRun(Path.of(words[0]), new Bucket(), database)
                .run(Path.of(words[1]), today)
                .forEach(System.out::println);
    }

    /** The first line of a file that only its owner may read. */
    private static Secret ourPassword() {
        return SecretFiles.firstLine(Path.of(System.getenv("OUR_DB_PASSWORD_FILE")));
    }

    /** Reads the register and delivers the day; the answer is what happened, line by line. */
    public List<String> run(Path register, LocalDate today) {
        try (ActorFeed feed = open()) {
            String read = told(feed.ingest("prefecture-groupements", register, today, today));
            PublishOutcome.Published published = feed.publish(today, DeliveryType.J);
            return List.of(read, told(published), told(feed.deliveries(ChannelCode.DCLIC)));
        }
    }

    /** Lets a held edition through; some gates want two people. */
    public String approve(String edition, String by, LocalDate today) {
        try (ActorFeed feed = open()) {
            return feed.approve(edition, by, "checked with the préfecture by telephone", today)
                    .getClass()
                    .getSimpleName();
        }
    }

    private ActorFeed open() {
        Acteurs acteurs = Acteurs.in(home).source(new PrefectureGroupings()).channel(channel);
        database.ifPresent(acteurs::database);
        return acteurs.open();
    }

    /** A held edition has left the register as it was: the day is delivered all the same, and somebody is told. */
    private static String told(IngestOutcome outcome) {
        if (outcome instanceof IngestOutcome.Held held) {
            return "held " + held.edition().name() + ": " + held.why();
        }
        return "taken " + ((IngestOutcome.Taken) outcome).report().created() + " new";
    }

    private static String told(PublishOutcome.Published published) {
        SealedDelivery sealed = published.delivery();
        return "sealed " + sealed.name() + " for " + published.address() + ", "
                + published.sent().size() + " sent";
    }

    private static String told(List<SealedDelivery> deliveries) {
        SealedDelivery last = deliveries.get(deliveries.size() - 1);
        return deliveries.size() + " so far, the last with " + String.join(", ", last.files());
    }
}
