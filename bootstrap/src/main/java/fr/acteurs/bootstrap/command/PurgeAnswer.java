package fr.acteurs.bootstrap.command;

import fr.acteurs.application.retention.Census;
import fr.acteurs.application.retention.Gone;
import fr.acteurs.application.retention.PurgeCertificate;
import fr.acteurs.application.retention.PurgeRefused;
import fr.acteurs.application.retention.RetentionOutcome;
import fr.acteurs.application.retention.RetentionOutcome.Certified;
import fr.acteurs.application.retention.RetentionOutcome.Failed;
import fr.acteurs.application.retention.RetentionOutcome.Part;
import fr.acteurs.application.retention.RetentionOutcome.Purged;
import fr.acteurs.application.retention.RetentionOutcome.Rehearsed;
import fr.acteurs.application.retention.RetentionOutcome.Withheld;
import fr.acteurs.application.retention.RetentionOutcome.Would;
import fr.acteurs.domain.trace.ClockDoubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code acteurs purge} answers, but for the proof. */
final class PurgeAnswer {

    private PurgeAnswer() {}

    static Answer of(RetentionOutcome outcome) {
        if (outcome instanceof Withheld withheld) {
            return withheld(withheld.doubt());
        }
        if (outcome instanceof Purged purged) {
            return purged(purged);
        }
        return outcome instanceof Rehearsed rehearsed ? rehearsed(rehearsed) : busy();
    }

    private static Answer busy() {
        String why = "Nothing was purged: another purge is at work; let it end, it purges everything";
        return new Answer(ExitStatus.REFUSED, List.of(why), Map.of("outcome", "busy", "why", why));
    }

    private static Answer withheld(ClockDoubt doubt) {
        String next = doubt.isConfirmable()
                ? "If the date is right by another clock: acteurs purge --confirm-date YYYY-MM-DD, with that date"
                        + " (--dry-run beside it shows what would go); if not, set the clock right"
                : "Set the wrong clock right, then purge again";
        return new Answer(
                ExitStatus.REFUSED,
                List.of("Nothing was purged: " + doubt.words(), next, "Rien n'a été purgé : l'horloge est douteuse"),
                Map.of("outcome", "withheld", "doubt", doubt.kind().name(), "why", doubt.words(), "next", next));
    }

    private static Answer purged(Purged purged) {
        List<String> lines =
                new ArrayList<>(purged.parts().stream().map(PurgeAnswer::line).toList());
        if (!purged.failed().isEmpty()) {
            lines.add("FAILED for "
                    + purged.failed().stream().map(Failed::category).toList()
                    + ": set right what stands above, then acteurs purge goes on; the other categories are purged");
        }
        purged.faults().forEach(fault -> lines.add("CERTIFICATES: " + fault));
        if (!purged.faults().isEmpty()) {
            lines.add(
                    "What was over is destroyed all the same. Keep the certificates as they are for whoever looks into it:"
                            + " acteurs purge --proof");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", "purged");
        json.put("faults", purged.faults());
        json.put("categories", purged.parts().stream().map(PurgeAnswer::json).toList());
        return new Answer(status(purged), lines, json);
    }

    private static int status(Purged purged) {
        if (purged.failed().isEmpty()) {
            return purged.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
        }
        boolean refused = purged.failed().stream().allMatch(one -> one.cause() instanceof PurgeRefused);
        return refused ? ExitStatus.REFUSED : ExitStatus.FAILED;
    }

    private static String line(Part part) {
        return part instanceof Certified certified
                ? line(certified.certificate())
                : named(part, "FAILED: " + why((Failed) part));
    }

    private static String why(Failed failed) {
        String why = ActeursCommand.message(failed.cause());
        return failed.cause() instanceof PurgeRefused
                ? why + "; if the date is right by another clock: acteurs purge --confirm-date YYYY-MM-DD"
                : why;
    }

    private static String line(PurgeCertificate certificate) {
        Gone gone = certificate.gone();
        String what = gone.count() == 0
                ? "nothing was over"
                : gone.count() + " destroyed, of " + gone.oldest() + " to " + gone.newest();
        String spared = certificate.spared() == 0 ? "" : "; " + certificate.spared() + " spared";
        String reference = gone.reference().isEmpty() ? "" : "; " + gone.reference();
        return "%-14s certificate %d: %s (%d days: from before %s)%s%s%s"
                .formatted(
                        certificate.category(),
                        certificate.number(),
                        what,
                        certificate.stamp().days(),
                        certificate.limit(),
                        spared,
                        reference,
                        certificate.stamp().confirmed() ? "; clock confirmed by a person" : "");
    }

    private static String named(Part part, String what) {
        return "%-14s %s".formatted(part.category(), what);
    }

    private static Map<String, Object> json(Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", part.category().name());
        if (part instanceof Certified certified) {
            json.put("outcome", "certified");
            json.putAll(json(certified.certificate()));
        } else {
            json.put("outcome", "failed");
            json.put("why", why((Failed) part));
        }
        return json;
    }

    static Map<String, Object> json(PurgeCertificate certificate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", certificate.number());
        json.put("days", certificate.stamp().days());
        json.put("limit", certificate.limit().toString());
        json.put("destroyed", certificate.gone().count());
        json.put("oldest", text(certificate.gone().oldest()));
        json.put("newest", text(certificate.gone().newest()));
        json.put("reference", certificate.gone().reference());
        json.put("spared", certificate.spared());
        json.put("at", certificate.at().toString());
        json.put("version", certificate.stamp().version());
        json.put("confirmed", certificate.stamp().confirmed());
        json.put("previous", certificate.previous());
        json.put("hash", certificate.hash());
        return json;
    }

    private static Answer rehearsed(Rehearsed rehearsed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", "rehearsed");
        json.put(
                "categories",
                rehearsed.categories().stream().map(PurgeAnswer::json).toList());
        return new Answer(
                ExitStatus.DONE,
                rehearsed.categories().stream().map(PurgeAnswer::line).toList(),
                json);
    }

    private static String line(Would would) {
        Census census = would.census();
        String what = census.over() == 0
                ? "nothing is over"
                : census.over() + " would be destroyed, the oldest of " + census.oldestOver();
        return "%-14s %s (%d days: from before %s)%s"
                .formatted(
                        would.category(),
                        what,
                        would.limit().days(),
                        would.limit().oldestKept(),
                        spared(census));
    }

    private static String spared(Census census) {
        StringBuilder words = new StringBuilder();
        census.spared()
                .forEach((why, count) ->
                        words.append("; ").append(count).append(" spared: ").append(why));
        return words.toString();
    }

    private static Map<String, Object> json(Would would) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", would.category().name());
        json.put("days", would.limit().days());
        json.put("limit", would.limit().oldestKept().toString());
        json.putAll(json(would.census()));
        return json;
    }

    static Map<String, Object> json(Census census) {
        Map<String, Object> spared = new LinkedHashMap<>();
        census.spared().forEach((why, count) -> spared.put(why.name(), count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("over", census.over());
        json.put("oldestOver", text(census.oldestOver()));
        json.put("oldestThere", text(census.oldest()));
        json.put("spared", spared);
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
