package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.domain.contact.Envelope;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.segment.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "mailing",
        mixinStandardHelpOptions = true,
        description =
                "Writes the envelopes of all bodies of a kind, for paper mail: lines of 38 characters (NF Z 10-011).",
        footer = {
            "",
            "Letters go to the body, not to a person in it. A body without an address is counted and left out; one whose name",
            "does not fit is marked in the column complet. An existing file is not overwritten.",
            "Example: acteurs mailing COMMUNE --into mairies.csv"
        })
final class MailingCommand extends Subcommand {

    private static final List<String> HEADER = List.of(
            "id_organisme",
            "siret",
            "ligne_1",
            "ligne_2",
            "ligne_3",
            "ligne_4",
            "ligne_5",
            "ligne_6",
            "ligne_7",
            "complet");

    @Parameters(paramLabel = "KIND", description = "code, name or former name of a kind of bodies")
    private String word = "";

    @Option(names = "--into", paramLabel = "FILE", required = true, description = "the file to write, CSV")
    private @Nullable Path into;

    private final List<String> cells = new ArrayList<>();
    private long written;
    private long without;
    private long cut;

    @Override
    Answer answer() {
        List<Kind> kinds = options().acteurs().contracts().inForce().segments().named(word);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException(
                    "No kind of bodies is called " + word + "; acteurs segments lists them all");
        }
        Path target = Objects.requireNonNull(into);
        try (ActorFeed feed = options().open();
                PrintWriter out = new PrintWriter(
                        Files.newBufferedWriter(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            out.print(FeedLine.print(HEADER) + '\n');
            kinds.forEach(kind -> feed.view().eachOpen(kind.code(), body -> write(out, body)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + target, unwritable);
        }
        return new Answer(
                ExitStatus.DONE,
                List.of("%d envelopes in %s, %d with a name that was cut; %d bodies without an address left out"
                        .formatted(written, target, cut, without)),
                Map.of("written", written, "cut", cut, "withoutAddress", without));
    }

    private void write(PrintWriter out, LegalEntity body) {
        PostalAddress address = body.coordinates().address();
        if (address == null) {
            without++;
            return;
        }
        Envelope envelope = Envelope.to(body.name(), address);
        cells.clear();
        cells.add(body.id().value());
        cells.add(Objects.toString(body.siret(), ""));
        cells.addAll(envelope.lines());
        cells.addAll(Collections.nCopies(Envelope.LINES - envelope.lines().size(), ""));
        cells.add(envelope.whole() ? "O" : "N");
        out.print(FeedLine.print(cells) + '\n');
        written++;
        cut += envelope.whole() ? 0 : 1;
    }
}
