package fr.acteurs.bootstrap.command;

import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import fr.acteurs.domain.segment.Selector.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "segments",
        mixinStandardHelpOptions = true,
        description = "What the contract promises, segment by segment; of one kind of bodies, how it is known.",
        footer = {
            "",
            "What is marked * is provisional: a person must check it before it is shown to the client.",
            "A word that is used no more finds the living kind. Example: acteurs segments DIRECCTE"
        })
final class SegmentsCommand extends Subcommand {

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "code, name or former name of a kind of bodies")
    private @Nullable String word;

    @Option(
            names = "--calendar",
            paramLabel = "YEAR",
            description = "print the days of the year on which segments that are not daily are due")
    private @Nullable Integer year;

    @Override
    Answer answer() {
        SegmentCatalogue catalogue = options().acteurs().contracts().inForce().segments();
        if (year != null) {
            return calendar(catalogue, year);
        }
        return word == null ? all(catalogue) : kinds(catalogue, word);
    }

    private static Answer calendar(SegmentCatalogue catalogue, int year) {
        if (year < 2000 || year > 2100) {
            throw new IllegalArgumentException("--calendar takes a year, not " + year);
        }
        SetMultimap<LocalDate, Integer> due = TreeMultimap.create();
        catalogue.segments().stream()
                .filter(segment -> !segment.isDaily())
                .forEach(segment -> segment.cadence().dueDates(year).forEach(day -> due.put(day, segment.number())));
        Map<String, Object> json = new LinkedHashMap<>();
        Multimaps.asMap(due).forEach((day, numbers) -> json.put(day.toString(), numbers));
        List<String> lines = new ArrayList<>();
        json.forEach((day, numbers) -> lines.add(day + "  segments " + numbers));
        lines.add("every day  segments "
                + catalogue.segments().stream()
                        .filter(Segment::isDaily)
                        .map(Segment::number)
                        .toList());
        return new Answer(ExitStatus.DONE, lines, Map.of("due", json));
    }

    private static Answer all(SegmentCatalogue catalogue) {
        List<String> lines =
                catalogue.segments().stream().map(SegmentsCommand::line).toList();
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of(
                        "segments",
                        catalogue.segments().stream().map(SegmentsCommand::json).toList()));
    }

    private static String line(Segment segment) {
        return "%2d  %s (%s, %s%s): %s"
                .formatted(
                        segment.number(),
                        segment.label(),
                        segment.obligation().label(),
                        segment.cadence().label(),
                        segment.joinsDaily() ? ", joins the daily feed" : "",
                        segment.kinds().stream().map(SegmentsCommand::marked).collect(Collectors.joining(", ")));
    }

    private static String marked(Kind kind) {
        return kind.code() + (kind.isProvisional() ? "*" : "");
    }

    private static Map<String, Object> json(Segment segment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", segment.number());
        json.put("label", segment.label());
        json.put("obligation", segment.obligation().name());
        json.put("cadence", segment.cadence().name());
        json.put("daily", segment.isDaily());
        json.put("kinds", segment.kinds().stream().map(SegmentsCommand::json).toList());
        return json;
    }

    private static Answer kinds(SegmentCatalogue catalogue, String word) {
        List<Kind> found = catalogue.named(word);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "No kind of bodies is called " + word + "; acteurs segments lists them all");
        }
        return new Answer(
                ExitStatus.DONE,
                found.stream().flatMap(kind -> lines(catalogue, kind)).toList(),
                Map.of("kinds", found.stream().map(SegmentsCommand::json).toList()));
    }

    private static Stream<String> lines(SegmentCatalogue catalogue, Kind kind) {
        return Stream.of(
                marked(kind) + "  " + kind.label() + ", segment " + joined(catalogue.segmentsOf(kind.code())),
                "  wished: " + wished(kind),
                "  known by: " + knownBy(kind.selector()),
                "  also called: " + String.join(", ", kind.aliases()),
                "  to be checked: " + kind.provisional().orElse(kind.isProvisional() ? "its figures" : "nothing"));
    }

    private static String knownBy(Selector selector) {
        List<String> signs = new ArrayList<>();
        add(signs, "legal category", selector.legalCategories());
        add(signs, "DILA", selector.dila());
        add(signs, "BANATIC", selector.banatic());
        add(signs, "FINESS", selector.finess());
        add(signs, "FINESS status", selector.finessStatuses());
        add(signs, "activity", selector.activities());
        add(signs, "closed list", selector.members().stream().map(Member::name).toList());
        selector.rule().ifPresent(signs::add);
        return String.join("; ", signs);
    }

    private static void add(List<String> signs, String name, Collection<String> codes) {
        if (!codes.isEmpty()) {
            signs.add(name + " " + codes.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String wished(Kind kind) {
        return kind.wished().stream().map(FunctionCode::code).sorted().collect(Collectors.joining(", "));
    }

    private static Map<String, Object> json(Kind kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", kind.code().code());
        json.put("label", kind.label());
        json.put("aliases", kind.aliases());
        json.put(
                "wished",
                kind.wished().stream().map(FunctionCode::code).sorted().toList());
        json.put("provisional", kind.isProvisional());
        return json;
    }
}
