package fr.acteurs.benchmarks;

import fr.acteurs.adapters.sftp.SftpFolders;
import fr.acteurs.adapters.sftp.SftpSettings;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.bootstrap.DatabaseAddress;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.identity.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step on the made-up registers, as a command of its own so that whole commands can be timed:
 * {@code generate DIR BODIES FUNCTIONS}, {@code population DIR PERSONS}, {@code ingest HOME URL SOURCE FILE DATE}, {@code publish HOME URL DATE J|C}, and
 * {@code trial HOME URL DIR}: all of it once, for an archive of the classes that it takes; {@code send PORT USER DIRECTORY KEY
 * KNOWN_HOSTS FILE}: one file by SFTP to this machine.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] words) throws IOException {
        switch (words[0]) {
            case "generate" ->
                new Generator(Integer.parseInt(words[2]), Integer.parseInt(words[3])).write(Path.of(words[1]));
            case "population" -> new Population(Integer.parseInt(words[2])).write(Path.of(words[1]));
            case "ingest" -> ingest(words);
            case "publish" -> publish(words);
            case "oppose" -> oppose(words);
            case "trial" -> trial(words);
            case "send" -> send(words);
            default -> throw new IllegalArgumentException("No such step: " + words[0]);
        }
    }

    private static void ingest(String[] words) {
        LocalDate date = LocalDate.parse(words[5]);
        try (ActorFeed feed = open(words)) {
            IngestOutcome outcome = feed.ingest(words[3], Path.of(words[4]), date, date);
            System.out.println(outcome);
        }
    }

    private static void publish(String[] words) {
        try (ActorFeed feed = open(words)) {
            PublishOutcome.Published published =
                    feed.publish(LocalDate.parse(words[3]), DeliveryType.valueOf(words[4]));
            System.out.println(published.delivery());
        }
    }

    /** So many holders of a function object to the transmission of their data. */
    private static void oppose(String[] words) {
        int many = Integer.parseInt(words[3]);
        LocalDate date = LocalDate.parse(words[4]);
        try (ActorFeed feed = open(words)) {
            List<Statement> said = new ArrayList<>();
            feed.rights().information().book().untoldPersons(one -> {
                if (said.size() < many) {
                    said.add(objection(one.person(), date));
                }
            });
            feed.rights().consents().recordAll(said, "benchmark", date);
        }
    }

    private static Statement objection(PersonId person, LocalDate date) {
        return new Statement(
                person,
                Optional.empty(),
                Optional.empty(),
                Stance.OPPOSE,
                date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Origin.PERSON,
                new Proof("COURRIER", "B-1", ""));
    }

    private static void trial(String[] words) {
        LocalDate date = LocalDate.of(2022, 1, 1);
        try (ActorFeed feed = open(words)) {
            feed.ingest("generated-bodies", Path.of(words[3], "bodies.csv"), date, date);
            feed.ingest("generated-functions", Path.of(words[3], "functions-1.csv"), date, date);
            feed.publish(date, DeliveryType.C);
            feed.ingest("generated-functions", Path.of(words[3], "functions-2.csv"), date, date);
            feed.publish(date.plusDays(1), DeliveryType.J);
        }
    }

    private static void send(String[] words) throws IOException {
        SftpSettings settings = SftpSettings.to("127.0.0.1")
                .port(Integer.parseInt(words[1]))
                .user(words[2])
                .directory(words[3])
                .privateKey(Path.of(words[4]))
                .knownHosts(Path.of(words[5]))
                .build();
        try (RemoteFolder folder = new SftpFolders(settings).open()) {
            folder.write("sent.bin.part", Path.of(words[6]));
            folder.renameToFree("sent.bin.part", "sent.bin");
        }
    }

    private static ActorFeed open(String[] words) {
        return Acteurs.in(Path.of(words[1]))
                .database(new DatabaseAddress(
                        words[2], System.getenv("ACTEURS_DB_USER"), Secret.of(System.getenv("ACTEURS_DB_PASSWORD"))))
                .source(new GeneratedBodies())
                .source(new GeneratedFunctions("generated-functions"))
                .source(new GeneratedFunctions("generated-others"))
                .open();
    }
}
