package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.ExtractionCount;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code acteurs traces} answers, but for proofs. */
final class TraceAnswers {

    private TraceAnswers() {}

    static Map<String, Object> json(Certificate certificate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", certificate.number());
        json.put("day", text(certificate.dropped().day()));
        json.put("rows", certificate.dropped().rows());
        json.put("first", text(certificate.dropped().first()));
        json.put("last", text(certificate.dropped().last()));
        json.put("oldestLeft", text(certificate.dropped().oldestLeft()));
        json.put("droppedAt", certificate.droppedAt().toString());
        json.put("days", certificate.stamp().days());
        json.put("version", certificate.stamp().version());
        json.put("confirmed", certificate.stamp().confirmed());
        json.put("previous", certificate.previous());
        json.put("hash", certificate.hash());
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Answer list(List<Trace> traces) {
        List<String> lines =
                new ArrayList<>(traces.stream().map(TraceAnswers::line).toList());
        if (lines.isEmpty()) {
            lines.add("no trace");
        }
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of("traces", traces.stream().map(TraceAnswers::json).toList()));
    }

    private static String line(Trace trace) {
        Request request = trace.deed().request();
        return "%s  %s  %s, %s%s"
                .formatted(
                        trace.at(),
                        trace.who(),
                        trace.deed().event().label(),
                        trace.deed().result().label(),
                        request == null
                                ? ""
                                : ": " + request.template() + ", " + request.purpose() + ", " + request.rows()
                                        + " rows");
    }

    private static Map<String, Object> json(Trace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", trace.at().toString());
        json.put("who", trace.who().value());
        json.put("event", trace.deed().event().name());
        json.put("result", trace.deed().result().name());
        Request request = trace.deed().request();
        if (request != null) {
            json.put("template", request.template().value());
            json.put("purpose", request.purpose().value());
            json.put("rows", request.rows());
        }
        return json;
    }

    static Answer counts(List<ExtractionCount> counts) {
        List<String> lines = new ArrayList<>(counts.stream()
                .map(count ->
                        "%s  %6d  %s, %s".formatted(count.month(), count.number(), count.template(), count.purpose()))
                .toList());
        if (lines.isEmpty()) {
            lines.add("nothing was extracted so far");
        }
        return new Answer(
                ExitStatus.DONE,
                lines,
                Map.of("counts", counts.stream().map(TraceAnswers::json).toList()));
    }

    private static Map<String, Object> json(ExtractionCount count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", count.month().toString());
        json.put("template", count.template().value());
        json.put("purpose", count.purpose().value());
        json.put("number", count.number());
        return json;
    }
}
