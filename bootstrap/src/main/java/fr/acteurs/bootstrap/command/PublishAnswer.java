package fr.acteurs.bootstrap.command;

import fr.acteurs.application.deliver.AnswerOutcome;
import fr.acteurs.application.deliver.Receipt;
import fr.acteurs.application.publish.ObjectionNotice;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of publishing, for a person and for a program. */
final class PublishAnswer {

    private PublishAnswer() {}

    static Answer of(PublishOutcome outcome) {
        return outcome instanceof PublishOutcome.Published published
                ? published(published)
                : rehearsed((PublishOutcome.Rehearsed) outcome);
    }

    private static Answer published(PublishOutcome.Published published) {
        List<String> lines = new ArrayList<>();
        published
                .manifest()
                .ifPresentOrElse(
                        manifest -> lines.addAll(lines(manifest)),
                        () -> lines.add(published.delivery().name() + " was sealed before; nothing new is sealed"));
        if (published.sent().isEmpty()) {
            lines.add(whereabouts(published));
        }
        remarks(lines, published.why(), published.unfit());
        published.answers().forEach(answer -> lines.addAll(ReceiverAnswers.lines(answer)));
        published.sent().forEach(sent -> lines.add(line(sent, published.address())));
        published.months().forEach(month -> lines.add("  " + MonthAnswer.line(month)));
        published
                .mailed()
                .sent()
                .forEach(notice -> lines.add("  mail of " + notice.month() + " to "
                        + notice.mail().to() + ": "
                        + notice.sent().map(ObjectionNotice.Sent::answer).orElse("")));
        published.mailed().failure().ifPresent(failure -> lines.add("  " + failure.getMessage()));
        return new Answer(status(published), lines, json(published));
    }

    private static int status(PublishOutcome.Published published) {
        if (published.mailed().failure().isPresent()) {
            return ExitStatus.FAILED;
        }
        return isRefused(published) ? ExitStatus.REFUSED : ExitStatus.DONE;
    }

    /** A delivery may have been taken away since, or have gone to another address than today's. */
    private static String whereabouts(PublishOutcome.Published published) {
        SealedDelivery delivery = published.delivery();
        return published.shown()
                ? "  %s is %s in %s".formatted(delivery.name(), delivery.state(), published.address())
                : "  %s is %s; it is not seen in %s (taken away, or sent elsewhere)"
                        .formatted(delivery.name(), delivery.state(), published.address());
    }

    /** Refused as long as a delivery cannot be placed, or the receiver has refused one and applied none since. */
    private static boolean isRefused(PublishOutcome.Published published) {
        return published.sent().stream().anyMatch(sent -> sent.delivery().state() == DeliveryState.QUARANTINED)
                || published.answers().stream().anyMatch(AnswerOutcome.Refused.class::isInstance);
    }

    private static String line(Receipt sent, String address) {
        SealedDelivery delivery = sent.delivery();
        return "  %s is %s in %s%s".formatted(delivery.name(), delivery.state(), address, remark(sent));
    }

    private static String remark(Receipt sent) {
        DeliveryState state = sent.delivery().state();
        if (state == DeliveryState.QUARANTINED) {
            return sent.obstacle()
                            .map(name -> ": something else stands there as " + name)
                            .orElse(": it waits") + "; once that is out of the way: acteurs publish --release";
        }
        return state == DeliveryState.VISIBLE && !sent.durable()
                ? ", which does not say that it is on disk (durabilite=inconnue)"
                : "";
    }

    private static Map<String, Object> json(PublishOutcome.Published published) {
        Map<String, Object> json = json(published.delivery());
        json.put("sealedNow", published.manifest().isPresent());
        json.put("why", published.why());
        json.put("unfit", published.unfit());
        json.put("address", published.address());
        json.put("shown", published.shown());
        json.put(
                "answers",
                published.answers().stream().map(ReceiverAnswers::json).toList());
        json.put("sent", published.sent().stream().map(PublishAnswer::json).toList());
        json.put("months", published.months().stream().map(MonthAnswer::json).toList());
        json.put(
                "mailed",
                published.mailed().sent().stream().map(MonthAnswer::json).toList());
        published
                .mailed()
                .failure()
                .ifPresent(failure -> json.put("mailFailure", String.valueOf(failure.getMessage())));
        return json;
    }

    private static Map<String, Object> json(Receipt sent) {
        Map<String, Object> json = json(sent.delivery());
        json.put("durable", sent.durable());
        sent.obstacle().ifPresent(name -> json.put("obstacle", name));
        return json;
    }

    private static Answer rehearsed(PublishOutcome.Rehearsed rehearsed) {
        List<String> lines = new ArrayList<>(lines(rehearsed.manifest()));
        remarks(lines, rehearsed.why(), rehearsed.unfit());
        rehearsed.months().forEach(month -> lines.add("  would settle " + MonthAnswer.line(month)));
        lines.add("  rehearsal: nothing was written or sent");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", rehearsed.manifest().name().toString());
        json.put("rehearsal", true);
        json.put("files", files(rehearsed.manifest()));
        json.put("unfit", rehearsed.unfit());
        json.put("months", rehearsed.months().stream().map(MonthAnswer::json).toList());
        return new Answer(ExitStatus.DONE, lines, json);
    }

    private static List<String> lines(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add(manifest.name() + " " + manifest.status());
        manifest.files()
                .forEach(file -> lines.add("  %s  %7d %s: %d created, %d modified, %d suppressed"
                        .formatted(
                                file.role(),
                                file.lines(),
                                file.lines() == 1 ? "line" : "lines",
                                file.created(),
                                file.modified(),
                                file.suppressed())));
        manifest.stateAfter()
                .forEach((role, state) -> lines.add("  state after, %s: %d %s, sha256 %s"
                        .formatted(role, state.rows(), state.rows() == 1 ? "row" : "rows", state.sha256())));
        manifest.barriers()
                .forEach(barrier -> lines.add("  held back: %s, %s (%s): %s"
                        .formatted(
                                barrier.source(), barrier.gate(), barrier.gate().label(), barrier.measured())));
        return lines;
    }

    private static void remarks(List<String> lines, String why, List<String> unfit) {
        if (!why.isEmpty()) {
            lines.add("  " + why);
        }
        unfit.forEach(row -> lines.add("  kept back, not fit to leave: " + row));
    }

    private static Map<String, Object> json(SealedDelivery delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", delivery.name().toString());
        json.put("number", delivery.name().number());
        json.put("type", delivery.name().type().name());
        json.put("date", delivery.name().date().toString());
        json.put("manifestSha256", delivery.manifestSha256());
        json.put("state", delivery.state().name());
        Map<String, Object> after = new LinkedHashMap<>();
        delivery.stateAfter()
                .forEach((role, state) ->
                        after.put(role.name(), new TreeMap<>(Map.of("rows", state.rows(), "sha256", state.sha256()))));
        json.put("stateAfter", after);
        return json;
    }

    private static List<Map<String, Object>> files(Manifest manifest) {
        return manifest.files().stream()
                .<Map<String, Object>>map(file -> new TreeMap<>(Map.of(
                        "role", file.role().name(),
                        "lines", file.lines(),
                        "c", file.created(),
                        "m", file.modified(),
                        "s", file.suppressed())))
                .toList();
    }
}
