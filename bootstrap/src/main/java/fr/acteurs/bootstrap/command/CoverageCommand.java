package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.coverage.KindCoverage;
import fr.acteurs.application.register.RegisterView.FunctionCoverage;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.segment.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "How much of what there is the register has: bodies kind by kind, and holders of wished functions.",
        footer = {
            "",
            "Bodies are held against lists that do not come from the register: the last edition of the source that lists them",
            "all, read again from the archive; the closed list of the contract; else the number that somebody counted.",
            "Example: acteurs coverage COMMUNE (names what is missing)"
        })
final class CoverageCommand extends Subcommand {

    private static final int FIRST = 20;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "code, name or former name of a kind of bodies")
    private @Nullable String word;

    @Option(names = "--all", description = "name all that is missing, not only the first " + FIRST)
    private boolean all;

    @Override
    Answer answer() {
        try (ActorFeed feed = options().open()) {
            List<KindCoverage> measured =
                    word == null ? feed.coverage().measure() : feed.coverage().measure(named(word)::contains);
            List<String> lines = new ArrayList<>();
            measured.forEach(kind -> add(lines, feed, kind));
            return new Answer(
                    ExitStatus.DONE,
                    lines,
                    Map.of("kinds", measured.stream().map(CoverageCommand::json).toList()));
        }
    }

    private Set<Kind> named(String wanted) {
        Set<Kind> found =
                Set.copyOf(options().acteurs().contracts().inForce().segments().named(wanted));
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "No kind of bodies is called " + wanted + "; acteurs segments lists them all");
        }
        return found;
    }

    private void add(List<String> lines, ActorFeed feed, KindCoverage kind) {
        lines.add(line(kind));
        named(lines, kind.missing(), "missing");
        for (FunctionCoverage function : word == null ? List.<FunctionCoverage>of() : kind.functions()) {
            lines.add("    %s: holder in %d, vacant in %d, unknown in %d"
                    .formatted(function.function(), function.held(), function.vacant(), function.unknown()));
            named(
                    lines,
                    feed.view().bodiesWithout(kind.kind().code(), FunctionCode.of(function.function())),
                    "  unknown");
        }
    }

    static String line(KindCoverage kind) {
        String share = kind.percent().isPresent() ? " (" + kind.percent().getAsLong() + " %)" : "";
        String expected = kind.expected().isPresent() ? "" + kind.expected().getAsLong() : "?";
        return "%2d  %-28s expected %s, known %d, missing %d%s; %s"
                .formatted(
                        kind.segment(),
                        kind.kind().code(),
                        expected,
                        kind.known(),
                        kind.lacking(),
                        share,
                        kind.universe());
    }

    private void named(List<String> lines, List<String> names, String what) {
        long most = all ? names.size() : word == null ? 3 : FIRST;
        if (!names.isEmpty()) {
            String more = names.size() > most ? " … and " + (names.size() - most) + " more" : "";
            lines.add("      " + what + ": " + names.stream().limit(most).collect(Collectors.joining(", ")) + more);
        }
    }

    static Map<String, Object> json(KindCoverage kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("segment", kind.segment());
        json.put("kind", kind.kind().code().code());
        json.put("universe", kind.universe());
        kind.expected().ifPresent(count -> json.put("expected", count));
        json.put("known", kind.known());
        json.put("missing", kind.lacking());
        json.put("named", kind.missing());
        json.put(
                "functions",
                kind.functions().stream().map(CoverageCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(FunctionCoverage function) {
        return Map.of(
                "function", function.function(),
                "bodies", function.bodies(),
                "held", function.held(),
                "vacant", function.vacant(),
                "unknown", function.unknown());
    }
}
