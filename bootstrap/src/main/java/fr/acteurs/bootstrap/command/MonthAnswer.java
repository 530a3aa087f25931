package fr.acteurs.bootstrap.command;

import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.ObjectionNotice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the client was told of the oppositions of a month, for a person and for a program. */
final class MonthAnswer {

    private MonthAnswer() {}

    static String line(ObjectionMonth month) {
        String told = switch (month.medium()) {
            case NOTHING -> "nothing to tell";
            case MAIL -> "told by mail";
            case FILE ->
                "told by file" + month.number().map(n -> ", delivery " + n).orElse("");
        };
        return "oppositions of " + month.month() + ": " + month.objections() + ", " + told;
    }

    static List<String> lines(ObjectionNotice notice) {
        String sent = notice.sent()
                .map(how -> "sent " + how.at() + ": " + how.answer())
                .orElse("not sent yet: acteurs publish sends it");
        String acknowledged = notice.acknowledged()
                .map(how -> "acknowledged " + how.on() + " by " + how.by())
                .orElse("not acknowledged yet");
        return List.of("  mail to " + notice.mail().to() + ", " + notice.mail().id(), "  " + sent, "  " + acknowledged);
    }

    static Map<String, Object> json(ObjectionMonth month) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.month().toString());
        json.put("oppositions", month.objections());
        json.put("medium", month.medium().name());
        month.number().ifPresent(number -> json.put("number", number));
        return json;
    }

    static Map<String, Object> json(ObjectionNotice notice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", notice.month().toString());
        json.put("to", notice.mail().to());
        json.put("id", notice.mail().id());
        notice.sent().ifPresent(sent -> {
            json.put("sentAt", sent.at().toString());
            json.put("answer", sent.answer());
        });
        notice.acknowledged().ifPresent(acknowledged -> {
            json.put("acknowledgedBy", acknowledged.by());
            json.put("acknowledgedOn", acknowledged.on().toString());
        });
        return json;
    }
}
