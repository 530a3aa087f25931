package fr.acteurs.bootstrap.command;

import com.google.common.base.CaseFormat;
import fr.acteurs.application.register.RegisterView.JournalLine;
import fr.acteurs.domain.source.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What moved of a subject, as {@code explain} prints it: all of it, or what concerns one field. */
record ExplainedMoves(List<JournalLine> journal) {

    boolean isEmpty() {
        return journal.isEmpty();
    }

    List<String> lines(@Nullable Field field) {
        return asked(field).map(ExplainedMoves::line).toList();
    }

    List<Map<String, Object>> json(@Nullable Field field) {
        return asked(field).map(ExplainedMoves::json).toList();
    }

    private Stream<JournalLine> asked(@Nullable Field field) {
        return journal.stream().filter(move -> field == null || concerns(move, field));
    }

    /** Every value came with the creation, whatever was created without naming fields. */
    private static boolean concerns(JournalLine move, Field field) {
        return move.kind().equals("CREATED") || move.fields().contains(journalled(field));
    }

    /** What the journal calls the field; it names some of them together. */
    private static String journalled(Field field) {
        return switch (field) {
            case INSEE_CODE -> "insee";
            case POPULATION_YEAR -> "population";
            case PARENT_SIREN, PARENT_NAME, PARENT_TIE -> "parent";
            case ELECTED_ON, STARTED_ON -> "term";
            case AN_PERSON -> "ids";
            default -> CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.name());
        };
    }

    private static String line(JournalLine move) {
        return "revision %d, %s: %s%s%s"
                .formatted(
                        move.revision(),
                        move.date(),
                        move.kind(),
                        move.motive().map(motive -> " " + motive).orElse(""),
                        move.fields().isEmpty() ? "" : " " + move.fields());
    }

    private static Map<String, Object> json(JournalLine move) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", move.revision());
        json.put("date", move.date().toString());
        json.put("kind", move.kind());
        json.put("motive", move.motive().orElse(null));
        json.put("fields", move.fields());
        return json;
    }
}
