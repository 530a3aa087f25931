package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.consent.SubjectRequest.Extension;
import fr.acteurs.domain.consent.SubjectRequest.Reply;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What persons ask for, from its reception to the answer. */
final class RequestCommands {

    private RequestCommands() {}

    @Command(
            name = "request",
            mixinStandardHelpOptions = true,
            description = "Records that a person asks for something; an answer is due within a month (RGPD art. 12-3).",
            footer = {
                "",
                "Example: acteurs subject request ACCES --person P-01JD… --reference DEM-12 --received 2026-03-01 --by alice"
            })
    static final class Receive extends Subcommand {

        @Parameters(index = "0", paramLabel = "RIGHT", description = "one of: ${COMPLETION-CANDIDATES}")
        private DataRight right = DataRight.ACCES;

        @Option(names = "--person", paramLabel = "PERSON", description = "who asks, where the register knows them (P-)")
        private @Nullable String person;

        @Option(
                names = "--reference",
                required = true,
                paramLabel = "REFERENCE",
                description = "under which the letter is kept; no data of the person")
        private String reference = "";

        @Option(names = "--received", required = true, paramLabel = "DATE", description = "the day on which it came in")
        private LocalDate received = LocalDate.EPOCH;

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "who records it")
        private String by = "";

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                SubjectRequest kept = feed.rights()
                        .requests()
                        .receive(
                                right,
                                Optional.ofNullable(person).map(PersonId::new),
                                reference,
                                received,
                                by,
                                options().today());
                return of(kept, options().today());
            }
        }
    }

    @Command(
            name = "requests",
            mixinStandardHelpOptions = true,
            description = "Lists what persons ask for, and by when they are to be answered.",
            footer = {"", "Exit status 1 while one of them is late."})
    static final class Listing extends Subcommand {

        @Option(names = "--open", description = "those alone that have no answer yet")
        private boolean openOnly;

        @Override
        Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                LocalDate today = options().today();
                List<SubjectRequest> shown = feed.rights().requests().all().stream()
                        .filter(one -> one.isOpen() || !openOnly)
                        .toList();
                List<String> lines = new ArrayList<>(
                        shown.stream().map(one -> line(one, today)).toList());
                boolean isLate = shown.stream().anyMatch(one -> one.isLate(today));
                return new Answer(
                        isLate ? ExitStatus.REFUSED : ExitStatus.DONE,
                        lines.isEmpty() ? List.of("nobody asks for anything") : lines,
                        Map.of(
                                "requests",
                                shown.stream().map(one -> json(one, today)).toList()));
            }
        }
    }

    /** A step of one request. */
    abstract static class Step extends Subcommand {

        @Parameters(index = "0", paramLabel = "NUMBER", description = "of the request: acteurs subject requests")
        private long number;

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "who did it")
        private String by = "";

        abstract SubjectRequest step(ActorFeed feed, long number, String by);

        @Override
        final Answer answer() {
            try (ActorFeed feed = options().openExisting()) {
                return of(step(feed, number, by), options().today());
            }
        }
    }

    @Command(
            name = "extend",
            mixinStandardHelpOptions = true,
            description = "Notes that the person was told that it takes two months longer, and why.",
            footer = {
                "",
                "Only within the first month. Example: acteurs subject extend 3 --reason 'dossier complexe' --by alice"
            })
    static final class Extend extends Step {

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "what the person was told")
        private String reason = "";

        @Override
        SubjectRequest step(ActorFeed feed, long number, String by) {
            return feed.rights()
                    .requests()
                    .extend(number, new Extension(options().today(), reason, by));
        }
    }

    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description = "Notes that the person was answered.",
            footer = {"", "Example: acteurs subject answer 3 --outcome 'données envoyées' --by alice"})
    static final class Replying extends Step {

        @Option(names = "--outcome", required = true, paramLabel = "TEXT", description = "what was done, or why not")
        private String outcome = "";

        @Override
        SubjectRequest step(ActorFeed feed, long number, String by) {
            return feed.rights().requests().answer(number, new Reply(options().today(), outcome, by));
        }
    }

    private static Answer of(SubjectRequest request, LocalDate today) {
        return new Answer(ExitStatus.DONE, List.of(line(request, today)), json(request, today));
    }

    static String line(SubjectRequest request, LocalDate today) {
        return "%d  %s (art. %d), %s, %s, received %s: %s"
                .formatted(
                        request.number(),
                        request.right(),
                        request.right().article(),
                        request.person().map(PersonId::value).orElse("nobody that the register knows"),
                        request.reference(),
                        request.receivedOn(),
                        standing(request, today));
    }

    private static String standing(SubjectRequest request, LocalDate today) {
        return request.reply()
                .map(reply -> "answered " + reply.on() + " (" + reply.outcome() + ")")
                .orElseGet(() -> (request.isLate(today) ? "LATE, was due " : "due ") + request.dueOn());
    }

    private static Map<String, Object> json(SubjectRequest request, LocalDate today) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", request.number());
        json.put("right", request.right().name());
        json.put("person", request.person().map(PersonId::value).orElse(null));
        json.put("reference", request.reference());
        json.put("receivedOn", request.receivedOn().toString());
        json.put("dueOn", request.dueOn().toString());
        json.put("late", request.isLate(today));
        json.put(
                "extendedOn",
                request.extension().map(one -> one.on().toString()).orElse(null));
        json.put("answeredOn", request.reply().map(one -> one.on().toString()).orElse(null));
        json.put("outcome", request.reply().map(Reply::outcome).orElse(null));
        return json;
    }
}
